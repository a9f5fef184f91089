"""A solver of our own, for where PySAT is not installed: right, small, and soon at its bounds.

Conflict-driven clause learning: Marques-Silva and Sakallah, *GRASP* (IEEE Trans. Computers 48, 1999); two
watched literals and activities: Moskewicz et al., *Chaff* (DAC 2001).
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from argmap.core.budget import Budget, NotDecided
from argmap.semantics.abstract.sat import Clause

MOST_CONFLICTS = 20_000
"""How many dead ends one question may run into before it is given up."""


class PlainEngine:
    """A solver that keeps what it has learnt from one question to the next."""

    def __init__(self, most_conflicts: int = MOST_CONFLICTS) -> None:
        self.most_conflicts = most_conflicts
        self.size = 0
        self.consistent = True
        # By variable: 1 true, -1 false, 0 open; the clause that forced it; the level it was set at.
        self.value: list[int] = [0]
        self.reason: list[list[int] | None] = [None]
        self.level: list[int] = [0]
        self.activity: list[float] = [0.0]
        self.phase: list[int] = [1]
        self.watches: dict[int, list[list[int]]] = {}
        self.trail: list[int] = []
        self.levels: list[int] = []
        self.head = 0
        self.bump = 1.0
        self.heap: list[tuple[float, int]] = []

    def add(self, clause: Clause) -> None:
        """Add a clause for good."""
        self._undo(0)
        literals = list(dict.fromkeys(clause))
        self._grow(max(map(abs, literals), default=0))
        if not self.consistent or any(-literal in literals for literal in literals):
            return
        if any(self._holds(literal) > 0 for literal in literals):
            return
        literals = [literal for literal in literals if not self._holds(literal)]
        if not literals:
            self.consistent = False
        elif len(literals) == 1:
            self._set(literals[0], None)
            self.consistent = self._propagate() is None
        else:
            self._watch(literals)

    def solve(self, assumptions: Sequence[int], budget: Budget) -> list[int] | None:
        """Return a model, or None.

        Raises:
            NotDecided: the budget is used up, or there were too many conflicts.
        """
        self._undo(0)
        self._grow(max(map(abs, assumptions), default=0))
        if not self.consistent:
            return None
        self.heap = [(-self.activity[v], v) for v in range(1, self.size + 1)]
        heapify(self.heap)
        conflicts = steps = 0
        while True:
            conflict = self._propagate()
            steps += 1
            if not steps % 256:
                budget.check()
            if conflict is not None:
                conflicts += 1
                if not self.levels:
                    self.consistent = False
                    return None
                if conflicts > self.most_conflicts:
                    raise NotDecided(
                        "Not decided: the search is too large without a SAT solver.",
                        hint="Install one: pip install 'argmap[sat]'.",
                    )
                self._learn(conflict)
                continue
            literal = self._next(assumptions)
            if literal is None:
                return [v if self.value[v] > 0 else -v for v in range(1, self.size + 1)]
            if self._holds(literal) < 0:
                return None
            self.levels.append(len(self.trail))
            if not self._holds(literal):
                self._set(literal, None)

    def prefer(self, literals: Sequence[int]) -> None:
        """Try these first where there is a choice."""
        self._undo(0)
        self._grow(max(map(abs, literals), default=0))
        for literal in literals:
            self.phase[abs(literal)] = 1 if literal > 0 else -1

    def close(self) -> None:
        """Do nothing: there is nothing to give back."""

    def _next(self, assumptions: Sequence[int]) -> int | None:
        """Return the next literal to try: an assumption, else the most active open variable."""
        if len(self.levels) < len(assumptions):
            return assumptions[len(self.levels)]
        while self.heap:
            variable = heappop(self.heap)[1]
            if not self.value[variable]:
                return variable * self.phase[variable]
        return None

    def _grow(self, size: int) -> None:
        more = size - self.size
        if more > 0:
            self.value += [0] * more
            self.reason += [None] * more
            self.level += [0] * more
            self.activity += [0.0] * more
            self.phase += [1] * more
            self.size = size

    def _holds(self, literal: int) -> int:
        return self.value[literal] if literal > 0 else -self.value[-literal]

    def _set(self, literal: int, reason: list[int] | None) -> None:
        variable = abs(literal)
        self.value[variable] = 1 if literal > 0 else -1
        self.reason[variable] = reason
        self.level[variable] = len(self.levels)
        self.trail.append(literal)

    def _watch(self, clause: list[int]) -> None:
        for literal in clause[:2]:
            self.watches.setdefault(-literal, []).append(clause)

    def _undo(self, level: int) -> None:
        if len(self.levels) <= level:
            return
        start = self.levels[level]
        for literal in self.trail[start:]:
            variable = abs(literal)
            self.phase[variable] = self.value[variable]
            self.value[variable] = 0
            heappush(self.heap, (-self.activity[variable], variable))
        del self.trail[start:], self.levels[level:]
        self.head = min(self.head, start)

    def _propagate(self) -> list[int] | None:
        """Set all that follows; return a clause that cannot hold any more, if there is one."""
        while self.head < len(self.trail):
            literal = self.trail[self.head]
            self.head += 1
            watching = self.watches.get(literal)
            if not watching:
                continue
            kept: list[list[int]] = []
            for place, clause in enumerate(watching):
                if clause[0] == -literal:
                    clause[0], clause[1] = clause[1], clause[0]
                first = clause[0]
                if self._holds(first) > 0:
                    kept.append(clause)
                    continue
                for i in range(2, len(clause)):
                    if self._holds(clause[i]) >= 0:
                        clause[1], clause[i] = clause[i], clause[1]
                        self.watches.setdefault(-clause[1], []).append(clause)
                        break
                else:
                    kept.append(clause)
                    if self._holds(first) < 0:
                        self.watches[literal] = kept + watching[place + 1 :]
                        return clause
                    self._set(first, clause)
            self.watches[literal] = kept
        return None

    def _learn(self, conflict: list[int]) -> None:
        """Learn the clause of the first unique implication point, go back, and set what it forces."""
        now = len(self.levels)
        seen: set[int] = set()
        below: list[int] = []
        open_here, place, clause = 0, len(self.trail) - 1, conflict
        while True:
            for literal in clause:
                variable = abs(literal)
                if variable in seen or not self.level[variable] or self._holds(literal) > 0:
                    continue
                seen.add(variable)
                self.activity[variable] += self.bump
                if self.level[variable] == now:
                    open_here += 1
                else:
                    below.append(literal)
            while abs(self.trail[place]) not in seen:
                place -= 1
            pivot = self.trail[place]
            place -= 1
            open_here -= 1
            if not open_here:
                break
            clause = self.reason[abs(pivot)] or []
        self.bump *= 1.05
        if self.bump > 1e100:
            self.activity = [a * 1e-100 for a in self.activity]
            self.bump *= 1e-100
        below.sort(key=lambda literal: -self.level[abs(literal)])
        learnt = [-pivot, *below]
        self._undo(self.level[abs(below[0])] if below else 0)
        if below:
            self._watch(learnt)
        self._set(-pivot, learnt if below else None)
