"""Stable: conflict-free, and attacking all the rest; there may be none.

Dung (Artificial Intelligence 77, 1995), definition 13.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.abstract import encodings
from argmap.semantics.abstract.search import Search

CODE = "ST"
REDUCIBLE = True


def find(search: Search, holding: int | None = None, lacking: int | None = None) -> set[int] | None:
    """Return a stable extension with an argument, without one, or any."""
    return search.one(encodings.stable, holding, lacking)


def every(search: Search) -> Iterator[set[int]]:
    """Yield every stable extension."""
    yield from search.all_largest(encodings.stable)


def accepted(search: Search) -> tuple[set[int], set[int]] | None:
    """Return the arguments of any, and those of all; None where there is no extension."""
    if not search.has_stable:
        return None
    return search.held_by_any(encodings.stable), search.held_by_all(encodings.stable)
