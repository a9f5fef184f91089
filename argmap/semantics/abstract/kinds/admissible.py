"""Admissible: conflict-free, and defended against every attacker.

Dung (Artificial Intelligence 77, 1995), definition 6.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.abstract import encodings
from argmap.semantics.abstract.kinds import complete
from argmap.semantics.abstract.parts import Part
from argmap.semantics.abstract.search import Search

CODE = "AD"
REDUCIBLE = False


def find(search: Search, holding: int | None = None, lacking: int | None = None) -> set[int] | None:
    """Return an admissible set with an argument, without one, or any: the empty set is one."""
    return set() if holding is None else complete.find(search, holding)


def every(search: Search) -> Iterator[set[int]]:
    """Yield every admissible set."""
    yield from search.all_models(encodings.admissible)


def at_least(part: Part) -> int:
    """Return how many there are for certain: any of those that nobody attacks make one."""
    return 1 << sum(not row for row in part.attackers)


def accepted(search: Search) -> tuple[set[int], set[int]]:
    """Return the arguments of any, and those of all: none, for the empty set is admissible."""
    inside, out = search.part.closed(())
    rest = search.within(i for i in range(len(search.part)) if i not in inside and i not in out)
    return inside | rest.part.outside(rest.held_by_any(encodings.complete)), set()
