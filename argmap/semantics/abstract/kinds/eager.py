"""Eager: the largest admissible set that is part of every semi-stable extension.

Caminada, *Comparing two unique extension semantics for formal argumentation: ideal and eager* (BNAIC 2007).
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.abstract.kinds import semi_stable
from argmap.semantics.abstract.search import Search

CODE = "EAG"
REDUCIBLE = True


def find(search: Search, holding: int | None = None, lacking: int | None = None) -> set[int] | None:
    """Return the eager extension if it has an argument, or lacks one."""
    inside = extension(search)
    if (holding is not None and holding not in inside) or lacking in inside:
        return None
    return inside


def every(search: Search) -> Iterator[set[int]]:
    """Yield the eager extension."""
    yield extension(search)


def accepted(search: Search) -> tuple[set[int], set[int]]:
    """Return the arguments of any, and those of all: there is one extension."""
    inside = extension(search)
    return inside, inside


def extension(search: Search) -> set[int]:
    """Return the eager extension."""
    common = semi_stable.find(search) or set()
    for asked in sorted(common):
        search.budget.check()
        if asked in common and (other := semi_stable.find(search, None, asked)) is not None:
            common &= other
    return search.part.largest_admissible(common)
