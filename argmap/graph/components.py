"""Strongly connected components: the parts of a graph in which everything reaches everything."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

H = TypeVar("H", bound=Hashable)


def components(nodes: Iterable[H], step: Callable[[H], Iterable[H]]) -> list[list[H]]:
    """Return the strongly connected components, each before those from which a step leads to it.

    Tarjan, *Depth-first search and linear graph algorithms* (SIAM J. Comput. 1, 1972); no recursion.

    >>> arrows = {"a": ["b"], "b": ["a", "c"], "c": []}
    >>> components(arrows, arrows.__getitem__)
    [['c'], ['b', 'a']]
    """
    index: dict[H, int] = {}
    low: dict[H, int] = {}
    stack: list[H] = []
    on_stack: set[H] = set()
    found: list[list[H]] = []
    for root in nodes:
        if root in index:
            continue
        work = [(root, iter(step(root)))]
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
                    work.append((other, iter(step(other))))
                    break
                if other in on_stack:
                    low[node] = min(low[node], index[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    members: list[H] = []
                    while not members or members[-1] != node:
                        members.append(stack.pop())
                    on_stack.difference_update(members)
                    found.append(members)
    return found
