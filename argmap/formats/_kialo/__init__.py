"""Kialo's text export: its lines, its notes, and the way in and out."""
