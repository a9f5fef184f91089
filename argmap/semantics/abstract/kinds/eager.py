"""Eager: the largest admissible set that is part of every semi-stable extension.

Caminada, *Comparing two unique extension semantics for formal argumentation: ideal and eager* (BNAIC 2007).
"""

from __future__ import annotations

from argmap.semantics.abstract.kinds import semi_stable
from argmap.semantics.abstract.search import Search
from argmap.semantics.abstract.single import single

CODE = "EAG"
REDUCIBLE = True


def extension(search: Search) -> set[int]:
    """Return the eager extension."""
    common = semi_stable.find(search) or set()
    for asked in sorted(common):
        search.budget.check()
        if asked in common and (other := semi_stable.find(search, None, asked)) is not None:
            common &= other
    return search.part.largest_admissible(common)


find, every, accepted = single(extension)
