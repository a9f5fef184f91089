"""From an operation on a map to the edits of each of its files."""
