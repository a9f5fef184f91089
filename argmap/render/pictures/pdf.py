"""A view as a PDF of one page: vectors, tagged, with a text for those who cannot see it."""

from __future__ import annotations

import json
import warnings
from datetime import UTC, datetime
from pathlib import Path

from argmap.render.drawing.svg import svg
from argmap.render.drawing.xml import clean
from argmap.render.pictures.png import size_of, without_style
from argmap.render.themes import Theme, load_theme
from argmap.render.typst_compile import compile_accessible, document_time, typst_language
from argmap.views.data.drawing import Drawing

SUFFIXES = (".pdf",)
_LARGEST = 14_000.0
_POINTS_PER_PIXEL = 0.75
_TEMPLATE = """\
#let d = json("data.json")
#set document(title: d.title, date: if d.date == none { none } else { datetime(..d.date) })
#set page(width: auto, height: auto, margin: 20pt)
#set text(font: d.fonts, size: 14pt, lang: d.lang, region: d.region)
#show heading: set text(size: 17pt, weight: 600)
#block(width: d.width * 1pt, heading(level: 1, outlined: false, d.title))
#v(4pt)
#image("drawing.svg", width: d.width * 1pt, alt: d.alt)
"""


def pdf(
    drawing: Drawing,
    *,
    theme: str | Path | Theme = "default",
    engine: str = "auto",
    timestamp: int | datetime | None = None,
    lang: str | None = None,
) -> bytes:
    """Draw a view as PDF/UA-1 on a page of its own size, with its title above it.

    The language is the drawing's, or `lang`. The date is `timestamp` or SOURCE_DATE_EPOCH; without either the
    PDF has none. Links do not survive in it.
    Warns when the standard could not be kept because no font has a character.

    Raises RenderError when the layout or Typst fails.
    """
    look = load_theme(theme)
    drawn = without_style(svg(drawing, theme=look, engine=engine, links=False))
    width, height = size_of(drawn)
    scale = min(_POINTS_PER_PIXEL, _LARGEST / max(width, height))
    when = document_time(timestamp)
    moment = datetime.fromtimestamp(when, tz=UTC)
    data = {
        "title": clean(drawing.title) or "Argument map",
        "alt": clean(drawing.description) or clean(drawing.title) or "Argument map",
        "width": width * scale,
        **typst_language(lang or drawing.language),
        "fonts": [family for family in look.family if family != "sans-serif"][:1],
        "date": None if when == 0 else {"year": moment.year, "month": moment.month, "day": moment.day},
    }
    made, notes = compile_accessible(
        _TEMPLATE,
        json.dumps(data, ensure_ascii=False).encode(),
        files={"drawing.svg": drawn.encode()},
        timestamp=when,
    )
    for note in notes:
        warnings.warn(note, stacklevel=2)
    return made


def make(drawing: Drawing, *, theme: str | Path = "default", engine: str = "auto") -> bytes:
    """Return the view as a PDF file."""
    return pdf(drawing, theme=theme, engine=engine)
