"""Where boxes and arrows go: sizes in, positions and curves out, and never a user's word."""
