"""Circles: claims that hold each other up, sources that cite each other."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from argmap.model.argument_map import ArgumentMap

H = TypeVar("H", bound=Hashable)


def circles(arrows: Mapping[H, Iterable[H]]) -> list[tuple[H, ...]]:
    """Return the strongly connected components of more than one member, or with an arrow to itself.

    Tarjan, *Depth-first search and linear graph algorithms* (SIAM J. Comput. 1, 1972); no recursion.

    >>> circles({"a": ["b"], "b": ["a"], "c": ["a"]})
    [('a', 'b')]
    """
    order = {node: place for place, node in enumerate(arrows)}
    index: dict[H, int] = {}
    low: dict[H, int] = {}
    stack: list[H] = []
    on_stack: set[H] = set()
    found: list[tuple[H, ...]] = []
    for root in arrows:
        if root in index:
            continue
        work = [(root, iter(arrows.get(root, ())))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, rest = work[-1]
            for other in rest:
                if other not in index:
                    index[other] = low[other] = len(index)
                    stack.append(other)
                    on_stack.add(other)
                    work.append((other, iter(arrows.get(other, ()))))
                    break
                if other in on_stack:
                    low[node] = min(low[node], index[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    members = []
                    while True:
                        member = stack.pop()
                        on_stack.discard(member)
                        members.append(member)
                        if member == node:
                            break
                    if len(members) > 1 or node in arrows.get(node, ()):
                        found.append(tuple(sorted(members, key=lambda n: order.get(n, 0))))
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
