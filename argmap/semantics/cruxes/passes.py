"""Strengths again and again with a number changed: only what hangs on it is computed anew.

Every link stands in the graph by itself, so that its strength can be varied as the score of a node is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from argmap.core.budget import ENDLESS, Budget
from argmap.semantics.framework.claims import Framework
from argmap.semantics.gradual.gradient import Gradient, gradient
from argmap.semantics.gradual.graph import Edge, Weighted
from argmap.semantics.gradual.models import Model, model
from argmap.semantics.gradual.solve import neighbours, parts, solve
from argmap.semantics.gradual.step import carried


def unfolded(framework: Framework) -> Weighted:
    """Return the weighted graph of a framework in which every link is a step of its own.

    >>> from argmap.formats import load
    >>> from argmap.semantics.framework.claims import compile_map
    >>> framework = compile_map(load("harbour-bridge"))
    >>> len(unfolded(framework).names) == len(framework.claims) + len(framework.steps)
    True
    """
    names = (*framework.claims, *framework.steps)
    place = {name: i for i, name in enumerate(names)}
    attackers: list[list[Edge]] = [[] for _ in names]
    supporters: list[list[Edge]] = [[] for _ in names]
    for step in framework.steps.values():
        supporters[place[step.id]] += [(place[premise], 1.0) for premise in step.premises]
        (supporters if step.polarity == "for" else attackers)[place[step.target]].append(
            (place[step.id], 1.0)
        )
    base = [claim.score for claim in framework.claims.values()]
    base += [step.weight for step in framework.steps.values()]
    return Weighted(
        names,
        tuple(base),
        tuple(map(tuple, attackers)),
        tuple(map(tuple, supporters)),
        frozenset(range(len(framework.claims), len(names))),
    )


class Passes:
    """The strengths of a framework under a gradual semantics, and under changes of single numbers."""

    def __init__(self, framework: Framework, reading: str, budget: Budget = ENDLESS) -> None:
        self.graph, self.model = unfolded(framework), model(reading)
        self.place = {name: i for i, name in enumerate(self.graph.names)}
        self.order = parts(self.graph, self.model)
        self.turn = {a: k for k, part in enumerate(self.order) for a in part}
        self.budget = budget
        self._last: tuple[int, list[int]] | None = None

    @cached_property
    def values(self) -> tuple[float, ...] | None:
        """The strengths as they are; None where they do not settle."""
        return self._solved(self.graph, self.model)

    @cached_property
    def circles(self) -> bool:
        """Whether something goes in a circle."""
        if any(len(part) > 1 for part in self.order):
            return True
        return any(a == i for a in self.turn for i, _ in neighbours(self.graph, self.model, a))

    @cached_property
    def onto(self) -> list[list[int]]:
        """What each bears on."""
        found: list[list[int]] = [[] for _ in self.graph.names]
        for a in range(len(self.graph.names)):
            for i, _ in neighbours(self.graph, self.model, a):
                found[i].append(a)
        return found

    def with_base(self, base: Mapping[int, float]) -> tuple[float, ...] | None:
        """Return the strengths with other scores of nodes or links; None where they do not settle."""
        return self._whole(self.moved(base))

    def without(self, gone: int) -> tuple[float, ...] | None:
        """Return the strengths with an argument that brings nothing; None where they do not settle."""
        return self._whole(self.moved({}, gone))

    def moved(self, base: Mapping[int, float], gone: int | None = None) -> Mapping[int, float] | None:
        """Return the strengths that may differ, with other scores or without an argument."""
        if self.circles or self.values is None:
            scores = [base.get(a, score) for a, score in enumerate(self.graph.base)]
            graph = self.graph.with_base(scores)
            found = self._solved(graph if gone is None else graph.without([gone]), self.model)
            return None if found is None else dict(enumerate(found))
        values: dict[int, float] = {}
        for a in self._touched(base if gone is None else [*base, gone]):
            values[a] = 0.0 if a == gone else self._strength(a, base.get(a, self.graph.base[a]), values)
        return values

    def _whole(self, moved: Mapping[int, float] | None) -> tuple[float, ...] | None:
        if moved is None:
            return None
        return tuple(moved.get(a, value) for a, value in enumerate(self.values or moved.values()))

    def gradient(self, target: int) -> Gradient | None:
        """Return the derivatives of a strength by all scores; None where there are no strengths."""
        return (
            None
            if self.values is None
            else gradient(self.graph, self.model, self.values, target, self.budget)
        )

    def reaches(self, a: int) -> list[int]:
        """Return what hangs on an argument, itself first, in an order to compute it in."""
        # Only the last is kept: those of all arguments together grow with the square of their number.
        if self._last is None or self._last[0] != a:
            self._last = a, self._below([a])
        return self._last[1]

    def above(self, target: int) -> set[int]:
        """Return what an argument hangs on, itself too."""
        found, waiting = {target}, [target]
        while waiting:
            new = [i for i, _ in neighbours(self.graph, self.model, waiting.pop()) if i not in found]
            found.update(new)
            waiting += new
        return found

    def alone(self, a: int) -> bool:
        """Say whether there is one way at most from an argument to the positions."""
        return not self.circles and self._alone[a]

    @cached_property
    def _alone(self) -> list[bool]:
        found = [False] * len(self.graph.names)
        for part in reversed(self.order):
            for a in part:
                found[a] = len(self.onto[a]) < 2 and all(found[b] for b in self.onto[a])
        return found

    def _below(self, changed: Iterable[int]) -> list[int]:
        found = set(changed)
        waiting = list(found)
        while waiting:
            new = [b for b in self.onto[waiting.pop()] if b not in found]
            found.update(new)
            waiting += new
        return sorted(found, key=self.turn.__getitem__)

    def _touched(self, base: Iterable[int]) -> list[int]:
        changed = list(base)
        if len(changed) == 1:
            return self.reaches(changed[0])
        if len(changed) > len(self.graph.names) // 4:
            return [part[0] for part in self.order]
        return self._below(changed)

    def _strength(self, a: int, score: float, now: Mapping[int, float]) -> float:
        old = self.values or ()
        attackers = [now[i] if i in now else old[i] for i, _ in self.graph.attackers[a]]
        supporters = [now[i] if i in now else old[i] for i, _ in self.graph.supporters[a]]
        if a in self.graph.steps:
            return carried(score, attackers, supporters)
        return self.model.strength(score, attackers, supporters)

    def _solved(self, graph: Weighted, model: Model) -> tuple[float, ...] | None:
        found = solve(graph, model, seconds=self.budget.left())
        if found.converged:
            return found.values
        # What was cut short may settle all the same.
        self.budget.check()
        return None
