"""What a semantics of exactly one extension answers, made from the function that finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from argmap.semantics.abstract.search import Search

Extension: TypeAlias = Callable[[Search], set[int]]
Find: TypeAlias = Callable[..., set[int] | None]
Every: TypeAlias = Callable[[Search], Iterator[set[int]]]
Accepted: TypeAlias = Callable[[Search], tuple[set[int], set[int]]]


def single(extension: Extension) -> tuple[Find, Every, Accepted]:
    """Return `find`, `every` and `accepted` of a kind whose one extension a function finds."""

    def find(search: Search, holding: int | None = None, lacking: int | None = None) -> set[int] | None:
        """Return the extension if it has an argument, or lacks one."""
        inside = extension(search)
        if (holding is not None and holding not in inside) or lacking in inside:
            return None
        return inside

    def every(search: Search) -> Iterator[set[int]]:
        """Yield the extension."""
        yield extension(search)

    def accepted(search: Search) -> tuple[set[int], set[int]]:
        """Return the arguments of any, and those of all: there is one extension."""
        inside = extension(search)
        return inside, inside

    return find, every, accepted
