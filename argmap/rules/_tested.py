"""Which nodes have met an objection anywhere in their case."""

from __future__ import annotations

from argmap.graph.once import once
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link


@once
def tested(m: ArgumentMap) -> frozenset[str]:
    """Return the nodes and links that are attacked: themselves, a step to them, or what they rest on.

    >>> from argmap.formats import load
    >>> sorted(tested(load("harbour-bridge")) & {"toll", "no-toll", "congestion", "rebates"})
    ['congestion', 'no-toll', 'toll']
    """
    # Upwards from what is attacked: a claim is tested by what tests its grounds.
    rests: dict[str, list[Link]] = {}
    attacked: list[str] = []
    for link in m.links.values():
        if link.polarity == "against":
            attacked.append(link.parent)
            continue
        for premise in (*link.premises, link.id):
            rests.setdefault(premise, []).append(link)
    found = set(attacked)
    while attacked:
        for link in rests.get(attacked.pop(), ()):
            for higher in (link.id, link.parent):
                if higher not in found:
                    found.add(higher)
                    attacked.append(higher)
    return frozenset(found)
