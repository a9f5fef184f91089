"""The parts of the arguebuf format."""
