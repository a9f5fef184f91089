"""The strengths of a graph: one pass where nothing goes in a circle, the limit of a process where it does.

Each strongly connected part is solved when all that leads into it is. In a part with a circle the plain
iteration s ← f(s) from the base scores comes first; where it does not settle, damped steps, and then the
differential equation ds/dt = f(s) − s by Runge and Kutta's method (Potyka, KR 2018). What does not settle is
reported.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Literal

from argmap.graph.components import components
from argmap.semantics.gradual.graph import Weighted
from argmap.semantics.gradual.models import Model
from argmap.semantics.gradual.step import carried

Method = Literal["auto", "plain", "damped", "continuous"]
ENOUGH = 1e-12
"""A part has settled when no strength would move by more than this."""
GOOD = 1e-9
"""What counts as settled when the steps are used up."""
_STEPS = {"plain": 2000, "damped": 4000, "continuous": 20000}


@dataclass(frozen=True, slots=True)
class Strengths:
    """The strengths by number, and how they were found."""

    values: tuple[float, ...]
    method: Method
    """The last method that was needed: `plain` where nothing goes in a circle."""
    residual: float
    """By how much one more step would move a strength, at most."""
    oscillates: bool = False
    """Whether the plain iteration does not settle."""
    cut: bool = False
    """Whether the time ran out before they could settle."""

    @property
    def converged(self) -> bool:
        """Whether these are strengths at all, and not a moment of something that moves on."""
        return self.residual <= GOOD


def solve(
    graph: Weighted, model: Model, *, method: Method = "auto", seconds: float | None = None
) -> Strengths:
    """Return the strengths of all arguments.

    >>> graph = Weighted.of({"a": 0.5, "b": 0.8}, attacks=[("b", "a")])
    >>> from argmap.semantics.gradual.models import model
    >>> round(solve(graph, model("df-quad")).values[0], 6)
    0.1
    """
    run = _Run(graph, model, None if seconds is None else monotonic() + seconds)
    for part in parts(graph, model):
        run.settle(part, method)
    return Strengths(tuple(run.values), run.used, run.residual, run.oscillates, run.cut)


def parts(graph: Weighted, model: Model) -> list[list[int]]:
    """Return the strongly connected parts of a graph, those that others hang on first."""
    into = [[i for i, _ in neighbours(graph, model, a)] for a in range(len(graph.names))]
    return components(range(len(graph.names)), into.__getitem__)


def neighbours(graph: Weighted, model: Model, a: int) -> tuple[tuple[int, float], ...]:
    """Return the edges that count for an argument; the premises of a step count for every model."""
    if model.attacks_only and a not in graph.steps:
        return graph.attackers[a]
    return graph.attackers[a] + graph.supporters[a]


class _Run:
    def __init__(self, graph: Weighted, model: Model, deadline: float | None) -> None:
        self.graph, self.model, self.deadline = graph, model, deadline
        self.values = list(graph.base)
        self.used: Method = "plain"
        self.residual = 0.0
        self.oscillates = False
        self.cut = False

    def step(self, a: int) -> float:
        """Return the strength that the neighbours' present strengths give an argument."""
        values = self.values
        attackers = [values[i] * w for i, w in self.graph.attackers[a]]
        if a in self.graph.steps:
            premises = [values[i] * w for i, w in self.graph.supporters[a]]
            return carried(self.graph.base[a], attackers, premises)
        supporters = [] if self.model.attacks_only else [values[i] * w for i, w in self.graph.supporters[a]]
        return self.model.strength(self.graph.base[a], attackers, supporters)

    def settle(self, part: list[int], method: Method) -> None:
        first = part[0]
        loops = any(i == first for i, _ in neighbours(self.graph, self.model, first))
        if len(part) == 1 and not loops:
            self.values[first] = self.step(first)
            return
        ways: tuple[Method, ...] = ("plain", "damped", "continuous") if method == "auto" else (method,)
        for way in ways:
            for a in part:
                self.values[a] = self.graph.base[a]
            residual = self._run(part, way)
            order = ("plain", "damped", "continuous")
            self.used = max(self.used, way, key=order.index)
            if residual <= GOOD:
                break
            if self.deadline is not None and monotonic() > self.deadline:
                self.cut = True
                break
            self.oscillates |= way == "plain"
        self.residual = max(self.residual, residual)

    def _run(self, part: list[int], way: Method) -> float:
        advance: Callable[[list[int]], float] = {
            "plain": lambda p: self._move(p, 1.0),
            "damped": lambda p: self._move(p, 0.5),
            "continuous": self._runge_kutta,
        }[way]
        residual = float("inf")
        for _ in range(_STEPS[way]):
            residual = advance(part)
            if residual <= ENOUGH or (self.deadline is not None and monotonic() > self.deadline):
                break
        return residual

    def _slopes(self, part: list[int], at: Sequence[float]) -> list[float]:
        """Return f(s) − s at some strengths of the part."""
        for a, value in zip(part, at, strict=True):
            self.values[a] = value
        return [self.step(a) - value for a, value in zip(part, at, strict=True)]

    def _move(self, part: list[int], share: float) -> float:
        here = [self.values[a] for a in part]
        slopes = self._slopes(part, here)
        for a, value, slope in zip(part, here, slopes, strict=True):
            self.values[a] = value + share * slope
        return max(abs(slope) for slope in slopes)

    def _runge_kutta(self, part: list[int], h: float = 0.1) -> float:
        here = [self.values[a] for a in part]
        k1 = self._slopes(part, here)
        k2 = self._slopes(part, [s + h / 2 * k for s, k in zip(here, k1, strict=True)])
        k3 = self._slopes(part, [s + h / 2 * k for s, k in zip(here, k2, strict=True)])
        k4 = self._slopes(part, [s + h * k for s, k in zip(here, k3, strict=True)])
        for a, s, *k in zip(part, here, k1, k2, k3, k4, strict=True):
            self.values[a] = s + h / 6 * (k[0] + 2 * k[1] + 2 * k[2] + k[3])
        return max(abs(k) for k in k1)
