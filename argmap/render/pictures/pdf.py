"""PDF: one page of the diagram's own size, as vectors."""

from __future__ import annotations

from pathlib import Path

from argmap.render.pdf import pdf
from argmap.views.data.diagram import Diagram

SUFFIXES = (".pdf",)


def make(diagram: Diagram, *, theme: str | Path = "default", engine: str = "auto") -> bytes:
    """Return the diagram as a PDF file."""
    return pdf(diagram, theme=theme, engine=engine)
