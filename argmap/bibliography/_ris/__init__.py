"""The tags of RIS."""
