"""GraphML: its elements, the words of its labels, and the way in and out."""
