"""The smallest sets that turn a literal true, by MaxSAT: keep as many switches off as can be.

RC2 of PySAT: Ignatiev, Morgado and Marques-Silva, *RC2: an efficient MaxSAT solver* (JSAT 11, 2019). Wallner,
Niskanen and Järvisalo, *Complexity results and algorithms for extension enforcement in abstract
argumentation* (JAIR 60, 2017), change an outcome with the fewest changes of attacks in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from threading import Timer
from typing import Any

from argmap.core.budget import Budget
from argmap.semantics.cruxes.circuit import NO, YES, Circuit


def can_solve() -> bool:
    """Say whether PySAT is installed (`pip install 'argmap[sat]'`)."""
    return find_spec("pysat") is not None


def smallest(circuit: Circuit, goal: int, budget: Budget) -> Iterator[tuple[str, ...]]:
    """Yield the smallest sets of switches, then the next larger ones, that make a literal true.

    Each set that is yielded keeps its supersets from coming.

    Raises:
        NotDecided: the time is over.
    """
    if goal in (YES, NO):
        yield from [()] if goal == YES else []
        return
    from pysat.examples.rc2 import RC2
    from pysat.formula import WCNF

    if not circuit.switches:
        return
    problem = WCNF()
    problem.hard = [*circuit.clauses(), [goal]]
    problem.soft = [[-switch] for switch in circuit.switches]
    problem.wght = [1] * len(problem.soft)
    problem.nv = circuit.top
    problem.topw = len(problem.soft) + 1
    with RC2(problem) as solver, _stopped(solver, budget):
        while True:
            budget.check()
            model = solver.compute(expect_interrupt=budget.seconds is not None)
            budget.check()
            if model is None:
                return
            on = [literal for literal in model if literal in circuit.switches]
            yield tuple(circuit.switches[literal] for literal in on)
            if not on:
                return
            solver.add_clause([-literal for literal in on])


@contextmanager
def _stopped(solver: Any, budget: Budget) -> Iterator[None]:
    """Interrupt the solver when the time is over."""
    left = budget.left()
    if left is None:
        yield
        return
    timer = Timer(left, solver.interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
