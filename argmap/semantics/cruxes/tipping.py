"""Tipping points: the smallest change of one number after which other positions stand, or come first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from argmap.core.budget import ENDLESS, Budget, NotDecided
from argmap.semantics import family_of, read
from argmap.semantics.changes.change import Change, changed
from argmap.semantics.cruxes.order import bearing, ordered
from argmap.semantics.cruxes.passes import Passes
from argmap.semantics.cruxes.weighing import Weighings
from argmap.semantics.evaluation import Evaluation
from argmap.semantics.framework.weighing import usual

PLACES = 8
"""Each way from where a number is, the outcome is looked at in so many places."""
_SHORT = 1e-6
_BEYOND = 1e-5
"""What is so far from a bound is beyond it, however the bound was rounded."""
Outcome = Callable[[str, float], tuple[str, ...]]
"""The positions that stand if a node or a link has another number."""
Alone = Callable[[str], bool]
"""Whether there is one way at most from a node or a link to the positions."""


@dataclass(frozen=True, slots=True)
class Tip:
    """A number that tips the outcome: the score of a node, or the strength of a link."""

    id: str
    value: float
    """What it is."""
    to: float
    """A number at which the ones named stand, to a thousandth where it can be."""
    bound: float
    """Where that begins."""
    strict: bool
    """Whether it begins beyond the bound, and not at it."""
    standing: tuple[str, ...]
    """The positions that stand just beyond the bound, or come first alone; at it, where it is 0 or 1."""
    at_bound: tuple[str, ...] = ()
    """Those that stand at the bound itself."""
    at_end: tuple[str, ...] = ()
    """Those that stand if the number goes on to 0, or to 1."""
    lasting: bool = True
    """Whether beyond the bound the same ones stand wherever it was looked at."""

    @property
    def end(self) -> float:
        """The end of the way, 0 or 1."""
        up = self.bound > self.value or (self.bound == self.value and self.to > self.value)
        return 1.0 if up else 0.0

    @property
    def far(self) -> float:
        """How far it is."""
        return abs(self.bound - self.value)


@dataclass(frozen=True, slots=True)
class Tips:
    """The tipping points, the nearest first. Without any, no single number changes what stands."""

    tips: tuple[Tip, ...]
    decided: bool = True


def tips(e: Evaluation, budget: Budget = ENDLESS, passes: Passes | None = None) -> Tips | None:
    """Return the tipping points of a reading that looks at numbers: Carneades, or a gradual semantics.

    None for other readings. The positions' own scores are left out. Where a node reaches the positions by one
    way, it moves the outcome in one direction, and the nearest point is found for certain. By several ways it
    may pull both ways: there the outcome is looked at in 16 places, and what flips and flips back between two
    of them is not seen.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> tips(evaluate(load("cuba-north-korea"), "df-quad")).tips
    ()
    """
    try:
        asked = _outcome(e, budget, passes) if e.decided else None
    except NotDecided:
        return Tips((), decided=False)
    if asked is None:
        return None
    outcome_at, alone = asked

    def outcome(ref: str, number: float) -> tuple[str, ...]:
        budget.check()
        return outcome_at(ref, number)

    numbers = {id: claim.score for id, claim in e.framework.claims.items()}
    numbers |= {id: step.weight for id, step in e.framework.steps.items()}
    refs = [ref for ref in bearing(e.framework) if ref not in e.framework.positions]
    found, decided = [], True
    try:
        for ref in refs:
            budget.check()
            places = 1 if alone(ref) else PLACES
            if tip := _nearest(ref, numbers[ref], e.standing, outcome, places):
                found.append(tip)
    except NotDecided:
        decided = False
    return Tips(tuple(sorted(found, key=lambda tip: tip.far)), decided)


def _outcome(e: Evaluation, budget: Budget, passes: Passes | None) -> tuple[Outcome, Alone] | None:
    if family_of(e.reading) == "gradual":
        return _by_strength(e, budget, passes)
    if e.reading != "carneades":
        return None
    if usual(e.options.weighing) and (order := ordered(e.framework)) is not None:
        weighings = Weighings(e.framework, order, e.options.standard)
        return lambda ref, number: weighings.standing({ref: number}), weighings.alone

    def again(ref: str, number: float) -> tuple[str, ...]:
        one = {ref: number}
        change = Change(strengths=one) if ref in e.framework.steps else Change(likelihoods=one)
        options = replace(e.options, seconds=budget.left())
        return read(e.map, e.reading, options, changed(e.framework, change)).standing

    return again, lambda _: False


def _by_strength(e: Evaluation, budget: Budget, passes: Passes | None) -> tuple[Outcome, Alone]:
    passes = passes or Passes(e.framework, e.reading)
    passes.budget = budget
    places = [(p, passes.place[p]) for p in e.framework.positions]

    def outcome(ref: str, number: float) -> tuple[str, ...]:
        moved = passes.moved({passes.place[ref]: number})
        if moved is None or passes.values is None:
            # What does not settle is no outcome.
            return e.standing
        return first([(p, moved[a] if a in moved else passes.values[a]) for p, a in places])

    return outcome, lambda ref: passes.alone(passes.place[ref])


def first(strengths: Sequence[tuple[str, float]]) -> tuple[str, ...]:
    """Return the strongest position, if it is alone.

    >>> first([("p", 0.5), ("q", 0.3)]), first([("p", 0.5), ("q", 0.5)])
    (('p',), ())
    """
    best = max((strength for _, strength in strengths), default=0.0)
    found = tuple(p for p, strength in strengths if strength >= best - 1e-9)
    return found if len(found) == 1 else ()


def _nearest(ref: str, number: float, before: tuple[str, ...], outcome: Outcome, places: int) -> Tip | None:
    ways = ([number + (end - number) * k / places for k in range(1, places)] + [end] for end in (0.0, 1.0))
    found = [tip for way in ways if (tip := _along(ref, number, way, before, outcome))]
    return min(found, key=lambda tip: tip.far, default=None)


def _along(
    ref: str, number: float, way: Sequence[float], before: tuple[str, ...], outcome: Outcome
) -> Tip | None:
    low = number
    for high in way:
        if high == number or outcome(ref, high) == before:
            low = high
            continue
        while abs(high - low) > _SHORT:
            middle = (low + high) / 2
            if outcome(ref, middle) == before:
                low = middle
            else:
                high = middle
        return _tip(ref, number, low, high, before, outcome, way)
    return None


def _tip(
    ref: str,
    number: float,
    low: float,
    high: float,
    before: tuple[str, ...],
    outcome: Outcome,
    way: Sequence[float],
) -> Tip:
    """Give a point between two close numbers in thousandths; each number that is told was tried."""
    sign, end = (-1, 0.0) if high < low else (1, 1.0)
    bound = round(high, 3)
    if abs(bound - high) > 2 * _SHORT:
        bound = floor(high * 1000) / 1000 if high < low else ceil(high * 1000) / 1000
    beyond = min(1.0, max(0.0, bound + sign * _BEYOND))
    at_bound, standing = outcome(ref, bound), outcome(ref, beyond)
    further = [outcome(ref, place) for place in way if (place - beyond) * sign > 0]
    # A thousandth further, where that is not too far.
    to = min(1.0, max(0.0, round(bound + sign * 0.001, 3)))
    if standing == at_bound:
        to = bound
    elif outcome(ref, to) != standing:
        to = beyond
    return Tip(
        ref,
        number,
        to,
        bound,
        strict=at_bound == before,
        standing=standing,
        at_bound=at_bound,
        at_end=outcome(ref, end),
        lasting=all(found == standing for found in further),
    )
