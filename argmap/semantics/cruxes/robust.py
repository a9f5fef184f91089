"""How much rests on the numbers: in what share of the map's uncertainty each position stands.

A likelihood is drawn evenly from its range. What comes from a table of ours, for a rating, a word or nothing
at all, is drawn from around it. A number that the map states is taken as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import sqrt
from random import Random

from argmap.core.budget import ENDLESS, Budget, NotDecided
from argmap.model.argument_map import ArgumentMap
from argmap.semantics import family_of, read
from argmap.semantics.cruxes.bounds import Bounds
from argmap.semantics.cruxes.margin import margin
from argmap.semantics.cruxes.order import ordered
from argmap.semantics.cruxes.passes import Passes
from argmap.semantics.cruxes.tipping import first
from argmap.semantics.cruxes.weighing import Weighings
from argmap.semantics.evaluation import Evaluation
from argmap.semantics.framework.claims import Framework, Step
from argmap.semantics.framework.weighing import usual

SAMPLES = 100
SPREAD = 0.1
"""What comes from a table may be so much more or less."""
Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Robustness:
    """In what share of the samples each position stands, or comes first."""

    shares: Mapping[str, float]
    errors: Mapping[str, float]
    """The standard errors of the shares."""
    samples: int
    seed: int
    spread: float
    decided: bool = True
    """Whether all samples were taken that were asked for."""
    lead: float | None = None
    """By how much what stands leads, where no numbers in these ranges can change that it stands."""


def ranges(m: ArgumentMap, framework: Framework, spread: float = SPREAD) -> Mapping[str, Range]:
    """Return from where to where each uncertain number goes: the scores of nodes, the strengths of links.

    >>> from argmap.formats import loads
    >>> from argmap.semantics.framework.claims import compile_map
    >>> m = loads("{id: m, question: q, arguments: {a: {text: A, likelihood: likely}, b: {text: B}}}")
    >>> dict(ranges(m, compile_map(m)))
    {'a': (0.55, 0.8), 'b': (0.4, 0.6)}
    """
    found = {}
    for id, claim in framework.claims.items():
        likelihood = m.nodes[id].likelihood if id in m.nodes else None
        found[id] = _around(claim.score, spread) if likelihood is None else (likelihood.low, likelihood.high)
    for id, step in framework.steps.items():
        stated = id in m.links and isinstance(m.links[id].step.strength, (int, float))
        found[id] = (step.weight, step.weight) if stated else _around(step.weight, spread)
    return {id: (low, high) for id, (low, high) in found.items() if low < high}


def robustness(
    e: Evaluation,
    *,
    samples: int = SAMPLES,
    spread: float = SPREAD,
    budget: Budget = ENDLESS,
    passes: Passes | None = None,
) -> Robustness | None:
    """Return in what share of the map's uncertainty each position stands; by strengths, comes first alone.

    None where the reading does not look at numbers, or takes them as chances itself. The samples start from
    the seed of the options: the same seed gives the same shares.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> robustness(evaluate(load("cuba-north-korea"), "df-quad"), samples=20).shares["bad"]
    1.0
    """
    family = family_of(e.reading)
    if family not in ("carneades", "structured", "gradual") or not e.decided:
        return None
    counts, taken, decided = dict.fromkeys(e.framework.positions, 0), 0, True
    outcomes = _strengths(e, spread, budget, passes) if family == "gradual" else _labels(e, spread, budget)
    try:
        while taken < samples:
            budget.check()
            for position in next(outcomes):
                counts[position] += 1
            taken += 1
    except NotDecided:
        decided = False
    shares = {p: count / max(1, taken) for p, count in counts.items()}
    errors = {p: sqrt(share * (1 - share) / max(1, taken)) for p, share in shares.items()}
    return Robustness(shares, errors, taken, e.options.seed, spread, decided, _lead(e, spread))


def _lead(e: Evaluation, spread: float) -> float | None:
    """Return the lead of the position that stands, where it is larger than the ranges can make up."""
    if e.reading != "carneades" or not usual(e.options.weighing) or len(e.standing) != 1:
        return None
    order = ordered(e.framework)
    found = margin(e, e.standing[0])
    if order is None or found is None:
        return None
    weighed = Bounds(e.framework, order, e.options.standard, ranges(e.map, e.framework, spread))
    return round(found.own - found.rival, 12) if weighed.surely(found.position) else None


def _drawn(e: Evaluation, spread: float) -> Iterator[Mapping[str, float]]:
    rng = Random(e.options.seed)  # noqa: S311 - sampling, not secrets
    uncertain = ranges(e.map, e.framework, spread)
    while True:
        yield {id: rng.uniform(low, high) for id, (low, high) in uncertain.items()}


def _labels(e: Evaluation, spread: float, budget: Budget) -> Iterator[tuple[str, ...]]:
    quick = e.reading == "carneades" and usual(e.options.weighing)
    if quick and (order := ordered(e.framework)) is not None:
        weighings = Weighings(e.framework, order, e.options.standard)
        yield from map(weighings.standing, _drawn(e, spread))
    for numbers in _drawn(e, spread):
        options = replace(e.options, seconds=budget.left())
        found = read(e.map, e.reading, options, _renumbered(e.framework, numbers))
        if not found.decided:
            budget.check()
        yield found.standing


def _strengths(
    e: Evaluation, spread: float, budget: Budget, passes: Passes | None
) -> Iterator[tuple[str, ...]]:
    passes = passes or Passes(e.framework, e.reading)
    passes.budget = budget
    for numbers in _drawn(e, spread):
        values = passes.with_base({passes.place[id]: number for id, number in numbers.items()})
        if values is None:
            yield ()
            continue
        yield first([(p, values[passes.place[p]]) for p in e.framework.positions])


def _renumbered(framework: Framework, numbers: Mapping[str, float]) -> Framework:
    """Return the framework with other numbers everywhere."""
    claims = {
        id: replace(claim, score=numbers[id]) if id in numbers else claim
        for id, claim in framework.claims.items()
    }
    steps = {
        id: replace(step, weight=numbers[id]) if id in numbers else step
        for id, step in framework.steps.items()
    }

    def renewed(sides: Mapping[str, tuple[Step, ...]]) -> Mapping[str, tuple[Step, ...]]:
        return {target: tuple(steps[step.id] for step in found) for target, found in sides.items()}

    return Framework(
        claims, steps, framework.positions, renewed(framework.supports), renewed(framework.attacks)
    )


def _around(number: float, spread: float) -> Range:
    # Rounded, so that 0.3 - 0.1 is 0.2.
    return max(0.0, round(number - spread, 12)), min(1.0, round(number + spread, 12))
