"""New sources beside those of a map: which are new, which are there, which differ, which seem the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from argmap.bibliography._shared.entries import set_fields
from argmap.model.sources import Source

_SCHEME = re.compile(r"^https?://(?:www\.)?", re.IGNORECASE)


@dataclass(slots=True)
class Joined:
    """What becomes of each source that is to be added, by its id."""

    new: dict[str, Source] = field(default_factory=dict)
    same: list[str] = field(default_factory=list)
    seems: dict[str, tuple[str, str]] = field(default_factory=dict)
    """The id of the source that it seems to be, and by what."""
    missing: dict[str, dict[str, Any]] = field(default_factory=dict)
    """What the source that is there lacks."""
    differs: dict[str, list[str]] = field(default_factory=dict)
    """The keys under which the two say different things."""


def joined(known: Mapping[str, Source], found: Iterable[Source]) -> Joined:
    """Compare sources that are to be added with those that are there.

    >>> known = {"gazette": Source(id="gazette", title="Queues fall", DOI="10.1/X")}
    >>> joined(known, [Source(id="clerk2026", DOI="10.1/x"), Source(id="gazette", title="Queues")]).seems
    {'clerk2026': ('gazette', 'DOI')}
    """
    made = Joined()
    marks = {mark: source.id for source in known.values() for mark in _marks(source)}
    for source in found:
        if source.id in known:
            _compare(known[source.id], source, made)
            continue
        twin = next(((marks[mark], mark[0]) for mark in _marks(source) if mark in marks), None)
        if twin:
            made.seems[source.id] = twin
        else:
            made.new[source.id] = source
            marks |= dict.fromkeys(_marks(source), source.id)
    return made


def _compare(old: Source, new: Source, made: Joined) -> None:
    has, gives = set_fields(old), set_fields(new)
    missing = {key: value for key, value in gives.items() if key not in has}
    differs = [key for key, value in gives.items() if key in has and has[key] != value]
    if "custom" in differs:
        # Fields of their own each: only what is said otherwise differs.
        more = {key: text for key, text in gives["custom"].items() if key not in has["custom"]}
        if all(has["custom"][key] == text for key, text in gives["custom"].items() if key not in more):
            differs.remove("custom")
            missing["custom"] = more
    if missing:
        made.missing[new.id] = missing
    if differs:
        made.differs[new.id] = differs
    if not missing and not differs:
        made.same.append(new.id)


def _marks(source: Source) -> Iterator[tuple[str, str]]:
    """Yield what tells one publication from all others."""
    if source.doi:
        yield "DOI", re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", source.doi.casefold())
    # A chapter has the ISBN of its book.
    if source.isbn and source.type in (None, "book", "report"):
        yield "ISBN", _isbn(source.isbn)
    if source.url:
        yield "URL", _SCHEME.sub("", source.url).partition("#")[0].rstrip("/")


def _isbn(text: str) -> str:
    """Return an ISBN as its thirteen digits without the last, which only checks the others."""
    digits = re.sub(r"[^0-9X]", "", text.upper().split(",")[0])
    return f"978{digits[:9]}" if len(digits) == 10 else digits[:12]
