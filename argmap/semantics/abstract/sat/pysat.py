"""PySAT: CaDiCaL, in slices of conflicts, so that a budget is kept.

Ignatiev, Morgado and Marques-Silva, *PySAT: a Python toolkit for prototyping with SAT oracles* (SAT 2018);
Biere et al., *CaDiCaL* (2020).
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from pysat.solvers import Solver

from argmap.core.budget import Budget
from argmap.semantics.abstract.sat import Clause

SHORTEST = 1000
"""Conflicts between two looks at the clock, at least: some tenths of a second."""
FASTEST = 1.5e9
"""Conflicts in a second, times the length of the formula: a guess, made on the field's instances."""
SOLVER = "cadical195"


class PysatEngine:
    """A solver of PySAT's."""

    def __init__(self, name: str = SOLVER) -> None:
        self._solver = Solver(name=name)
        self._literals = 0

    def add(self, clause: Clause) -> None:
        """Add a clause for good."""
        self._literals += len(clause)
        self._solver.add_clause(clause)

    def solve(self, assumptions: Sequence[int], budget: Budget) -> list[int] | None:
        """Return a model, or None.

        Raises:
            NotDecided: the budget is used up.
        """
        if budget.seconds is None:
            found = self._solver.solve(assumptions=assumptions)
        else:
            found = self._sliced(assumptions, budget)
        model: list[int] | None = self._solver.get_model() if found else None
        return model

    def _sliced(self, assumptions: Sequence[int], budget: Budget) -> bool:
        """Search in slices of conflicts: few, for each begins anew; a third of the time each."""
        found: bool | None = None
        rate = FASTEST / max(1, self._literals)
        while found is None:
            budget.check()
            conflicts = max(SHORTEST, int(rate * (budget.left() or 0.0) / 3))
            started = time.monotonic()
            self._solver.conf_budget(min(conflicts, 10**9))
            found = self._solver.solve_limited(assumptions=assumptions)
            rate = conflicts / max(time.monotonic() - started, 0.001)
        return found

    def prefer(self, literals: Sequence[int]) -> None:
        """Try these first where there is a choice."""
        self._solver.set_phases(literals)

    def close(self) -> None:
        """Give the solver's memory back."""
        self._solver.delete()
