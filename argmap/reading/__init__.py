"""Text to a tree with places, a tree to a map: the reading that every format shares."""
