"""What the reader and the writer of CSL-JSON share: the types, the dates and the names of CSL 1.0.2."""
