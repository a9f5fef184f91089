"""Preferred: the largest admissible sets. Dung (Artificial Intelligence 77, 1995), definition 7.

Whether an argument is in all of them is asked without making any: Thimm, Cerutti and Vallati, *Skeptical
reasoning with preferred semantics in abstract argumentation without computing preferred extensions* (IJCAI
2021).
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.abstract import encodings
from argmap.semantics.abstract.kinds import complete
from argmap.semantics.abstract.parts import Part, components
from argmap.semantics.abstract.search import Search

CODE = "PR"
REDUCIBLE = True


def find(search: Search, holding: int | None = None, lacking: int | None = None) -> set[int] | None:
    """Return a preferred extension with an argument, without one, or any."""
    part = search.part
    if holding is not None:
        start = complete.find(search, holding)
        return None if start is None else grown(search, start)
    if lacking is None:
        return grown(search, set())
    before = part.ancestors(lacking)
    cone = search.within(before) if len(before) < len(part) else search
    found = _lacking(cone, before.index(lacking))
    return None if found is None else grown(search, {before[i] for i in found})


def every(search: Search) -> Iterator[set[int]]:
    """Yield every preferred extension."""
    sat = search.fresh(encodings.complete)
    while (inside := search.accepted(sat.solve([]))) is not None:
        inside = grown(search, inside)
        yield inside
        sat.add(search.beyond(inside))


def accepted(search: Search) -> tuple[set[int], set[int]]:
    """Return the arguments of any, and those of all."""
    held = search.held_by_any(encodings.complete)
    # What an admissible set attacks is missing from a preferred one.
    common = grown(search, set()) - search.part.attacked_by(held)
    for asked in sorted(common - search.part.largest_admissible(common)):
        if asked in common and (start := _lacking(search, asked)) is not None:
            common &= grown(search, start)
    return held, common


def grown(search: Search, inside: set[int]) -> set[int]:
    """Return a preferred extension that holds an admissible set.

    What the set leaves undecided is searched part by part: its preferred extensions and the set make one of
    the whole (Baumann, Brewka and Ulbricht, *Revisiting the foundations of abstract argumentation*, AAAI
    2020).
    """
    part = search.part
    whole, out = part.closed(inside)
    work = [list(group) for group in components(part, _open(part, whole, out))]
    while work:
        group = work.pop()
        # One that is alone and still undecided attacks itself.
        if len(group) == 1:
            continue
        within = search.within(group)
        found = within.accepted(within.solver(encodings.complete).solve_with(within.beyond(set()), []))
        if found is None:
            continue
        taken, out = within.part.closed(found)
        whole |= within.part.outside(taken)
        work += [[group[i] for i in rest] for rest in components(within.part, _open(within.part, taken, out))]
    return whole


def _open(part: Part, inside: set[int], out: set[int]) -> list[int]:
    return [i for i in range(len(part)) if i not in inside and i not in out]


def _lacking(search: Search, asked: int) -> set[int] | None:
    """Return an admissible set that no preferred extension holding the argument has; None where all hold it.

    Two admissible sets that do not attack each other make one together. So whoever keeps the argument out
    must attack every admissible set that holds it: such sets are collected until nobody attacks them all.
    """
    sat, size = search.solver(encodings.complete), len(search.part)
    if (holding := search.accepted(sat.solve([asked + 1]))) is None:
        return set()
    guard = sat.switch()
    try:
        while True:
            core = search.part.admissible_core(holding, asked)
            sat.add([-guard, *(size + i + 1 for i in core)])
            inside = search.accepted(sat.solve([guard]))
            if inside is None:
                return None
            holding = search.accepted(sat.solve([asked + 1, *(i + 1 for i in inside)]))
            if holding is None:
                return inside
    finally:
        sat.add([-guard])
