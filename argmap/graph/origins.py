"""Where evidence comes from: each item followed up the chain of those who repeat each other, to its origin.

What counts as one origin:

- An item's `origin` says whom the source has it from, and the trail starts there; without it, at the source.
- A source that cites one other has its matter from there: the trail goes on. It ends where nobody is cited.
- A source that cites several leaves open from which of them an item comes. Where all their chains end at one
  source, that is the origin; else the trail is lost at the source that cites them. Named as the `origin`,
  such a source is taken at its word: the map says that it has this item itself.
- A source that is named as the origin of what it records itself is the origin, whatever it cites.
- Sources that cite each other in a circle, and nobody else, are one origin: none of them shows where it has
  its matter from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.graph.citations import Citations, citations
from argmap.graph.once import once
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Evidence


@dataclass(frozen=True, slots=True)
class End:
    """Where a trail ends: at an origin, or where it is lost."""

    source: str
    """The origin; where the trail is lost, the source that cites several."""
    origins: int
    """The sources that may have it first hand, as bits of `citations(m)`: one where the trail is not lost."""
    traced: bool = True
    """Whether it leads to one origin."""


@dataclass(frozen=True, slots=True)
class Trail:
    """How one piece of evidence came to us by one of its sources."""

    sources: tuple[str, ...]
    """From the source that records it up to the end."""
    end: End


@once
def trails(m: ArgumentMap) -> Mapping[str, tuple[Trail, ...]]:
    """Return the trails of each piece of evidence: one where its `origin` is named, else one a source.

    Evidence without a source has none.

    >>> from argmap.formats import load
    >>> trails(load("harbour-bridge"))["trial-week"][0].sources
    ('gazette-2026-04-02', 'office-report')
    """
    chains = citations(m)
    starts = {item.id: _starts(m, item) for item in m.evidence.values()}
    asked: dict[str, dict[str, None]] = {}
    for pairs in starts.values():
        for source, named in pairs:
            if named:
                asked.setdefault(source, {}).setdefault(named)
    ways = {
        (source, named): way
        for source, aims in asked.items()
        for named, way in _ways(m, source, aims).items()
    }
    followed: dict[tuple[str, str], Trail] = {}
    for pairs in starts.values():
        for source, named in pairs:
            if (source, named) not in followed:
                followed[source, named] = _follow(chains, source, named, ways.get((source, named), ()))
    return {id: tuple(followed[pair] for pair in pairs) for id, pairs in starts.items()}


@once
def ends(m: ArgumentMap) -> Mapping[str, tuple[End, ...]]:
    """Return where the trails of each piece of evidence end, each end once.

    >>> from argmap.formats import load
    >>> [end.source for end in ends(load("harbour-bridge"))["trial-week"]]
    ['office-report']
    """
    return {id: tuple(dict.fromkeys(trail.end for trail in found)) for id, found in trails(m).items()}


def independent(found: Iterable[End]) -> int:
    """Return how many origins there are at least behind these ends.

    Every origin that a trail leads to counts. A lost trail adds one only where it cannot go back to any of
    these; lost trails that may go back to the same origin add one together. The least is the safe reading:
    what may be one voice is not to pass for two.

    >>> independent([End("a", 0b001), End("b", 0b110, traced=False), End("c", 0b011, traced=False)])
    2
    """
    known = 0
    lost: set[int] = set()
    for end in found:
        if end.traced:
            known |= end.origins
        else:
            lost.add(end.origins)
    groups: list[int] = []
    for bits in sorted(lost):
        if not bits & known:
            joined, apart = bits, []
            for group in groups:
                if group & bits:
                    joined |= group
                else:
                    apart.append(group)
            groups = [*apart, joined]
    return known.bit_count() + len(groups)


def _starts(m: ArgumentMap, item: Evidence) -> list[tuple[str, str]]:
    """Return where the trails of an item start: the source, and the named origin or nothing."""
    sources = [id for id in item.sources if id in m.sources]
    if item.origin in m.sources:
        origin = str(item.origin)
        return [(origin if origin in sources or not sources else sources[0], origin)]
    return [(id, "") for id in sources]


def _ways(m: ArgumentMap, start: str, aims: Mapping[str, None]) -> Mapping[str, tuple[str, ...]]:
    """Return the shortest chain from a source to each of some others that it has its matter from."""
    before: dict[str, str] = {start: ""}
    front = [start]
    missing = set(aims) - {start}
    while front and missing:
        coming = []
        for id in front:
            for cited in m.sources[id].cites:
                if cited not in before and cited in m.sources:
                    before[cited] = id
                    coming.append(cited)
                    missing.discard(cited)
        front = coming
    found = {}
    for aim in aims:
        way, id = [aim], before.get(aim, start if aim != start else "")
        while id:
            way.append(id)
            id = before[id]
        found[aim] = tuple(reversed(way))
    return found


def _follow(chains: Citations, source: str, named: str, way: tuple[str, ...]) -> Trail:
    passed = list(way or (source,))
    at = chains.head[named or source]
    if named and (named == source or len(chains.onward[at]) > 1):
        return Trail(tuple(passed), End(at, 1 << chains.place[at]))
    while len(chains.onward[at]) == 1:
        at = chains.onward[at][0]
        passed.append(at)
    roots = chains.roots[at]
    if roots.bit_count() > 1:
        return Trail(tuple(passed), End(at, chains.possible[at], traced=False))
    origin = chains.names(roots)[0]
    return Trail((*passed, origin) if origin != at else tuple(passed), End(origin, roots))
