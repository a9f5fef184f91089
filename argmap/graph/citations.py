"""Who repeats whom: the sources with what they cite, circles drawn together, and where the chains end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.graph.cycles import citation_cycles
from argmap.graph.gather import gather, places
from argmap.graph.once import once
from argmap.model.argument_map import ArgumentMap


@dataclass(frozen=True, slots=True)
class Citations:
    """The sources of a map as chains. Sources that rest on each other in a circle are taken as one.

    Sets of sources are whole numbers, a bit a source.
    """

    ids: tuple[str, ...]
    """The sources in the order of the file: the places of their bits."""
    place: Mapping[str, int]
    """Each source with the place of its bit."""
    head: Mapping[str, str]
    """Each source, or the first member of the circle that it stands in."""
    onward: Mapping[str, tuple[str, ...]]
    """For each head the heads that it cites."""
    roots: Mapping[str, int]
    """For each head the heads at which its chains end: itself, where it cites nobody outside its circle."""
    possible: Mapping[str, int]
    """For each head those that may have first hand what it says: the roots, and who cites several."""
    circles: Mapping[str, tuple[str, ...]]
    """The members of each circle, by its head."""

    def names(self, bits: int) -> tuple[str, ...]:
        """Return the sources of a set, in the order of the file."""
        return tuple(self.ids[place] for place in places(bits))


@once
def citations(m: ArgumentMap) -> Citations:
    """Return who repeats whom.

    >>> from argmap.formats import load
    >>> found = citations(load("harbour-bridge"))
    >>> found.names(found.roots["gazette-2026-04-02"])
    ('office-report',)
    """
    place = {id: n for n, id in enumerate(m.sources)}
    circles = {members[0]: members for members in citation_cycles(m)}
    head = {id: id for id in m.sources} | {id: first for first, all_ in circles.items() for id in all_}
    onward: dict[str, dict[str, None]] = {first: {} for first in head.values()}
    for id, source in m.sources.items():
        for cited in source.cites:
            if head.get(cited, head[id]) != head[id]:
                onward[head[id]].setdefault(head[cited])
    ways = {first: tuple(cited) for first, cited in onward.items()}
    return Citations(
        tuple(m.sources),
        place,
        head,
        ways,
        gather(ways, {id: 1 << place[id] for id, cited in ways.items() if not cited}),
        gather(ways, {id: 1 << place[id] for id, cited in ways.items() if len(cited) != 1}),
        circles,
    )
