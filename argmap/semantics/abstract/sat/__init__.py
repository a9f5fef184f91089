"""Satisfiability: clauses in, a model out. By PySAT where it is installed, else by a solver of our own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from typing import Protocol

from argmap.core.budget import Budget

Clause = Sequence[int]


class Engine(Protocol):
    """What a solver must be able to do. Variables count from 1; a negative number is the denial."""

    def add(self, clause: Clause) -> None:
        """Add a clause for good."""

    def solve(self, assumptions: Sequence[int], budget: Budget) -> list[int] | None:
        """Return a model (`model[v - 1]` is `v` or `-v`), or None where there is none.

        Raises:
            NotDecided: the budget is used up, or the search is too large for this solver.
        """

    def prefer(self, literals: Sequence[int]) -> None:
        """Try these first where there is a choice."""

    def close(self) -> None:
        """Give back what the solver holds."""


class Sat:
    """A solver, and the variables used so far.

    >>> sat = Sat(2, engine="plain")
    >>> sat.add([1, 2]); sat.add([-1])
    >>> sat.solve([]), sat.solve([-2])
    ([-1, 2], None)
    """

    def __init__(self, variables: int, *, budget: Budget | None = None, engine: str = "") -> None:
        self.variables = variables
        self.budget = budget or Budget()
        self._engine = open_engine(engine)

    def __del__(self) -> None:
        if engine := self.__dict__.get("_engine"):
            engine.close()

    def add(self, clause: Clause) -> None:
        """Add a clause for good."""
        self._engine.add(clause)

    def extend(self, clauses: Iterable[Clause]) -> None:
        """Add clauses, asking now and then whether there is time left."""
        for count, clause in enumerate(clauses):
            if not count % 4096:
                self.budget.check()
            self._engine.add(clause)

    def solve(self, assumptions: Sequence[int]) -> list[int] | None:
        """Return a model under assumptions, or None.

        Raises:
            NotDecided: there was not enough time.
        """
        self.budget.check()
        return self._engine.solve(assumptions, self.budget)

    def prefer(self, literals: Sequence[int]) -> None:
        """Try these literals first where there is a choice: models then lean their way."""
        self._engine.prefer(literals)

    def switch(self) -> int:
        """Return a new variable, for a clause that is to hold only while it is assumed."""
        self.variables += 1
        return self.variables

    def solve_with(self, clause: Sequence[int], assumptions: Sequence[int]) -> list[int] | None:
        """Return a model of one clause more, which is then forgotten."""
        if not clause:
            return None
        switch = self.switch()
        self.add([-switch, *clause])
        model = self.solve([*assumptions, switch])
        self.add([-switch])
        return model


def open_engine(name: str = "") -> Engine:
    """Return a solver: `pysat`, `plain`, or (no name) the better one that is there."""
    if name == "plain" or (not name and not has_pysat()):
        from argmap.semantics.abstract.sat.plain import PlainEngine

        return PlainEngine()
    from argmap.semantics.abstract.sat.pysat import PysatEngine

    return PysatEngine()


def has_pysat() -> bool:
    """Say whether PySAT is installed (`pip install 'argmap[sat]'`)."""
    return find_spec("pysat") is not None
