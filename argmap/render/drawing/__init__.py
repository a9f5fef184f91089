"""A diagram as SVG: what is set in which words, drawn with which lines."""
