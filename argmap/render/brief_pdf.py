"""A document as a PDF, set by Typst: tagged, PDF/UA-1, with bookmarks, diagrams as vectors, the same bytes everywhere."""

from __future__ import annotations

import json
import os
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from argmap.core.resources import shipped
from argmap.render.blocks import Callout, Card, Document, Figure, Row, anchors, walk
from argmap.render.errors import RenderError
from argmap.render.spans import Link, Quote
from argmap.render.svg import svg
from argmap.render.themes import Palette, Theme, load_theme
from argmap.render.typst_compile import compile_accessible

Paper = Literal["a4", "us-letter"]
TEMPLATE = "brief.typ"
KEPT = 1200
"""Up to so many characters a row, a card or a callout stays on one page; a longer one could be taller than a page."""


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
    names = {figure.id: f"figure-{number}.svg" for number, figure in enumerate(figures, 1)}
    files = {
        names[figure.id]: svg(figure.diagram, theme=look, engine=engine, links=False).encode()
        for figure in figures
    }
    data = {
        "document": as_data(document, names),
        "anchors": sorted(anchors(document)),
        "colours": _colours(look.light),
        "fonts": list(look.family),
        "paper": paper,
        **_language(document.language),
    }
    return compile_accessible(
        _template(templates),
        json.dumps(data, ensure_ascii=False).encode(),
        files=files,
        timestamp=_timestamp(document),
    )


def as_data(part: Any, names: dict[str, str]) -> Any:
    """Return a part of a document as JSON can hold it, each dataclass with its tag."""
    if isinstance(part, tuple):
        return [as_data(one, names) for one in part]
    if isinstance(part, Figure):
        found = {"tag": part.tag, "id": part.id, "alt": part.alt, "file": names[part.id]}
        return {**found, "caption": as_data(part.caption, names)}
    if is_dataclass(part):
        found = {field.name: as_data(getattr(part, field.name), names) for field in fields(part)}
        if isinstance(part, (Row, Card, Callout)):
            found["keep"] = _length(part) <= KEPT
        return {"tag": getattr(part, "tag", ""), **found}
    return part


def _length(part: Any) -> int:
    return sum(len(getattr(one, "text", "")) + 60 * isinstance(one, (Link, Quote)) for one in walk(part))


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


def _language(tag: str) -> dict[str, str | None]:
    """Return the parts of a language tag that Typst knows: a code of two or three letters, and a region of two."""
    first, *others = tag.split("-")
    region = next((part for part in others if len(part) == 2 and part.isalpha()), None)
    known = len(first) in (2, 3) and first.isascii() and first.isalpha()
    return {"lang": first.lower() if known else "en", "region": region.upper() if region and known else None}
