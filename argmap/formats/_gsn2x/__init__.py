"""Goal Structuring Notation: the kinds of elements, and the way in and out."""
