"""A nested Markdown list as a map: what the reader and the writer of the format `outline` are made of."""
