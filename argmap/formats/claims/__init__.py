"""What the readers and writers of other formats share: claims and the ties between them, repairs, losses."""
