"""How a strength changes with every base score and every edge: one sweep backwards from the target.

The adjoint of the pass that finds the strengths: what a small change is worth is handed from each argument to
its neighbours. In a part that goes in a circle the same is a system of linear equations.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.core.budget import ENDLESS, Budget, NotDecided
from argmap.semantics.gradual.graph import Weighted
from argmap.semantics.gradual.models import Model
from argmap.semantics.gradual.solve import neighbours, parts
from argmap.semantics.gradual.step import slopes as step_slopes

Edge = tuple[int, int]
"""From, to."""
MOST_EQUATIONS = 2000
"""Of a longer circle no gradient is reckoned where time is short: it takes time by the cube of its length."""


@dataclass(frozen=True, slots=True)
class Gradient:
    """The derivatives of one strength; `nan` where it jumps."""

    by_base: tuple[float, ...]
    """By the base score of each argument."""
    by_attack: Mapping[Edge, float]
    """By the weight of each attack."""
    by_support: Mapping[Edge, float]
    """By the weight of each support."""


def gradient(
    graph: Weighted, model: Model, values: tuple[float, ...], target: int, budget: Budget = ENDLESS
) -> Gradient:
    """Return the derivatives of the target's strength, at the strengths of the graph.

    What to strengthen, as far as small changes go: Kampik, Potyka, Yin, Čyras and Toni, "Contribution
    functions for quantitative bipolar argumentation graphs" (IJAR 2024).

    Raises:
        NotDecided: the time is over.

    >>> from argmap.semantics.gradual.models import model
    >>> from argmap.semantics.gradual.solve import solve
    >>> g = Weighted.of({"a": 0.5, "b": 0.5, "c": 0.5}, attacks=[("b", "a")], supports=[("c", "b")])
    >>> [round(x, 4) for x in gradient(g, model("df-quad"), solve(g, model("df-quad")).values, 0).by_base]
    [0.25, -0.25, -0.25]
    """
    worth = [0.0] * len(graph.names)
    worth[target] = 1.0
    by_base = [0.0] * len(graph.names)
    by_attack: dict[Edge, float] = {}
    by_support: dict[Edge, float] = {}
    for part in reversed(parts(graph, model)):
        slopes = {a: _slopes(graph, model, values, a) for a in part if worth[a]} if len(part) == 1 else {}
        if len(part) > 1 or any(i == part[0] for i, _ in neighbours(graph, model, part[0])):
            if not any(worth[a] for a in part):
                continue
            slopes = {a: _slopes(graph, model, values, a) for a in part}
            _close(part, worth, slopes, budget)
        for a, (by_score, attacks, supports) in slopes.items():
            by_base[a] = worth[a] * by_score
            inside = set(part)
            for found, sides in ((by_attack, attacks), (by_support, supports)):
                for i, weight, slope in sides:
                    # By the weight of the edge: what it carries is strength times weight.
                    found[i, a] = worth[a] * slope * values[i]
                    if i not in inside:
                        worth[i] += worth[a] * slope * weight
    return Gradient(tuple(by_base), by_attack, by_support)


_Sides = list[tuple[int, float, float]]
_Slopes = tuple[float, _Sides, _Sides]


def _slopes(graph: Weighted, model: Model, values: tuple[float, ...], a: int) -> _Slopes:
    """Return how one strength moves with its own score, and with what each neighbour brings."""
    attackers = graph.attackers[a]
    supporters = () if model.attacks_only and a not in graph.steps else graph.supporters[a]
    against = [values[i] * w for i, w in attackers]
    together = [values[i] * w for i, w in supporters]
    if a in graph.steps:
        by_score, down, up = step_slopes(graph.base[a], against, together)
    else:
        energy = model.aggregation.energy(against, together)
        by_energy, by_score = model.influence.slopes(graph.base[a], energy)
        by_attackers, by_supporters = model.aggregation.slopes(against, together)
        down, up = [by_energy * s for s in by_attackers], [by_energy * s for s in by_supporters]
    return (
        by_score,
        [(i, w, slope) for (i, w), slope in zip(attackers, down, strict=True)],
        [(i, w, slope) for (i, w), slope in zip(supporters, up, strict=True)],
    )


def _close(part: list[int], worth: list[float], slopes: Mapping[int, _Slopes], budget: Budget) -> None:
    """Let the worth go round inside a part: solve worth = given + Jᵀ worth."""
    place = {a: k for k, a in enumerate(part)}
    size = len(part)
    if budget.seconds is not None and size > MOST_EQUATIONS:
        raise NotDecided("Not decided: the circles of the map are too long.")
    rows = [[0.0] * size + [worth[a]] for a in part]
    for k, a in enumerate(part):
        rows[k][k] += 1.0
        for i, weight, slope in (*slopes[a][1], *slopes[a][2]):
            if i in place:
                rows[place[i]][k] -= slope * weight
    for a, value in zip(part, _solved(rows, budget), strict=True):
        worth[a] = value


def _solved(rows: list[list[float]], budget: Budget) -> list[float]:
    """Solve a system of linear equations by Gauss's elimination with pivots; rows end with the right side."""
    size = len(rows)
    for k in range(size):
        best = max(range(k, size), key=lambda r: abs(rows[r][k]))
        rows[k], rows[best] = rows[best], rows[k]
        if abs(rows[k][k]) < 1e-12:
            # A strength that jumps has no slope, and no number may stand for it.
            return [float("nan")] * size
        for r in range(k + 1, size):
            share = rows[r][k] / rows[k][k]
            if share:
                budget.check()
                rows[r] = [x - share * y for x, y in zip(rows[r], rows[k], strict=True)]
    found = [0.0] * size
    for k in range(size - 1, -1, -1):
        rest = rows[k][size] - sum(rows[k][c] * found[c] for c in range(k + 1, size))
        found[k] = rest / rows[k][k]
    return found
