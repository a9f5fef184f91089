"""An SVG drawing as PNG, rasterised by Typst with the bundled fonts."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator
from itertools import islice
from math import floor, sqrt
from pathlib import Path

from argmap.render.drawing.measure import covered
from argmap.render.drawing.svg import svg
from argmap.render.errors import RenderError
from argmap.render.typst_compile import compile_typst
from argmap.views.data.drawing import Drawing

SUFFIXES = (".png",)
SCALE = 2.0
LEAST_SCALE = 0.5
LONGEST_SIDE = 20_000
MOST_PIXELS = 120_000_000
_PIXELS_PER_INCH = 96
_TEMPLATE = '#set page(width: auto, height: auto, margin: 0pt)\n#image("drawing.svg")'
_WORDS = '#set document(title: "t", date: none)\n#json("data.json")'
_SIZE = re.compile(r'<svg\b[^>]*?\bwidth="([0-9.]+)" height="([0-9.]+)"')
_STYLE = re.compile(r"<style>.*?</style>\n?", re.DOTALL)
_TEXT = re.compile(r"<text\b[^>]*>([^<]*)</text>")
_NAMED = 8
_NEVER_DRAWN = {"\u2067", "\u2069", "\u200d", "\ufe0e", "\ufe0f"}


def png(svg_text: str, *, scale: float | None = None, system_fonts: bool | None = None) -> bytes:
    """Rasterise a drawing made by `svg`, `scale` pixels for each of its own.

    Without a scale it is 2, or as much as a PNG can hold, down to 0.5; a warning tells. The fonts of the
    machine are used when the bundled one lacks a character, or as `system_fonts` says; a warning tells.

    Raises RenderError when the picture would be absurdly large, or is no drawing of ours.
    """
    width, height = size_of(svg_text)
    fitting = fitting_scale(width, height)
    if scale is None:
        scale = min(SCALE, fitting)
        if LEAST_SCALE <= scale < SCALE:
            note = f"The map is large: the PNG is drawn at scale {scale:g} instead of {SCALE:g}."
            warnings.warn(note, stacklevel=2)
        scale = max(scale, LEAST_SCALE)
    if not 0 < scale <= max(fitting, 0.01):
        wanted = f"{width * scale:,.0f} × {height * scale:,.0f} pixels"
        use = f"use a scale of at most {fitting:g}, " if fitting > 0 else ""
        raise RenderError(
            f"At scale {scale:g} the picture would have {wanted}, which "
            + ("is none at all." if scale <= 0 else "is too large for a PNG."),
            hint="Use a scale above 0."
            if scale <= 0
            else f"Draw a part of the map, {use}or write SVG or PDF.",
        )
    missing = _beyond_our_font(svg_text)
    if system_fonts is None:
        system_fonts = bool(missing)
    if missing:
        warnings.warn(_note(missing, system_fonts=system_fonts), stacklevel=2)
    return compile_typst(
        _TEMPLATE,
        files={"drawing.svg": without_style(svg_text).encode()},
        format="png",
        ppi=_PIXELS_PER_INCH * scale,
        system_fonts=system_fonts,
    )


def fitting_scale(width: float, height: float) -> float:
    """Give the largest scale, in steps of a twentieth or a hundredth, at which a PNG holds a drawing."""
    exact = min(LONGEST_SIDE / max(width, height), sqrt(MOST_PIXELS / (width * height)))
    steps = 20 if exact >= LEAST_SCALE else 100
    return floor(exact * steps) / steps


def size_of(svg_text: str) -> tuple[float, float]:
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


def _beyond_our_font(svg_text: str) -> list[str]:
    """Give the characters of the drawn words that the bundled font lacks, in their order."""
    drawn = "" if svg_text.isascii() else "".join(_TEXT.findall(svg_text))
    return [char for char in dict.fromkeys(drawn) if char not in _NEVER_DRAWN and not covered(char)]


def _note(missing: list[str], *, system_fonts: bool) -> str:
    """Say whether this machine has fonts for them: Typst tells only when a PDF is to be accessible."""
    lacking = list(islice(_lacking(missing, system_fonts), _NAMED + 1))
    if not lacking:
        return "Fonts of this machine were needed: on another one the PNG may differ."
    few = " ".join(lacking[:_NAMED]) + (" …" if len(lacking) > _NAMED else "")
    return f"The PNG has empty boxes, for no font of this machine has these characters: {few}"


def _lacking(chars: list[str], system_fonts: bool) -> Iterator[str]:
    """Find what cannot be drawn by halving: a compilation a character would take too long."""
    if not _drawable(chars, system_fonts=system_fonts):
        if len(chars) == 1:
            yield chars[0]
            return
        half = len(chars) // 2
        yield from _lacking(chars[:half], system_fonts)
        yield from _lacking(chars[half:], system_fonts)


def _drawable(chars: list[str], *, system_fonts: bool) -> bool:
    words = json.dumps(" ".join(chars)).encode()
    try:
        compile_typst(_WORDS, words, pdf_standards=["ua-1"], system_fonts=system_fonts)
    except RenderError:
        return False
    return True


def make(
    drawing: Drawing, *, theme: str | Path = "default", engine: str = "auto", scale: float | None = None
) -> bytes:
    """Return the view as a PNG file.

    Raises:
        RenderError: the picture would be too large.
    """
    return png(svg(drawing, theme=theme, engine=engine, links=False), scale=scale)
