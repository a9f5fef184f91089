"""An SVG drawing as PNG, rasterised by Typst with the bundled fonts."""

from __future__ import annotations

import re
from pathlib import Path

from argmap.render.drawing.measure import covered
from argmap.render.drawing.svg import svg
from argmap.render.errors import RenderError
from argmap.render.typst_compile import compile_typst
from argmap.views.data.diagram import Diagram

SUFFIXES = (".png",)
LONGEST_SIDE = 20_000
MOST_PIXELS = 120_000_000
_PIXELS_PER_INCH = 96
_TEMPLATE = '#set page(width: auto, height: auto, margin: 0pt)\n#image("drawing.svg")'
_SIZE = re.compile(r'<svg\b[^>]*?\bwidth="([0-9.]+)" height="([0-9.]+)"')
_STYLE = re.compile(r"<style>.*?</style>\n?", re.DOTALL)


def png(svg_text: str, *, scale: float = 2.0, system_fonts: bool | None = None) -> bytes:
    """Rasterise a drawing made by `svg`, `scale` pixels for each of its own.

    The fonts of the machine are used when the bundled one lacks a character, or as `system_fonts` says.

    Raises RenderError when the picture would be absurdly large, or is no drawing of ours.
    """
    width, height = drawing_size(svg_text)
    across, down = width * scale, height * scale
    if scale <= 0 or max(across, down) > LONGEST_SIDE or across * down > MOST_PIXELS:
        raise RenderError(
            f"The picture would be {across:,.0f} × {down:,.0f} pixels, which is too large for a PNG.",
            hint="Draw a part of the map, use a smaller scale, or write SVG or PDF.",
        )
    if system_fonts is None:
        system_fonts = needs_system_fonts(svg_text)
    drawing = without_style(svg_text).encode()
    return compile_typst(
        _TEMPLATE,
        files={"drawing.svg": drawing},
        format="png",
        ppi=_PIXELS_PER_INCH * scale,
        system_fonts=system_fonts,
    )


def drawing_size(svg_text: str) -> tuple[float, float]:
    """Read the size of a drawing from its first element.

    Raises RenderError when there is none.
    """
    found = _SIZE.search(svg_text)
    if not found:
        raise RenderError("This is not a drawing of argmap: it has no size.")
    return float(found[1]), float(found[2])


def without_style(svg_text: str) -> str:
    """Leave the style sheet out: the attributes hold the same colours, and not every program knows CSS."""
    return _STYLE.sub("", svg_text, count=1)


def needs_system_fonts(text: str) -> bool:
    """Say whether a text has characters that the bundled font lacks."""
    return not covered("".join(set(text)) if not text.isascii() else "")


def make(diagram: Diagram, *, theme: str | Path = "default", engine: str = "auto") -> bytes:
    """Return the diagram as a PNG file.

    Raises:
        RenderError: the picture would be too large.
    """
    return png(svg(diagram, theme=theme, engine=engine, links=False))
