"""The same strengths for large graphs, with NumPy and SciPy (the extra `fast`): all arguments at each step.

`solve` goes part by part and is exact for what goes in no circle; this goes round the whole graph until
nothing moves, which takes as many rounds as the longest chain, each of them a few array operations.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argmap.core.budget import Budget
from argmap.semantics.gradual.graph import Edge, Weighted
from argmap.semantics.gradual.models import Model
from argmap.semantics.gradual.solve import ENOUGH, GOOD, Method, Strengths

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

LARGE = 10_000
"""From so many arguments on it pays."""
_FAST = {("product", "linear"), ("sum", "quadratic"), ("sum", "euler"), ("sum", "logistic")}
_ROUNDS = {"plain": 1000, "damped": 4000, "continuous": 5000}


def can_solve(graph: Weighted, model: Model) -> bool:
    """Say whether a graph is large, its model is one of those written for arrays, and NumPy is there."""
    from importlib.util import find_spec

    known = (model.aggregation.name, model.influence.name) in _FAST
    return known and len(graph.names) > LARGE and find_spec("scipy") is not None


@dataclass(frozen=True, slots=True)
class _Side:
    """The edges of one kind: where they come from and what they weigh, one argument after the other."""

    start: Array
    weight: Array
    ends: Array
    """The arguments that have such edges, and where in the two arrays theirs begin."""
    begins: Array

    @classmethod
    def of(cls, edges: tuple[tuple[Edge, ...], ...]) -> _Side:
        import numpy as np

        count = np.fromiter(map(len, edges), dtype=np.intp, count=len(edges))
        flat = [edge for found in edges for edge in found]
        ends = np.flatnonzero(count)
        return cls(
            np.fromiter((i for i, _ in flat), dtype=np.intp, count=len(flat)),
            np.fromiter((w for _, w in flat), dtype=float, count=len(flat)),
            ends,
            (np.cumsum(count) - count)[ends],
        )

    def brought(self, s: Array) -> Array:
        found: Array = s[self.start] * self.weight
        return found

    def gathered(self, what: Any, brought: Array, empty: float, size: int) -> Array:
        """Return for each argument what an operation makes of all that it is brought."""
        import numpy as np

        found = np.full(size, empty)
        if len(brought):
            found[self.ends] = what.reduceat(brought, self.begins)
        return found


class Prepared:
    """A graph as arrays, for one model."""

    def __init__(self, graph: Weighted, model: Model) -> None:
        import numpy as np

        self.model, self.size = model, len(graph.names)
        self.base = np.array(graph.base, dtype=float)
        self.against, self.together = _Side.of(graph.attackers), _Side.of(graph.supporters)
        self.steps = np.array(sorted(graph.steps), dtype=np.intp)

    def step(self, s: Array) -> Array:
        """Return the strengths that the present ones give."""
        import numpy as np

        against, together = self.against.brought(s), self.together.brought(s)
        if self.model.aggregation.name == "product":
            left = self.against.gathered(np.multiply, 1 - against, 1.0, self.size)
            energy = left - self.together.gathered(np.multiply, 1 - together, 1.0, self.size)
        else:
            energy = self.together.gathered(np.add, together, 0.0, self.size)
            energy -= self.against.gathered(np.add, against, 0.0, self.size)
        found = self._moved(energy)
        if len(self.steps):
            left = self.against.gathered(np.multiply, 1 - against, 1.0, self.size)
            least = self.together.gathered(np.minimum, together, 1.0, self.size)
            found[self.steps] = (self.base * left * least)[self.steps]
        return found

    def _moved(self, e: Array) -> Array:
        import numpy as np

        t, kind = self.base, self.model.influence.name
        found: Array
        if kind == "linear":
            found = np.where(e >= 0, t + (1 - t) * e, t + t * e)
        elif kind == "quadratic":
            h = e * e / (1 + e * e)
            found = np.where(e >= 0, t + (1 - t) * h, t - t * h)
        elif kind == "euler":
            found = 1 - (1 - t * t) / (1 + t * np.exp(np.minimum(e, 700)))
        else:
            x = t * np.exp(np.minimum(e, 700))
            with np.errstate(invalid="ignore", divide="ignore"):
                found = np.where((t <= 0) | (t >= 1), t, x / (1 - t + x))
        return found


def solve_fast(
    graph: Weighted | Prepared, model: Model, enough: float = ENOUGH, seconds: float | None = None
) -> Strengths:
    """Return the strengths of a graph, as `solve` does.

    Raises:
        ImportError: NumPy or SciPy is not installed.
    """
    import numpy as np

    ready = graph if isinstance(graph, Prepared) else Prepared(graph, model)
    ways: tuple[Method, ...] = ("plain", "damped", "continuous")
    budget, cut = Budget.of(seconds), False
    oscillates, method, residual, s = False, ways[0], float("inf"), ready.base
    for way in ways:
        s, method = ready.base.copy(), way
        for _ in range(_ROUNDS[way]):
            slope = ready.step(s) - s
            residual = float(np.abs(slope).max(initial=0.0))
            cut = budget.left() == 0
            if residual <= enough or cut:
                break
            s = (
                s + slope * (1.0 if way == "plain" else 0.5)
                if way != "continuous"
                else _runge_kutta(ready, s, slope)
            )
        if residual <= GOOD or cut:
            break
        oscillates |= way == "plain"
    return Strengths(tuple(s.tolist()), method, residual, oscillates, cut and residual > GOOD)


def _runge_kutta(ready: Prepared, s: Array, k1: Array, h: float = 0.1) -> Array:
    def slope(at: Array) -> Array:
        found: Array = ready.step(at) - at
        return found

    k2 = slope(s + h / 2 * k1)
    k3 = slope(s + h / 2 * k2)
    k4 = slope(s + h * k3)
    found: Array = s + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
    return found
