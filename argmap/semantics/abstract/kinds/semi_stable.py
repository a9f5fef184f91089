"""Semi-stable: complete, with as few undecided as can be.

Caminada, *Semi-stable semantics* (COMMA 2006); Verheij, *Two approaches to dialectical argumentation*
(NAIC 1996), under another name.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.abstract import encodings, ranges
from argmap.semantics.abstract.kinds import stable
from argmap.semantics.abstract.search import Search, by_asking

CODE = "SST"
REDUCIBLE = True


def find(search: Search, holding: int | None = None, lacking: int | None = None) -> set[int] | None:
    """Return a semi-stable extension with an argument, without one, or any."""
    return ranges.find(search, encodings.complete_ranged, holding, lacking)


def every(search: Search) -> Iterator[set[int]]:
    """Yield every semi-stable extension."""
    yield from ranges.every(search, encodings.complete_ranged)


def accepted(search: Search) -> tuple[set[int], set[int]] | None:
    """Return the arguments of any, and those of all; where a stable extension exists, of the stable ones."""
    return stable.accepted(search) if search.has_stable else by_asking(search, find)
