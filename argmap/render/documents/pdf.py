"""A document as a PDF, set by Typst: tagged, PDF/UA-1, with bookmarks and with diagrams as vectors."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unicodedata import bidirectional

from argmap.core.resources import shipped
from argmap.render.blocks import Branch, Callout, Card, Document, Figure, Paragraph, Row, walk
from argmap.render.documents import Look, Paper, requoted
from argmap.render.drawing.svg import drawing_size, svg
from argmap.render.errors import RenderError
from argmap.render.pictures.png import size_of
from argmap.render.spans import Link, Mark, Quote, plain
from argmap.render.themes import Palette, Theme, load_theme
from argmap.render.typst_compile import compile_accessible, typst_language
from argmap.views.data.bars import Bars
from argmap.views.data.diagram import Diagram

SUFFIXES = (".pdf",)
TEMPLATE = "brief.typ"
ON_PAPER = "page"
"""The theme of the diagrams where the document has the default one."""
SMALLEST = 0.7
"""A drawing that would be scaled down further is drawn with larger letters: these."""
LARGE = {"title": 20.0, "caption": 13.5, "kind": 12.0}
WIDTHS = (176.0, 200.0, 260.0)
"""How wide the boxes of such a drawing may be."""
CHAIN_WIDTHS = (190.0, 215.0, 250.0)
"""How wide the boxes of chains may be: their letters stay as they are."""
ROOMS = ((635, 790), (960, 485))
"""The room for a drawing in CSS pixels, on a page upright and turned round."""
BARS = 0.76
"""How large bars are set: a page has room for three figures, and all letters are above 6.5 points."""
LONG = 28
"""A word may be so long before it is allowed to break anywhere."""
_WORD = re.compile(rf"[^\s\u200b]{{{LONG + 1},}}")
_CUT = re.compile(r"[^/._?&=<>()\[\]{}\-]{1,20}[/._?&=<>()\[\]{}\-]?|.")
KEPT = 1200
"""Up to so many characters a row, a card, a callout or a node of the outline stays on one page.

A longer one may not fit on one.
"""


def make(document: Document, look: Look) -> bytes:
    """Return a document as a PDF file; what had to be given up is told to `look.warn`."""
    made, notes = brief_pdf(
        document, templates=look.templates, theme=look.theme, engine=look.engine, paper=look.paper
    )
    for note in notes:
        look.warn(note)
    return made


def brief_pdf(
    document: Document,
    *,
    templates: Path | None = None,
    theme: str | Path | Theme = "default",
    engine: str = "auto",
    paper: Paper = "a4",
) -> tuple[bytes, tuple[str, ...]]:
    """Set a document as a PDF. Gives the bytes, and what had to be given up where a font lacks a character.

    Raises:
        RenderError: the template does not compile, or a diagram cannot be drawn.
        UnknownName: there is no such theme or engine.
    """
    look = load_theme(theme)
    figures = [part for part in walk(document.sections) if isinstance(part, Figure)]
    drawn = {
        figure.id: Drawing(f"figure-{n}.svg", _for_paper(figure, look, engine))
        for n, figure in enumerate(figures, 1)
    }
    data = {
        "document": as_data(document, drawn),
        "header": _shortened(document.title),
        "rtl": {"title": _runs_left(document.title), "question": _runs_left(document.question)},
        "colours": _colours(look.light),
        "fonts": list(look.family),
        "paper": paper,
        **typst_language(document.language),
    }
    return compile_accessible(
        _template(templates),
        json.dumps(data, ensure_ascii=False).encode(),
        files={drawing.file: drawing.svg.encode() for drawing in drawn.values()},
        timestamp=_timestamp(document),
    )


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure as a file, with its size in CSS pixels."""

    file: str
    svg: str

    @property
    def size(self) -> tuple[float, float]:
        """Width and height, as the drawing itself gives them."""
        return size_of(self.svg)


