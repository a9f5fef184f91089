"""Argdown as maps and maps as Argdown: what the formats `argdown` and `argdown-json` are made of."""
