"""The sources of a map as a citation style writes them: a reference list, and citations with their places.

The processor is that of Typst (hayagriva), which brings some ninety CSL styles along. It runs once for a map
and a style; what it refuses stands in plain words.
"""
