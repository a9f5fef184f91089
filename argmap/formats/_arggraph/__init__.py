"""The parts of the arggraph format."""
