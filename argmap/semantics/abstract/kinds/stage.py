"""Stage: conflict-free, covering as much as can be.

Verheij, *Two approaches to dialectical argumentation* (NAIC 1996).
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.abstract import encodings, ranges
from argmap.semantics.abstract.kinds import stable
from argmap.semantics.abstract.search import Search, by_asking

CODE = "STG"
REDUCIBLE = False


def find(search: Search, holding: int | None = None, lacking: int | None = None) -> set[int] | None:
    """Return a stage extension with an argument, without one, or any."""
    return ranges.find(search, encodings.conflict_free_ranged, holding, lacking)


def every(search: Search) -> Iterator[set[int]]:
    """Yield every stage extension."""
    yield from ranges.every(search, encodings.conflict_free_ranged)


def accepted(search: Search) -> tuple[set[int], set[int]] | None:
    """Return the arguments of any, and those of all; where a stable extension exists, of the stable ones."""
    return stable.accepted(search) if search.has_stable else by_asking(search, find)
