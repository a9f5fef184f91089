"""Every set of one node, then of two, and so on: for readings and maps that no circuit describes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from argmap.core.budget import Budget, NotDecided
from argmap.semantics.evaluation import Label

Labels = Mapping[str, Label]


@dataclass(slots=True)
class Searched:
    """What a search has found: for each position its sets, and up to which size all sets were tried."""

    sets: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    none_up_to: dict[str, int] = field(default_factory=dict)
    never: bool = False
    """Whether all sets there are were tried."""
    decided: bool = True
    """Whether the search came to its end."""
    stopped: int = 0
    """The size at which the time ran out."""


def search(
    candidates: Sequence[str],
    before: Labels,
    positions: Iterable[str],
    after: Callable[[tuple[str, ...]], Labels | None],
    *,
    largest: int,
    budget: Budget,
) -> Searched:
    """Return the smallest sets that change the label of each position, of at most some size.

    Removal can help as well as harm, so what a set does says nothing of what its parts do: each is tried.

    >>> def after(gone): return {"p": "in" if "a" not in gone else "out"}
    >>> search("ab", {"p": "in"}, ["p"], after, largest=2, budget=Budget()).sets
    {'p': [('a',)]}
    """
    found, open_ = Searched(), list(positions)
    found.none_up_to = dict.fromkeys(open_, 0)
    for size in range(1, min(largest, len(candidates)) + 1):
        if not open_:
            break
        try:
            for gone in _within(combinations(candidates, size), budget):
                labels = after(gone)
                for p in open_ if labels else ():
                    if labels and labels[p] != before[p]:
                        found.sets.setdefault(p, []).append(gone)
        except NotDecided:
            found.decided, found.stopped = False, size
            break
        open_ = [p for p in open_ if p not in found.sets]
        for p in open_:
            found.none_up_to[p] = size
    found.never = found.decided and largest >= len(candidates)
    return found


def _within(sets: Iterable[tuple[str, ...]], budget: Budget) -> Iterator[tuple[str, ...]]:
    for one in sets:
        budget.check()
        yield one
