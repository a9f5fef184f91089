"""What moves the strength of a position: by how much it would change, with a little more or quite without.

Kampik, Potyka, Yin, Čyras and Toni, "Contribution functions for quantitative bipolar argumentation graphs"
(IJAR 2024): removal says what would be different without a node, the gradient what to strengthen, and
Shapley's value how to share the credit. No function is all three.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isnan

from argmap.core.budget import NotDecided
from argmap.semantics.changes.whatif import distances
from argmap.semantics.cruxes.passes import Passes
from argmap.semantics.evaluation import Evaluation
from argmap.semantics.framework.weights import weighted
from argmap.semantics.gradual.contribution import Share, shapley
from argmap.semantics.gradual.models import model

SAMPLES = 100


@dataclass(frozen=True, slots=True)
class Influence:
    """What a node means to a position."""

    id: str
    gradient: float | None
    """How fast the position moves with the node's own score; None where it jumps."""
    removal: float | None
    """How much of the position's strength goes with the node; None where nothing settles without it."""
    error: float = 0.0
    """The standard error of the removal, where it was sampled."""


def influences(e: Evaluation, position: str, passes: Passes | None = None) -> tuple[Influence, ...]:
    """Return what each node means to a position, by removal, the greatest first.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> influences(evaluate(load("harbour-bridge"), "df-quad"), "toll")[0].removal > 0
    True

    Raises:
        NotDecided: the budget of the passes is used up.
    """
    return tuple(sorted(_influences(e, position, passes), key=lambda one: -abs(one.removal or 0.0)))


def known_influences(e: Evaluation, position: str, passes: Passes) -> tuple[tuple[Influence, ...], bool]:
    """Return what the nearest nodes mean to a position, as far as time goes, and whether these are all."""
    found, decided = [], True
    try:
        for one in _influences(e, position, passes):
            found.append(one)
    except NotDecided:
        decided = False
    return tuple(sorted(found, key=lambda one: -abs(one.removal or 0.0))), decided


def _influences(e: Evaluation, position: str, passes: Passes | None) -> Iterator[Influence]:
    passes = passes or Passes(e.framework, e.reading)
    target = passes.place[position]
    slopes = passes.gradient(target)
    if slopes is None or passes.values is None:
        return
    above, near = passes.above(target), distances(e.framework)
    others = [id for id in e.framework.claims if passes.place[id] in above]
    for id in sorted(others, key=lambda id: near.get(id, len(near))):
        if id in e.framework.positions:
            continue
        passes.budget.check()
        a = passes.place[id]
        slope, moved = slopes.by_base[a], passes.moved({}, a)
        removal = None if moved is None else passes.values[target] - moved[target]
        yield Influence(id, None if isnan(slope) else slope, removal)


def shares(
    e: Evaluation, position: str, *, samples: int = SAMPLES, seconds: float | None = None
) -> Mapping[str, Share]:
    """Return the share of each of a position's immediate reasons in what moved it, by Shapley's value.

    Up to six are shared out exactly; of more, orders are sampled from the seed of the options, and each share
    has its standard error.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> len(shares(evaluate(load("harbour-bridge"), "df-quad"), "toll")) > 0
    True
    """
    graph = weighted(e.framework)
    place = {name: i for i, name in enumerate(graph.names)}
    steps = (*e.framework.supports.get(position, ()), *e.framework.attacks.get(position, ()))
    near = dict.fromkeys(premise for step in steps for premise in step.premises if premise != position)
    found = shapley(
        graph,
        model(e.reading),
        place[position],
        [place[id] for id in near],
        samples=samples,
        seed=e.options.seed,
        seconds=seconds,
    )
    shared = {id: found[place[id]] for id in near if place[id] in found}
    return dict(sorted(shared.items(), key=lambda item: -abs(item[1].value)))
