"""PNG: for slides and mail, at twice the size of the screen."""

from __future__ import annotations

from pathlib import Path

from argmap.render.png import png
from argmap.render.svg import svg
from argmap.views.data.diagram import Diagram

SUFFIXES = (".png",)


def make(diagram: Diagram, *, theme: str | Path = "default", engine: str = "auto") -> bytes:
    """Return the diagram as a PNG file.

    Raises:
        RenderError: the picture would be too large.
    """
    return png(svg(diagram, theme=theme, engine=engine, links=False))
