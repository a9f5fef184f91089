"""What moves the probability of a position: how much of it goes with a node, and with its own chance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from argmap.core.budget import ENDLESS, Budget, NotDecided
from argmap.semantics.changes.whatif import distances
from argmap.semantics.cruxes.find import applied
from argmap.semantics.cruxes.influence import Influence
from argmap.semantics.cruxes.order import bearing
from argmap.semantics.evaluation import Evaluation


def chances(
    e: Evaluation, positions: Sequence[str], budget: Budget = ENDLESS
) -> tuple[Mapping[str, tuple[Influence, ...]], bool]:
    """Return for each position what each node means to it, the greatest first, and whether these are all.

    By constellations the same worlds are looked at with the node and without it; the chance of a position is
    a straight line in that of a node, whose slope is the gradient. By likelihood ratios each node is dropped
    and the map evaluated anew.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> found, _ = chances(evaluate(load("harbour-bridge"), "constellation"), ["toll"])
    >>> found["toll"][0].removal > 0
    True
    """
    near = distances(e.framework)
    nodes = [
        id for id in bearing(e.framework) if id in e.framework.claims and id not in e.framework.positions
    ]
    nodes.sort(key=lambda id: near.get(id, len(near)))
    found: dict[str, list[Influence]] = {p: [] for p in positions}
    decided = True
    try:
        by = _worlds if e.reading == "constellation" else _again
        for influences in by(e, nodes, positions, budget):
            for p, one in influences.items():
                found[p].append(one)
    except NotDecided:
        decided = False
    return {
        p: tuple(sorted(of, key=lambda one: -abs(one.removal or 0.0))) for p, of in found.items()
    }, decided


def _worlds(
    e: Evaluation, nodes: Sequence[str], positions: Sequence[str], budget: Budget
) -> Iterator[Mapping[str, Influence]]:
    from argmap.semantics.families.probabilistic import uncertain
    from argmap.semantics.probabilistic.constellation import effects

    af, place = uncertain(e.framework)
    watched = [place[p] for p in positions]
    found = effects(af, [[place[id]] for id in nodes], watched, seed=e.options.seed, budget=budget)
    for id, effect in zip(nodes, found, strict=True):
        own = e.framework.claims[id].given
        yield {
            p: Influence(
                id,
                effect[place[p]].gradient if own else None,
                effect[place[p]].removal,
                effect[place[p]].error,
            )
            for p in positions
        }


def _again(
    e: Evaluation, nodes: Sequence[str], positions: Sequence[str], budget: Budget
) -> Iterator[Mapping[str, Influence]]:
    for id in nodes:
        budget.check()
        then = applied(e, "drop", [id], budget)
        yield {p: Influence(id, None, e.strengths[p] - then.strengths[p]) for p in positions}
