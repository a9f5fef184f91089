"""DOT: for those who lay it out with a Graphviz of their own."""

from __future__ import annotations

from pathlib import Path

from argmap.render.dot import dot
from argmap.views.data.diagram import Diagram

SUFFIXES = (".dot", ".gv")


def make(diagram: Diagram, *, theme: str | Path = "default", engine: str = "auto") -> bytes:
    """Return the diagram as DOT source; the engine is then the reader's."""
    return dot(diagram, theme=theme).encode()
