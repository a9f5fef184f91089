"""The sets whose range is largest: what is in, together with what that attacks, cannot grow any more."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.abstract.encodings import Encoding, stable
from argmap.semantics.abstract.search import Search, literals


def covered(search: Search, inside: set[int]) -> set[int]:
    """Return the range of a set: its members, and whom they attack."""
    return inside | search.part.attacked_by(inside)


def find(
    search: Search, encoding: Encoding, holding: int | None = None, lacking: int | None = None
) -> set[int] | None:
    """Return a set of largest range with an argument, without one, or any; None where there is none.

    Where a stable set exists, those of largest range are the stable ones. Else: grow the range of a set that
    has what is asked for as far as it goes, then see whether dropping the wish lets it grow further (Dvořák,
    Järvisalo, Wallner and Woltran, *Complexity-sensitive decision procedures for abstract argumentation*, AIJ
    206, 2014).
    """
    if search.has_stable:
        return search.one(stable, holding, lacking)
    sat, wished = search.solver(encoding), literals(holding, lacking)
    guard = sat.switch()
    try:
        while (inside := search.accepted(sat.solve([*wished, guard]))) is not None:
            inside = _grown(search, encoding, inside, wished)
            further = _further(search, encoding, inside, [])
            if further is None:
                return inside
            further = _grown(search, encoding, further, [])
            # Nothing wished for has this range or less of it: what has was already as large as it could be.
            sat.add([-guard, *_beyond(search, further)])
        return None
    finally:
        sat.add([-guard])


def every(search: Search, encoding: Encoding) -> Iterator[set[int]]:
    """Yield every set of largest range."""
    if search.has_stable:
        yield from search.all_largest(stable)
        return
    size = len(search.part)
    seen = search.fresh(encoding)
    while (inside := search.accepted(seen.solve([]))) is not None:
        inside = _grown(search, encoding, inside, [])
        reach = sorted(covered(search, inside))
        sat, guard = search.solver(encoding), search.solver(encoding).switch()
        needed = [guard, *(2 * size + i + 1 for i in reach)]
        same: set[int] | None = inside
        while same is not None:
            yield same
            sat.add([-guard, *(-i - 1 if i in same else i + 1 for i in range(size))])
            same = search.accepted(sat.solve(needed))
        sat.add([-guard])
        seen.add(_beyond(search, inside))


def _beyond(search: Search, inside: set[int]) -> list[int]:
    """Return the clause that says: an argument outside this set's range is covered."""
    size, reach = len(search.part), covered(search, inside)
    return [2 * size + i + 1 for i in range(size) if i not in reach]


def _further(search: Search, encoding: Encoding, inside: set[int], wished: list[int]) -> set[int] | None:
    """Return a set that covers all that this one does, and more."""
    size = len(search.part)
    kept = [2 * size + i + 1 for i in covered(search, inside)]
    sat = search.solver(encoding)
    return search.accepted(sat.solve_with(_beyond(search, inside), [*wished, *kept]))


def _grown(search: Search, encoding: Encoding, inside: set[int], wished: list[int]) -> set[int]:
    """Return a set that covers all that this one does and as much more as can be, with what is wished for."""
    while (further := _further(search, encoding, inside, wished)) is not None:
        inside = further
    return inside