def _for_paper(figure: Figure, look: Theme, engine: str) -> str:
    """Draw a figure so that its titles can be read in print; a theme of the user's own stays as it is."""
    if look.name != "default":
        return svg(figure.drawing, theme=look, engine=engine, links=False)
    page = load_theme(ON_PAPER)
    if not isinstance(figure.drawing, Diagram):
        # Boxes may be wider or narrower; bars and lanes are as wide as the page anyway.
        return svg(figure.drawing, theme=page, links=False)
    if figure.drawing.flow == "chain":
        tried = (replace(page, width=dict.fromkeys(page.width, width)) for width in CHAIN_WIDTHS)
        page = max(tried, key=lambda theme: _scale(figure, theme, engine))
    elif _scale(figure, page, engine) < SMALLEST:
        # A large drawing is scaled down: it gets larger titles, in boxes of the width that needs least of it.
        large = replace(page, size={**page.size, **LARGE}, lines={**page.lines, "caption": 1})
        tried = (replace(large, width=dict.fromkeys(page.width, width)) for width in WIDTHS)
        page = max(tried, key=lambda theme: _scale(figure, theme, engine))
    return svg(figure.drawing, theme=page, engine=engine, links=False)


def _scale(figure: Figure, theme: Theme, engine: str) -> float:
    """Return how much of its size a drawing keeps on a page, upright or turned round, whichever is more."""
    width, height = drawing_size(figure.drawing, theme=theme, engine=engine)
    return max(min(wide / width, high / height) for wide, high in ROOMS)


def as_data(part: Any, drawn: dict[str, Drawing]) -> Any:
    """Return a part of a document as JSON can hold it, each dataclass with its tag."""
    if isinstance(part, tuple):
        return [as_data(one, drawn) for one in part]
    if isinstance(part, Figure):
        drawing = drawn[part.id]
        width, height = drawing.size
        found = {"tag": part.tag, "id": part.id, "alt": part.alt, "file": drawing.file}
        most = BARS if isinstance(part.drawing, Bars) else 1.0
        size = {"width": width, "height": height, "most": most}
        return {**found, **size, "caption": as_data(part.caption, drawn)}
    if is_dataclass(part):
        found = {field.name: as_data(getattr(part, field.name), drawn) for field in fields(part)}
        if isinstance(found.get("text"), str):
            words = requoted(found["text"]) if isinstance(part, Quote) else found["text"]
            found["text"] = _breakable(words)
        if isinstance(part, (Row, Card, Callout)):
            return {"tag": part.tag, **found, "keep": _length(part) <= KEPT}
        if isinstance(part, Paragraph):
            words = plain(tuple(span for span in part.spans if not isinstance(span, Mark)))
            return {"tag": part.tag, **found, "rtl": _runs_left(words)}
        if isinstance(part, Branch):
            return {"tag": part.tag, **found, "keep": _length(part.blocks) <= KEPT}
        return {"tag": getattr(part, "tag", ""), **found}
    return part


def _runs_left(text: str) -> bool:
    """Say whether all letters of a text run from right to left: then so does its paragraph."""
    # Nothing before U+0590 does; most texts need not be looked at letter by letter.
    if text.isascii() or max(text) < "\u0590":
        return False
    strong = {bidirectional(letter) for letter in text} & {"L", "R", "AL"}
    return bool(strong) and "L" not in strong


def _breakable(text: str) -> str:
    """Let very long words break: an address in a narrow column would run into the next one."""
    return text if len(text) <= LONG else _WORD.sub(lambda word: "\u200b".join(_CUT.findall(word[0])), text)


def _length(part: Any) -> int:
    return sum(len(getattr(one, "text", "")) + 60 * isinstance(one, (Link, Quote)) for one in walk(part))


def _shortened(title: str, longest: int = 80) -> str:
    return title if len(title) <= longest else f"{title[:longest].rsplit(' ', 1)[0]} …"


def _template(templates: Path | None) -> str:
    own = templates / TEMPLATE if templates else None
    path = own if own and own.is_file() else shipped("templates") / TEMPLATE
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise RenderError(f"The template `{path}` cannot be read: {problem}.") from None


def _timestamp(document: Document) -> int | None:
    """Return the time of the file: SOURCE_DATE_EPOCH where it is set, else the day of the map."""
    if os.environ.get("SOURCE_DATE_EPOCH") or document.day is None or document.day[0] < 1970:
        return None
    return int(datetime(*document.day, tzinfo=UTC).timestamp())


def _colours(palette: Palette) -> dict[str, Any]:
    plain = ("ink", "muted", "support", "attack", "undercut", "analyst", "legend", "rule")
    return {
        **{name: getattr(palette, name) for name in plain},
        "fill": dict(palette.fill),
        "stroke": dict(palette.stroke),
    }
