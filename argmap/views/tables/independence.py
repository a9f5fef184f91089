"""How independent the evidence is: a row a position or claim, and for each position its origins by weight."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from argmap.graph.dating import evidence_date, years
from argmap.graph.independence import (
    Independence,
    Share,
    carried_by,
    end_bits,
    ends_for,
    evidence_for,
    independence,
    items_against,
    items_for,
)
from argmap.graph.origins import End, independent, trails
from argmap.graph.speakers import is_anonymous
from argmap.model.argument_map import ArgumentMap
from argmap.model.dates import Date
from argmap.views.tables.direct import direct_items, main_claims


@dataclass(frozen=True, slots=True)
class Age:
    """From when some evidence is."""

    oldest: Date
    """That which may begin first."""
    newest: Date
    """That which may end last."""
    median: float | None
    """The age in years of the item in the middle, on the day of the map; None where the map names no day."""
    undated: int


@dataclass(frozen=True, slots=True)
class Weakest:
    """The weakest rating on the way of some evidence: of its sources up to the origin, and of the items."""

    reliability: str | None
    """The worst letter, A to E. `F` is none of them: it says that nobody can judge."""
    credibility: int | None
    """The worst number, 1 to 5."""
    unjudged: int
    """How many items have passed a source rated `F`, or are rated `6`: nobody can judge them."""
    unrated: int
    """How many items have passed a source without a rating, or have none themselves."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the evidence for a claim comes down to, or that against a position."""

    node: str
    found: Independence
    direct: tuple[str, ...]
    """The items of which a step leads to it, without a claim in between."""
    age: Age | None
    weakest: Weakest
    anonymous: tuple[str, ...]
    """The items whose speakers have no name."""


@dataclass(frozen=True, slots=True)
class PositionGround:
    """A position with the evidence on either side."""

    position: str
    on: Ground
    against: Ground


def position_grounds(m: ArgumentMap) -> tuple[PositionGround, ...]:
    """Return a row for each position, in the order of the file.

    >>> from argmap.formats import load
    >>> row = position_grounds(load("harbour-bridge"))[0]
    >>> row.position, len(row.on.found.items), row.on.found.least, len(row.against.found.items)
    ('toll', 1, 1, 1)
    """
    return tuple(
        PositionGround(id, _ground(m, id, items_for(m, id)), _ground(m, id, items_against(m, id)))
        for id in m.positions
    )


def claim_grounds(m: ArgumentMap, most: int = 20) -> tuple[tuple[Ground, ...], int]:
    """Return a row for each main claim that evidence holds up, and how many more there are.

    Main claims bear on a position directly, or a key judgement rests on them. First those whose evidence
    shrinks most when it is counted by origins, then those with most evidence.

    >>> from argmap.formats import load
    >>> rows, more = claim_grounds(load("harbour-bridge"))
    >>> [row.node for row in rows], more
    (['congestion', 'fairness'], 0)
    """
    found = []
    for id in main_claims(m):
        count = evidence_for(m)[id].bit_count()
        found.append((independent(ends_for(m, id)) - count, -count, id))
    # Python sorts in place of the file where numbers are the same.
    found.sort(key=lambda row: row[:2])
    return tuple(_ground(m, id, items_for(m, id)) for *_, id in found[:most]), max(0, len(found) - most)


def origin_alone(m: ArgumentMap) -> Mapping[End, tuple[str, ...]]:
    """Return the origins on which all the evidence for an argument or objection rests, each with these.

    >>> from argmap.formats import load
    >>> [(end.source, ids) for end, ids in origin_alone(load("harbour-bridge")).items()]
    [('office-report', ('congestion',))]
    """
    found: dict[End, tuple[str, ...]] = {}
    for id in (*m.arguments, *m.objections):
        if end_bits(m)[id].bit_count() == 1:
            (end,) = ends_for(m, id)
            found[end] = (*found.get(end, ()), id)
    return dict(sorted(found.items(), key=lambda pair: -len(pair[1])))


def unnamed(m: ArgumentMap) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the evidence whose speakers have no name, and the claims that no other evidence holds up.

    >>> from argmap.formats import load
    >>> unnamed(load("harbour-bridge"))
    ((), ())
    """
    items = tuple(item.id for item in m.evidence.values() if is_anonymous(m, item))
    return items, tuple(id for id in carried_by(m, items) if id not in m.evidence)


def by_way_of(m: ArgumentMap, share: Share) -> str | None:
    """Return the source named as the origin of all these items, where that one has them from another.

    >>> from argmap.formats import load
    >>> found = independence(load("harbour-bridge"), ["trial-week"])
    >>> by_way_of(load("harbour-bridge"), found.origins[0]) is None
    True
    """
    named = {m.evidence[id].origin for id in share.items}
    way = named.pop() if len(named) == 1 else None
    return way if way != share.end.source else None


def ground(m: ArgumentMap, node: str) -> Ground:
    """Return what the evidence for a claim comes down to.

    >>> from argmap.formats import load
    >>> ground(load("harbour-bridge"), "fairness").found.least
    2
    """
    return _ground(m, node, items_for(m, node))


def _ground(m: ArgumentMap, node: str, items: tuple[str, ...]) -> Ground:
    silent = tuple(id for id in items if is_anonymous(m, m.evidence[id]))
    direct = direct_items(m, node)
    return Ground(node, independence(m, items), direct, _age(m, items), _weakest(m, items), silent)


def _age(m: ArgumentMap, items: tuple[str, ...]) -> Age | None:
    dates = [date for id in items if (date := evidence_date(m, m.evidence[id]))]
    if not dates:
        return None
    oldest = min(dates, key=lambda date: (date.earliest or (-9999, 1, 1), date.sort_key))
    newest = max(dates, key=lambda date: (date.latest or (9999, 12, 31), date.sort_key))
    ages = [age for date in dates if m.as_of and (age := years(date, m.as_of)) is not None]
    return Age(oldest, newest, median(ages) if ages else None, len(items) - len(dates))


def _weakest(m: ArgumentMap, items: tuple[str, ...]) -> Weakest:
    letters: set[str] = set()
    numbers: set[int] = set()
    unjudged = unrated = 0
    for id in items:
        passed = {source for trail in trails(m)[id] for source in trail.sources}
        own = {m.sources[source].reliability for source in passed}
        number = m.evidence[id].credibility
        letters |= {letter for letter in own if letter and letter != "F"}
        numbers |= {number} if number and number < 6 else set()
        unjudged += "F" in own or number == 6
        unrated += None in own or number is None
    return Weakest(max(letters, default=None), max(numbers, default=None), unjudged, unrated)
