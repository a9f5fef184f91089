"""Changes of a map's file that keep every byte they are not about."""
