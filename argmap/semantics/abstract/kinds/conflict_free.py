"""Conflict-free: no accepted argument attacks an accepted one.

Dung (Artificial Intelligence 77, 1995), definition 5.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.abstract import encodings
from argmap.semantics.abstract.parts import Part
from argmap.semantics.abstract.search import Search

CODE = "CF"
REDUCIBLE = False


def find(search: Search, holding: int | None = None, lacking: int | None = None) -> set[int] | None:
    """Return a conflict-free set with an argument, without one, or any."""
    if holding is None:
        return set()
    return None if holding in search.part.targets[holding] else {holding}


def every(search: Search) -> Iterator[set[int]]:
    """Yield every conflict-free set."""
    yield from search.all_models(encodings.conflict_free)


def at_least(part: Part) -> int:
    """Return how many there are for certain: none, and each that does not attack itself."""
    return 1 + len(part) - len(part.self_attackers())


def accepted(search: Search) -> tuple[set[int], set[int]]:
    """Return the arguments of any, and those of all: none, for the empty set is conflict-free."""
    return set(range(len(search.part))) - search.part.self_attackers(), set()
