"""Who has which share in a strength: by leaving an argument out, and by Shapley's value.

Kampik, Potyka, Yin, Čyras and Toni, "Contribution functions for quantitative bipolar argumentation graphs"
(IJAR 2024). Removal answers "what if this were dropped"; Shapley's value is a share of the credit, and the
shares add up to the strength less the base score.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import sqrt
from random import Random

from argmap.core.budget import ENDLESS, Budget, NotDecided
from argmap.semantics.gradual.graph import Weighted
from argmap.semantics.gradual.models import Model
from argmap.semantics.gradual.solve import solve


@dataclass(frozen=True, slots=True)
class Share:
    """A share in a strength, with its standard error where it was sampled."""

    value: float
    error: float = 0.0


def removal(graph: Weighted, model: Model, target: int, gone: int) -> float:
    """Return how much of the target's strength goes with an argument.

    >>> from argmap.semantics.gradual.models import model
    >>> g = Weighted.of({"a": 0.5, "b": 0.5, "c": 0.5}, attacks=[("b", "a")], supports=[("c", "b")])
    >>> removal(g, model("df-quad"), 0, 1)
    -0.375
    """
    return _strength(graph, model, target, ()) - _strength(graph, model, target, (gone,))


def intrinsic_removal(graph: Weighted, model: Model, target: int, gone: int) -> float:
    """Return how much of the target's strength goes with an argument's own weight, without what holds it up.

    >>> from argmap.semantics.gradual.models import model
    >>> g = Weighted.of({"a": 0.5, "b": 0.5, "c": 0.5}, attacks=[("b", "a")], supports=[("c", "b")])
    >>> intrinsic_removal(g, model("df-quad"), 0, 1)
    -0.25
    """

    def bare(edges: tuple[tuple[tuple[int, float], ...], ...]) -> tuple[tuple[tuple[int, float], ...], ...]:
        return tuple(() if a == gone else found for a, found in enumerate(edges))

    alone = replace(graph, attackers=bare(graph.attackers), supporters=bare(graph.supporters))
    return _strength(alone, model, target, ()) - _strength(graph, model, target, (gone,))


def shapley(
    graph: Weighted,
    model: Model,
    target: int,
    among: Iterable[int] | None = None,
    *,
    samples: int = 200,
    seed: int = 0,
    seconds: float | None = None,
) -> dict[int, Share]:
    """Return each argument's share in what moved the target from its base score.

    Up to six arguments exactly; more by sampled orders, each with its mirror, with the standard error. None
    where not one order was gone through in time.
    """
    players = [a for a in (among if among is not None else range(len(graph.names))) if a != target]
    budget = Budget.of(seconds)
    if len(players) <= 6:
        try:
            return _exact(graph, model, target, players, budget)
        except NotDecided:
            return {}
    rng = Random(seed)  # noqa: S311 - sampling, not secrets
    sums, squares, count = dict.fromkeys(players, 0.0), dict.fromkeys(players, 0.0), 0
    while count < samples:
        order = rng.sample(players, len(players))
        try:
            both = [_marginal(graph, model, target, way, budget) for way in (order, order[::-1])]
        except NotDecided:
            break
        for player in players:
            mean = (both[0][player] + both[1][player]) / 2
            sums[player] += mean
            squares[player] += mean * mean
        count += 1
    if not count:
        return {}
    return {
        player: Share(
            sums[player] / count,
            sqrt(max(0.0, squares[player] / count - (sums[player] / count) ** 2) / max(1, count - 1)),
        )
        for player in players
    }


def _exact(
    graph: Weighted, model: Model, target: int, players: list[int], budget: Budget
) -> dict[int, Share]:
    from math import factorial

    size = len(players)
    worth = [
        _strength(graph, model, target, [p for k, p in enumerate(players) if not mask >> k & 1], budget)
        for mask in range(1 << size)
    ]
    found = {}
    for k, player in enumerate(players):
        total = 0.0
        for mask in range(1 << size):
            if not mask >> k & 1:
                others = mask.bit_count()
                part = factorial(others) * factorial(size - others - 1) / factorial(size)
                total += part * (worth[mask | 1 << k] - worth[mask])
        found[player] = Share(total)
    return found


def _marginal(
    graph: Weighted, model: Model, target: int, order: list[int], budget: Budget
) -> dict[int, float]:
    """Return what each argument adds when they come one after the other."""
    gone = set(order)
    before, found = _strength(graph, model, target, gone, budget), {}
    for player in order:
        gone.discard(player)
        after = _strength(graph, model, target, gone, budget)
        found[player] = after - before
        before = after
    return found


def _strength(
    graph: Weighted, model: Model, target: int, gone: Iterable[int], budget: Budget = ENDLESS
) -> float:
    budget.check()
    found = solve(graph.without(gone), model, seconds=budget.left())
    if not found.converged:
        # What was cut short is no strength.
        budget.check()
    return found.values[target]
