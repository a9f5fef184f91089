"""Ranking arguments by the burdens that attacks put on them.

Amgoud and Ben-Naim, "Ranking-based semantics for argumentation frameworks" (SUM 2013): the burden of an
argument is 1 at first, and then 1 plus what its attackers' burdens leave; burdens are compared step by step.
"""

from __future__ import annotations

from argmap.semantics.gradual.graph import Weighted


def burdens(graph: Weighted, steps: int = 10) -> tuple[tuple[float, ...], ...]:
    """Return the burdens of each argument, from the first step on.

    >>> graph = Weighted.of({"a": 1, "b": 1}, attacks=[("b", "a")])
    >>> burdens(graph, 2)
    ((1.0, 2.0, 2.0), (1.0, 1.0, 1.0))
    """
    now = [1.0] * len(graph.names)
    found = [[1.0] for _ in graph.names]
    for _ in range(steps):
        now = [1.0 + sum(1 / now[i] for i, _ in attackers) for attackers in graph.attackers]
        for steps_of, burden in zip(found, now, strict=True):
            steps_of.append(burden)
    return tuple(tuple(burden) for burden in found)


def ranks(graph: Weighted, steps: int = 10) -> tuple[int, ...]:
    """Return the rank of each argument: 1 for those that carry the lightest burden, compared step by step.

    >>> ranks(Weighted.of({"a": 1, "b": 1}, attacks=[("b", "a")]))
    (2, 1)
    """
    carried = [tuple(round(b, 9) for b in burden) for burden in burdens(graph, steps)]
    order = {burden: place for place, burden in enumerate(sorted(set(carried)), 1)}
    return tuple(order[burden] for burden in carried)
