"""What the reader and the writer of BibTeX share: LaTeX, names, types and fields."""
