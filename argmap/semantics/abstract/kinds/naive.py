"""Naive: the largest conflict-free sets.

Bondarenko, Dung, Kowalski and Toni, *An abstract, argumentation-theoretic approach to default reasoning*
(Artificial Intelligence 93, 1997).
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.abstract import encodings
from argmap.semantics.abstract.parts import Part
from argmap.semantics.abstract.search import Search

CODE = "NA"
REDUCIBLE = False


def find(search: Search, holding: int | None = None, lacking: int | None = None) -> set[int] | None:
    """Return a naive set with an argument, without one, or any; no search is needed."""
    part = search.part
    selfish = part.self_attackers()
    first: list[int] = []
    if holding is not None:
        if holding in selfish:
            return None
        first = [holding]
    elif lacking is not None and lacking not in selfish:
        # Only one that it has a conflict with can keep it out.
        around = [i for i in (*part.attackers[lacking], *part.targets[lacking]) if i not in selfish]
        if not around:
            return None
        first = [around[0]]
    barred = set(selfish)
    inside: set[int] = set()
    for i in (*first, *range(len(part))):
        if i not in barred and i not in inside:
            inside.add(i)
            barred.update(part.targets[i], part.attackers[i])
    return inside


def every(search: Search) -> Iterator[set[int]]:
    """Yield every naive set."""
    yield from search.all_largest(encodings.naive)


def at_least(part: Part) -> int:
    """Return how many there are for certain: of conflicts that do not touch, each is decided either way."""
    near = part.self_attackers()
    found = 1
    for one, row in enumerate(part.targets):
        other = next((j for j in row if j not in near), None) if one not in near else None
        if other is not None:
            found *= 2
            for end in (one, other):
                near.update((end,), part.targets[end], part.attackers[end])
    return found


def accepted(search: Search) -> tuple[set[int], set[int]]:
    """Return the arguments of any, and those of all: who has a conflict with no argument of any."""
    part = search.part
    held = set(range(len(part))) - part.self_attackers()
    return held, {i for i in held if held.isdisjoint(part.attackers[i]) and held.isdisjoint(part.targets[i])}
