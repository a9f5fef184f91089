"""Complete: admissible, with all that is defended.

Dung (Artificial Intelligence 77, 1995), definition 23.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.abstract import encodings
from argmap.semantics.abstract.search import Search

CODE = "CO"
REDUCIBLE = True


def find(search: Search, holding: int | None = None, lacking: int | None = None) -> set[int] | None:
    """Return a complete extension with an argument, without one, or any."""
    part = search.part
    if holding is None:
        inside, _ = part.closed(())
        # The grounded extension is the smallest: whoever is in it is in all.
        return None if lacking in inside else inside
    before = part.ancestors(holding)
    cone = search.within(before) if len(before) < len(part) else search
    found = cone.one(encodings.complete, before.index(holding), None)
    if found is None:
        return None
    return part.closed(before[i] for i in found)[0]


def every(search: Search) -> Iterator[set[int]]:
    """Yield every complete extension."""
    yield from search.all_models(encodings.complete)


def accepted(search: Search) -> tuple[set[int], set[int]]:
    """Return the arguments of any, and those of all."""
    return search.held_by_any(encodings.complete), search.part.closed(())[0]
