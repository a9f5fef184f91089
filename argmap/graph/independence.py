"""How independent the evidence for a claim is: how many items, sources and origins it comes down to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.graph.citations import citations
from argmap.graph.gather import gather, places
from argmap.graph.once import once
from argmap.graph.origins import End, ends, independent, trails
from argmap.graph.walk import attackers, incoming, reach
from argmap.model.argument_map import ArgumentMap


@dataclass(frozen=True, slots=True)
class Share:
    """The items that go back to one origin, or whose trail is lost at one source."""

    end: End
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Independence:
    """What some pieces of evidence come down to."""

    items: tuple[str, ...]
    """The evidence, in the order of the file."""
    sources: tuple[str, ...]
    """The sources that record it."""
    origins: tuple[Share, ...]
    """Each origin with the items that go back to it, most first. An item of two sources may have two."""
    lost: tuple[Share, ...]
    """Each source at which trails are lost, with the items."""
    without: tuple[str, ...]
    """The items without a source."""
    least: int
    """How many independent origins there are at least."""
    circles: tuple[tuple[str, ...], ...]
    """The circles of sources that the trails lead into or through."""

    @property
    def dominating(self) -> Share | None:
        """The origin with most items."""
        return self.origins[0] if self.origins else None

    @property
    def share(self) -> float:
        """The part of all items that goes back to the dominating origin."""
        return len(self.origins[0].items) / len(self.items) if self.origins else 0.0

    @property
    def single(self) -> bool:
        """Whether all of it goes back to one origin, as far as the map tells."""
        return self.least == 1 and len(self.origins) + len(self.lost) == 1


def independence(m: ArgumentMap, items: Iterable[str]) -> Independence:
    """Return what these pieces of evidence come down to.

    >>> from argmap.formats import load
    >>> found = independence(load("harbour-bridge"), ["trial-week", "wages-by-district"])
    >>> found.least, [(share.end.source, len(share.items)) for share in found.origins]
    (2, [('office-report', 2), ('union-survey', 1)])
    """
    items = tuple(items)
    behind: dict[End, list[str]] = {}
    for id in items:
        for end in ends(m)[id]:
            behind.setdefault(end, []).append(id)
    shares = [Share(end, tuple(ids)) for end, ids in sorted(behind.items(), key=lambda pair: -len(pair[1]))]
    chains = citations(m)
    passed = {chains.head[id] for item in items for trail in trails(m)[item] for id in trail.sources}
    return Independence(
        items=items,
        sources=tuple(dict.fromkeys(id for item in items for id in m.evidence[item].sources)),
        origins=tuple(share for share in shares if share.end.traced),
        lost=tuple(share for share in shares if not share.end.traced),
        without=tuple(id for id in items if not ends(m)[id]),
        least=independent(behind),
        circles=tuple(members for first, members in chains.circles.items() if first in passed),
    )


@once
def evidence_for(m: ArgumentMap) -> Mapping[str, int]:
    """Return for each node and link the evidence that holds it up, as bits in the order of the file.

    By support, by co-premises, and by what backs a step; nothing that leads through an attack. Evidence holds
    up itself too.

    >>> from argmap.formats import load
    >>> evidence_for(load("harbour-bridge"))["toll"]
    1
    """
    own = {id: 1 << place for place, id in enumerate(m.evidence)}
    return gather(_held_up_by(m), own)


@once
def end_bits(m: ArgumentMap) -> Mapping[str, int]:
    """Return for each node and link where the trails of its evidence end, as bits; `ends_for` names them.

    >>> from argmap.formats import load
    >>> end_bits(load("harbour-bridge"))["fairness"].bit_count()
    2
    """
    own = {id: sum(1 << _places(m)[end] for end in found) for id, found in ends(m).items()}
    return gather(_held_up_by(m), own)


@once
def _places(m: ArgumentMap) -> Mapping[End, int]:
    return {end: n for n, end in enumerate(dict.fromkeys(e for found in ends(m).values() for e in found))}


def ends_for(m: ArgumentMap, ref: str) -> tuple[End, ...]:
    """Return where the trails end of the evidence that holds up a node or a link.

    >>> from argmap.formats import load
    >>> [end.source for end in ends_for(load("harbour-bridge"), "toll")]
    ['office-report']
    """
    known = list(_places(m))
    return tuple(known[place] for place in places(end_bits(m).get(ref, 0)))


def carried_by(m: ArgumentMap, items: Iterable[str]) -> tuple[str, ...]:
    """Return the nodes that some evidence holds up, and only evidence that is among these items.

    >>> from argmap.formats import load
    >>> carried_by(load("harbour-bridge"), ["trial-week"])
    ('toll', 'congestion', 'trial-week')
    """
    chosen = set(items)
    bits = sum(1 << place for place, id in enumerate(m.evidence) if id in chosen)
    return tuple(id for id in m.nodes if (held := evidence_for(m)[id]) and not held & ~bits)


def items_for(m: ArgumentMap, ref: str) -> tuple[str, ...]:
    """Return the evidence that holds up a node or a link, in the order of the file.

    >>> from argmap.formats import load
    >>> items_for(load("harbour-bridge"), "toll")
    ('trial-week',)
    """
    return _named(m, evidence_for(m).get(ref, 0))


def items_against(m: ArgumentMap, ref: str) -> tuple[str, ...]:
    """Return the evidence that speaks against a node: that holds up what attacks it, or what it rests on.

    One attack lies between, no more: what answers an attack is neither for the claim nor against it.

    >>> from argmap.formats import load
    >>> items_against(load("harbour-bridge"), "toll")
    ('wages-by-district',)
    """
    held_up_by = _held_up_by(m)
    bits = 0
    for part in (ref, *reach([ref], lambda x: held_up_by.get(x, ()))):
        for link in attackers(m, part):
            for other in (link.id, *link.premises):
                bits |= evidence_for(m).get(other, 0)
    return _named(m, bits)


def _named(m: ArgumentMap, bits: int) -> tuple[str, ...]:
    ids = list(m.evidence)
    return tuple(ids[place] for place in places(bits))


@once
def _held_up_by(m: ArgumentMap) -> Mapping[str, tuple[str, ...]]:
    """Return for each node and link the links for it, and what these start from."""
    return {
        ref: tuple(
            other
            for link in incoming(m).get(ref, ())
            if link.polarity == "for"
            for other in (link.id, *link.premises)
        )
        for ref in (*m.nodes, *m.links)
    }
