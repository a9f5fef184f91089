"""Grounded: what is accepted step by step from the unattacked on.

Dung (Artificial Intelligence 77, 1995), definition 20.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.abstract.search import Search

CODE = "GR"
REDUCIBLE = True


def find(search: Search, holding: int | None = None, lacking: int | None = None) -> set[int] | None:
    """Return the grounded extension if it has an argument, or lacks one."""
    inside, _ = search.part.closed(())
    if (holding is not None and holding not in inside) or lacking in inside:
        return None
    return inside


def every(search: Search) -> Iterator[set[int]]:
    """Yield the grounded extension."""
    yield search.part.closed(())[0]


def accepted(search: Search) -> tuple[set[int], set[int]]:
    """Return the arguments of any, and those of all: there is one extension."""
    inside = search.part.closed(())[0]
    return inside, inside
