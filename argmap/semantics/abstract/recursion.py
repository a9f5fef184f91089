"""Semantics that go from one strongly connected component to the next, attackers first.

Baroni, Giacomin and Guida, *SCC-recursiveness: a general schema for argumentation semantics* (Artificial
Intelligence 168, 2005): in each component stands what the choices before it have not attacked; that rest is
split again, and a rest of one component is given to the base semantics.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from argmap.semantics.abstract.parts import strong_components
from argmap.semantics.abstract.search import Search

Base = Callable[[Search], Iterator[set[int]]]


def every(search: Search, base: Base) -> Iterator[set[int]]:
    """Yield every extension of the schema over a base semantics."""
    groups = strong_components(search.part)
    if len(groups) <= 1:
        yield from base(search)
        return
    yield from _over(search, base, groups)


def find(
    search: Search, base: Base, holding: int | None = None, lacking: int | None = None
) -> set[int] | None:
    """Return an extension with an argument, without one, or any; None where there is none.

    What comes before the argument decides about it: only there every choice is looked at.
    """
    groups = strong_components(search.part)
    asked = holding if holding is not None else lacking
    if asked is None:
        return next(every(search, base))
    before = set(search.part.ancestors(asked))
    first = [group for group in groups if group[0] in before]
    after = [group for group in groups if group[0] not in before]
    if not after and len(groups) == 1:
        wanted = (inside for inside in base(search) if (asked in inside) == (holding is not None))
        return next(wanted, None)
    for inside in _over(search, base, first):
        search.budget.check()
        if (asked in inside) == (holding is not None):
            return next(_over(search, base, after, inside))
    return None


def _over(
    search: Search, base: Base, groups: list[list[int]], given: set[int] | None = None
) -> Iterator[set[int]]:
    """Yield every choice over the components, one upon the other; no recursion along the components."""
    start = set(given or ())
    if not groups:
        yield start
        return
    # How many accepted ones attack each argument, kept up to date as choices are made and taken back.
    hits = [0] * len(search.part)
    _count(search, hits, start, 1)
    chosen: list[set[int]] = []
    work = [_choices(search, base, groups[0], hits)]
    while work:
        search.budget.check()
        if len(chosen) == len(work):
            _count(search, hits, chosen.pop(), -1)
        choice = next(work[-1], None)
        if choice is None:
            work.pop()
        elif len(work) == len(groups):
            yield start.union(*chosen, choice)
        else:
            chosen.append(choice)
            _count(search, hits, choice, 1)
            work.append(_choices(search, base, groups[len(work)], hits))


def _count(search: Search, hits: list[int], accepted: set[int], change: int) -> None:
    for i in accepted:
        for j in search.part.targets[i]:
            hits[j] += change


def _choices(search: Search, base: Base, group: list[int], hits: list[int]) -> Iterator[set[int]]:
    """Yield what may be accepted of a component, of which the choices before have struck some."""
    rest = [i for i in group if not hits[i]]
    if len(rest) == 1:
        yield set() if rest[0] in search.part.targets[rest[0]] else set(rest)
    elif rest:
        within = search.within(rest)
        for inside in base(within) if len(rest) == len(group) else every(within, base):
            yield within.part.outside(inside)
    else:
        yield set()
