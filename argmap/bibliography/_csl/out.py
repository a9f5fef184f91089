"""A source as an item of CSL-JSON."""

from __future__ import annotations

from typing import Any

from argmap.bibliography._csl import dates, names
from argmap.bibliography._csl.into import OURS, fields
from argmap.bibliography._csl.types import MORE, TYPES
from argmap.bibliography._shared.entries import KEY, key_of, rest, set_fields
from argmap.model.dates import Date
from argmap.model.sources import DATES, NAMES, TEXTS, Source

_NOT_CSL = ("archived", "descriptor", "type")


def item(source: Source) -> dict[str, Any]:
    """Return an item that is read back as the same source.

    >>> item(Source(id="x", type="report", issued="2020-05", reliability="B"))["custom"]
    {'argmap': {'reliability': 'B'}}
    """
    wanted = set_fields(source)
    made: dict[str, Any] = {"id": key_of(source), "type": _type(source)}
    for key, value in wanted.items():
        if key in NAMES:
            made[key] = [names.written(name) for name in value]
        elif key in DATES:
            made[key] = dates.written(Date(value))
        elif key in TEXTS and key not in _NOT_CSL:
            made[key] = value
    kept: dict[str, Any] = {}
    for key, value in wanted.get("custom", {}).items():
        if key == KEY and value == made["id"]:
            continue
        if key in MORE:
            made[key] = value
        elif key in DATES and key not in made:
            made[key] = {"literal": value}
        else:
            kept[key] = value
    if kept:
        made["custom"] = kept
    if ours := rest(source, fields(made, _silent), made["id"]):
        made["custom"] = {**kept, OURS: ours}
    return made


def _silent(words: str) -> None:
    """Take what would be told of an item that we have just made ourselves."""


def _type(source: Source) -> str:
    return source.type if source.type in TYPES else "document"
