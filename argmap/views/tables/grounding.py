"""How independent the evidence for each claim is, as flat rows of plain values for programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from argmap.graph.independence import evidence_for
from argmap.model.argument_map import ArgumentMap
from argmap.views.tables.direct import main_claims
from argmap.views.tables.independence import Ground, ground, position_grounds


@dataclass(frozen=True, slots=True)
class GroundRow:
    """What the evidence for a claim, or against a position, comes down to."""

    claim: str
    side: Literal["for", "against"]
    items: int
    direct: int
    """The items of which a step leads to the claim, without another claim in between."""
    sources: int
    origins: int
    """The least number of independent origins."""
    exact: bool
    """Whether there are no more: no trail is lost at a source that cites several."""
    dominating: str | None
    """The origin that most items go back to; nothing where two are even."""
    dominating_items: int
    share: float
    """The part of all items that goes back to it."""
    first: str | None
    """The earliest date of the items (EDTF)."""
    last: str | None
    """The latest."""
    undated: int
    median_age: float | None
    """The age in years of the item in the middle, on the day of the map."""
    reliability: str | None
    """The weakest rating of a source on the way, A to E."""
    credibility: int | None
    """The weakest rating of an item, 1 to 5."""
    unrated: int
    unjudged: int
    anonymous: int
    """The items whose speakers have no name."""


def independence(m: ArgumentMap, *, every: bool = False) -> tuple[GroundRow, ...]:
    """Return a row for each side of each position, and for each main claim.

    With `every`, for each argument and objection that evidence holds up.

    >>> from argmap.formats import load
    >>> [(row.claim, row.side, row.items, row.origins) for row in independence(load("harbour-bridge"))][:3]
    [('toll', 'for', 1, 1), ('toll', 'against', 1, 2), ('no-toll', 'for', 1, 2)]
    """
    return tuple(_rows(m, every))


def _rows(m: ArgumentMap, every: bool) -> Iterator[GroundRow]:
    for row in position_grounds(m):
        yield _flat(row.on, "for")
        yield _flat(row.against, "against")
    claims = (*m.arguments, *m.objections) if every else main_claims(m)
    for id in claims:
        if id not in m.positions and evidence_for(m)[id]:
            yield _flat(ground(m, id), "for")


def _flat(row: Ground, side: Literal["for", "against"]) -> GroundRow:
    found, age, weakest = row.found, row.age, row.weakest
    top = found.dominating
    if len(found.origins) > 1 and len(found.origins[0].items) == len(found.origins[1].items):
        top = None
    return GroundRow(
        claim=row.node,
        side=side,
        items=len(found.items),
        direct=len(row.direct),
        sources=len(found.sources),
        origins=found.least,
        exact=not found.lost,
        dominating=top.end.source if top else None,
        dominating_items=len(top.items) if top else 0,
        share=round(found.share, 4) if top else 0.0,
        first=age.oldest.partition("/")[0] if age else None,
        last=age.newest.rpartition("/")[2] if age else None,
        undated=age.undated if age else len(found.items),
        median_age=age.median if age else None,
        reliability=weakest.reliability,
        credibility=weakest.credibility,
        unrated=weakest.unrated,
        unjudged=weakest.unjudged,
        anonymous=len(row.anonymous),
    )
