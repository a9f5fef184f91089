"""SVG: for the web, and for everything else."""

from __future__ import annotations

from pathlib import Path

from argmap.render.drawing.svg import svg
from argmap.views.data.drawing import Drawing

SUFFIXES = (".svg",)


def make(drawing: Drawing, *, theme: str | Path = "default", engine: str = "auto") -> bytes:
    """Return the view as an SVG file."""
    return svg(drawing, theme=theme, engine=engine, links=False).encode()
