"""SVG: for the web, and for everything else."""

from __future__ import annotations

from pathlib import Path

from argmap.render.drawing.svg import svg
from argmap.views.data.diagram import Diagram

SUFFIXES = (".svg",)


def make(diagram: Diagram, *, theme: str | Path = "default", engine: str = "auto") -> bytes:
    """Return the diagram as an SVG file."""
    return svg(diagram, theme=theme, engine=engine, links=False).encode()
