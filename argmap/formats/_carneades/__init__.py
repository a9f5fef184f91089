"""The parts of the Carneades format."""
