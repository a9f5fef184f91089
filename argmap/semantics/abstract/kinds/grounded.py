"""Grounded: what is accepted step by step from the unattacked on.

Dung (Artificial Intelligence 77, 1995), definition 20.
"""

from __future__ import annotations

from argmap.semantics.abstract.search import Search
from argmap.semantics.abstract.single import single

CODE = "GR"
REDUCIBLE = True


def extension(search: Search) -> set[int]:
    """Return the grounded extension."""
    return search.part.closed(())[0]


find, every, accepted = single(extension)
