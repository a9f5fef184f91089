"""Circles: claims that hold each other up, sources that cite each other."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from argmap.graph.components import components
from argmap.model.argument_map import ArgumentMap

H = TypeVar("H", bound=Hashable)


def circles(arrows: Mapping[H, Iterable[H]]) -> list[tuple[H, ...]]:
    """Return the strongly connected components of more than one member, or with an arrow to itself.

    >>> circles({"a": ["b"], "b": ["a"], "c": ["a"]})
    [('a', 'b')]
    """
    order = {node: place for place, node in enumerate(arrows)}
    found = [
        tuple(sorted(members, key=lambda node: order.get(node, 0)))
        for members in components(arrows, lambda node: arrows.get(node, ()))
        if len(members) > 1 or members[0] in arrows.get(members[0], ())
    ]
    return sorted(found, key=lambda members: order.get(members[0], 0))


def support_cycles(m: ArgumentMap) -> list[tuple[str, ...]]:
    """Return the groups of nodes that, through support and co-premises, hold themselves up."""
    arrows: dict[str, list[str]] = {id: [] for id in m.nodes}
    for link in m.links.values():
        if link.polarity == "for" and link.parent in m.nodes:
            for premise in link.premises:
                if premise in arrows:
                    arrows[premise].append(link.parent)
    return circles(arrows)


def citation_cycles(m: ArgumentMap) -> list[tuple[str, ...]]:
    """Return the groups of sources that rest on each other."""
    return circles({id: source.cites for id, source in m.sources.items()})


def membership_cycles(m: ArgumentMap) -> list[tuple[str, ...]]:
    """Return the groups of actors that are part of each other."""
    return circles({id: (actor.part_of,) if actor.part_of else () for id, actor in m.actors.items()})
