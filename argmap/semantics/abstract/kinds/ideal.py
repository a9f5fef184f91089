"""Ideal: the largest admissible set that is part of every preferred extension.

Dung, Mancarella and Toni, *Computing ideal sceptical argumentation* (Artificial Intelligence 171, 2007). The
way to find it: Thimm, Cerutti and Vallati, *Skeptical reasoning with preferred semantics in abstract
argumentation without computing preferred extensions* (IJCAI 2021).
"""

from __future__ import annotations

from argmap.semantics.abstract import encodings
from argmap.semantics.abstract.kinds import preferred
from argmap.semantics.abstract.search import Search
from argmap.semantics.abstract.single import single

CODE = "ID"
REDUCIBLE = True


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


find, every, accepted = single(extension)
