"""Ideal: the largest admissible set that is part of every preferred extension.

Dung, Mancarella and Toni, *Computing ideal sceptical argumentation* (Artificial Intelligence 171, 2007). The
way to find it: Thimm, Cerutti and Vallati, *Skeptical reasoning with preferred semantics in abstract
argumentation without computing preferred extensions* (IJCAI 2021).
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.abstract import encodings
from argmap.semantics.abstract.kinds import preferred
from argmap.semantics.abstract.search import Search

CODE = "ID"
REDUCIBLE = True


def find(search: Search, holding: int | None = None, lacking: int | None = None) -> set[int] | None:
    """Return the ideal extension if it has an argument, or lacks one."""
    inside = extension(search)
    if (holding is not None and holding not in inside) or lacking in inside:
        return None
    return inside


def every(search: Search) -> Iterator[set[int]]:
    """Yield the ideal extension."""
    yield extension(search)


def accepted(search: Search) -> tuple[set[int], set[int]]:
    """Return the arguments of any, and those of all: there is one extension."""
    inside = extension(search)
    return inside, inside


def extension(search: Search) -> set[int]:
    """Return the ideal extension.

    An admissible set is part of all preferred ones if no admissible set attacks it: start from one preferred
    extension, and leave out what an admissible set attacks, until none does.
    """
    part, sat = search.part, search.solver(encodings.complete)
    size = len(part)
    inside = preferred.grown(search, set())
    # Models that lean against it attack many of its members at once: a tenth of the questions, or less.
    sat.prefer([*(-i - 1 for i in inside), *(size + i + 1 for i in inside)])
    while (attacker := search.accepted(sat.solve_with([size + i + 1 for i in inside], []))) is not None:
        inside = part.largest_admissible(inside - part.attacked_by(attacker))
    return inside
