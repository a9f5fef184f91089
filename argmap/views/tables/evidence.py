"""The evidence, a row an item: its words, where they stand, how they are rated, what they bear on."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.graph.dating import evidence_date
from argmap.graph.stance import Stance, stances
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Evidence
from argmap.model.quotes import Quote
from argmap.model.scales import rating


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """What is known of one piece of evidence."""

    item: Evidence
    quotes: tuple[tuple[Quote, str | None], ...]
    """Each quotation with the id of the source it stands in."""
    date: str
    """The date of the event it is about, else that of its origin, else of its source, in words."""
    origin: str | None
    """The source that its source has it from, where the map names another one."""
    rating: str
    """The Admiralty rating in short and in words, or nothing."""
    bearing: tuple[tuple[str, Stance], ...]
    """Each position that it bears on, and how."""


def evidence_rows(m: ArgumentMap) -> tuple[EvidenceRow, ...]:
    """Return a row for each piece of evidence, in the order of the file.

    >>> from argmap.formats import load
    >>> evidence_rows(load("harbour-bridge"))[0].rating
    'B2 (usually reliable; probably true)'
    """
    return tuple(_row(m, item) for item in m.evidence.values())


def _row(m: ArgumentMap, item: Evidence) -> EvidenceRow:
    first = m.sources.get(item.sources[0]) if item.sources else None
    return EvidenceRow(
        item=item,
        quotes=tuple((quote, item.source_of(quote)) for quote in item.quotes),
        date=date.in_words() if (date := evidence_date(m, item)) else "",
        origin=item.origin if item.origin not in item.sources else None,
        rating=rating(first.reliability if first else None, item.credibility),
        bearing=tuple(stances(m).get(item.id, {}).items()),
    )
