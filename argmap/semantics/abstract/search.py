"""A search in one part of a framework: the part, the time there is, and the solvers opened so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from argmap.core.budget import Budget
from argmap.semantics.abstract.encodings import Encoding, stable
from argmap.semantics.abstract.parts import Part
from argmap.semantics.abstract.sat import Sat


class Search:
    """What the semantics search with. Solvers are kept, so that one question profits from another.

    >>> from argmap.semantics.abstract.framework import AF
    >>> from argmap.semantics.abstract.encodings import stable
    >>> search = Search(Part.of(AF.of("ab", [("a", "b")]), [0, 1]), engine="plain")
    >>> search.accepted(search.solver(stable).solve([]))
    {0}
    """

    def __init__(self, part: Part, budget: Budget | None = None, engine: str = "") -> None:
        self.part = part
        self.budget = budget or Budget()
        self.engine = engine
        self._solvers: dict[Encoding, Sat] = {}

    def within(self, members: Iterable[int]) -> Search:
        """Return a search in a part of this part."""
        return Search(self.part.part(members), self.budget, self.engine)

    def solver(self, encoding: Encoding) -> Sat:
        """Return the solver of an encoding; what is added to it must hold for every question."""
        if encoding not in self._solvers:
            self._solvers[encoding] = self.fresh(encoding)
        return self._solvers[encoding]

    def fresh(self, encoding: Encoding) -> Sat:
        """Return a solver of its own, to add anything to."""
        sat = Sat(3 * len(self.part), budget=self.budget, engine=self.engine)
        sat.extend(encoding(self.part))
        return sat

    def accepted(self, model: list[int] | None) -> set[int] | None:
        """Return the accepted arguments of a model."""
        if model is None:
            return None
        return {literal - 1 for literal in model[: len(self.part)] if literal > 0}

    @cached_property
    def has_stable(self) -> bool:
        """Whether there is a stable extension."""
        return self.solver(stable).solve([]) is not None

    def all_models(self, encoding: Encoding) -> Iterator[set[int]]:
        """Yield every set of accepted arguments that satisfies an encoding."""
        sat = self.fresh(encoding)
        while (inside := self.accepted(sat.solve([]))) is not None:
            yield inside
            sat.add([-i - 1 if i in inside else i + 1 for i in range(len(self.part))])

    def all_largest(self, encoding: Encoding) -> Iterator[set[int]]:
        """Yield every set that satisfies an encoding whose sets never hold one another."""
        sat = self.fresh(encoding)
        while (inside := self.accepted(sat.solve([]))) is not None:
            yield inside
            sat.add(self.beyond(inside))

    def held_by_any(self, encoding: Encoding) -> set[int]:
        """Return the arguments of all sets that satisfy an encoding which says who is attacked."""
        sat, size, held = self.solver(encoding), len(self.part), set[int]()
        while (inside := self.accepted(sat.solve_with(self.beyond(held), []))) is not None:
            held |= inside
            # The next model leans towards the others: a few questions then do for thousands of arguments.
            sat.prefer([-i - 1 if i in held else i + 1 for i in range(size)])
            sat.prefer([size + i + 1 if i in held else -size - i - 1 for i in range(size)])
        return held

    def held_by_all(self, encoding: Encoding) -> set[int]:
        """Return the arguments that every set that satisfies an encoding has; there must be one."""
        sat = self.solver(encoding)
        held = self.accepted(sat.solve([])) or set()
        while (inside := self.accepted(sat.solve_with([-i - 1 for i in held], []))) is not None:
            held &= inside
            sat.prefer([-i - 1 for i in held])
        return held

    def beyond(self, inside: set[int]) -> list[int]:
        """Return the clause that says: an argument outside this set is accepted."""
        return [i + 1 for i in range(len(self.part)) if i not in inside]

    def one(self, encoding: Encoding, holding: int | None, lacking: int | None) -> set[int] | None:
        """Return a set that satisfies an encoding, with an argument, without one, or any."""
        return self.accepted(self.solver(encoding).solve(literals(holding, lacking)))


def by_asking(search: Search, find: Callable[..., set[int] | None]) -> tuple[set[int], set[int]] | None:
    """Return the arguments of any extension, and those of all, asking for one after the other.

    `find` is that of a kind. None where there is no extension.

    Raises:
        NotDecided: there was not enough time.
    """
    first = find(search)
    if first is None:
        return None
    held, common = set(first), set(first)
    for number in range(len(search.part)):
        search.budget.check()
        if number in common:
            other = find(search, None, number)
        elif number not in held:
            other = find(search, number)
        else:
            continue
        if other is not None:
            held |= other
            common &= other
    return held, common


def literals(holding: int | None, lacking: int | None) -> list[int]:
    """Return what must be assumed to find a set that holds an argument, or lacks one.

    >>> literals(4, None), literals(None, 4)
    ([5], [-5])
    """
    return [holding + 1] if holding is not None else [-lacking - 1] if lacking is not None else []
