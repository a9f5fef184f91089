"""Trees drawn out of a graph: each node has one place, the nearest to a root, and is only named elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

How = TypeVar("How")

DEEPEST = 10
"""Deeper branches become trees of their own: neither a page nor a reader follows them further."""


@dataclass(frozen=True, slots=True)
class Tree(Generic[How]):
    """A node with what hangs on it; `how` says by which bond it hangs on what is above."""

    id: str
    how: How | None = None
    branches: tuple[Tree[How], ...] = ()
    elsewhere: bool = False
    """Whether the node has its place, and its branches, at another place."""


def forest(
    roots: Iterable[str],
    step: Callable[[str], Iterable[tuple[str, How]]],
    rest: Iterable[str] = (),
    *,
    deepest: int = DEEPEST,
) -> tuple[tuple[Tree[How], ...], tuple[Tree[How], ...]]:
    """Return the trees of the roots, and those of what no root reaches (and of what hangs too deep).

    >>> arrows = {"a": [("b", "+"), ("c", "-")], "b": [("c", "+")]}
    >>> trees, others = forest(["a"], lambda id: arrows.get(id, ()), ["d"])
    >>> [branch.id for branch in trees[0].branches], [tree.id for tree in others]
    (['b', 'c'], ['d'])
    """
    home: dict[str, tuple[str, int] | None] = {}
    below: dict[str, list[tuple[str, How]]] = {}
    first = list(dict.fromkeys(roots))
    later: list[str] = []
    for group in ([first], ([id] for id in rest)):
        for start in group:
            new = [id for id in start if id not in home]
            if start is not first:
                later += new
            later += _spread(new, step, home, below, deepest)
    return (
        tuple(_grown(id, below, home) for id in first),
        tuple(_grown(id, below, home) for id in later),
    )


def outline(step: Mapping[str, Iterable[str]]) -> tuple[Tree[None], ...]:
    """Return all nodes of a graph as trees, those first to which nothing else leads.

    >>> [tree.id for tree in outline({"a": ["b"], "b": [], "c": ["d"], "d": ["c"]})]
    ['a', 'c']
    """
    aims = {aim for id, found in step.items() for aim in found if aim != id}
    roots = [id for id in step if id not in aims]
    trees, others = forest(roots, lambda id: [(aim, None) for aim in step[id]], step)
    return trees + others


def bonds(trees: Iterable[Tree[How]]) -> Iterator[tuple[str, str]]:
    """Yield each pair of a node and what hangs on it at its own place.

    >>> list(bonds(outline({"a": ["b", "c"], "b": ["c"], "c": ["a"]})))
    [('a', 'b'), ('a', 'c')]
    """
    waiting = list(trees)
    while waiting:
        tree = waiting.pop(0)
        below = [branch for branch in tree.branches if not branch.elsewhere]
        yield from ((tree.id, branch.id) for branch in below)
        waiting += below


def _spread(
    front: list[str],
    step: Callable[[str], Iterable[tuple[str, How]]],
    home: dict[str, tuple[str, int] | None],
    below: dict[str, list[tuple[str, How]]],
    deepest: int,
) -> list[str]:
    """Give every node that is reached its home, nearest first; return those that hang too deep for one."""
    home.update(dict.fromkeys(front))
    too_deep: list[str] = []
    depth = 0
    while front:
        coming = []
        depth = depth % deepest + 1
        for id in front:
            below[id] = list(step(id))
            for place, (child, _) in enumerate(below[id]):
                if child not in home:
                    home[child] = (id, place) if depth < deepest else None
                    coming.append(child)
                    if depth == deepest:
                        too_deep.append(child)
        front = coming
    return too_deep


def _grown(
    id: str,
    below: dict[str, list[tuple[str, How]]],
    home: dict[str, tuple[str, int] | None],
) -> Tree[How]:
    branches = []
    for place, (child, how) in enumerate(below.get(id, ())):
        if home[child] == (id, place):
            branches.append(replace(_grown(child, below, home), how=how))
        else:
            branches.append(Tree(child, how, elsewhere=True))
    return Tree(id, None, tuple(branches))
