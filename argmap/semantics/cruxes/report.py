"""All that would change the outcome of a reading, position by position."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from argmap.core.budget import Budget
from argmap.core.errors import UnknownName
from argmap.semantics import family_of
from argmap.semantics.cruxes.chances import chances
from argmap.semantics.cruxes.crux import Crux, Flips, What
from argmap.semantics.cruxes.find import LARGEST, MOST, flips
from argmap.semantics.cruxes.influence import Influence, known_influences, shares
from argmap.semantics.cruxes.margin import Margin, margin, stricter
from argmap.semantics.cruxes.origins import Origins, origins
from argmap.semantics.cruxes.passes import Passes
from argmap.semantics.cruxes.robust import SAMPLES, SPREAD, Robustness, robustness
from argmap.semantics.cruxes.tipping import Tips, tips
from argmap.semantics.evaluation import Evaluation, Label
from argmap.semantics.gradual.contribution import Share
from argmap.semantics.why.said import Sentence


@dataclass(frozen=True, slots=True)
class Answer:
    """What would change what becomes of one position."""

    position: str
    label: Label | None
    strength: float | None
    margin: Margin | None = None
    stricter: Sentence | None = None
    """What the next stricter standard would make of it."""
    flips: tuple[Flips, ...] = ()
    """By removal and by acceptance, for readings that label."""
    influences: tuple[Influence, ...] = ()
    """What each node means to it, for readings of strengths."""
    influences_decided: bool = True
    """Whether all nodes were tried; else those nearest to the position were."""
    shares: Mapping[str, Share] = field(default_factory=dict)
    place: int | None = None
    """Its rank, for a reading that gives an order alone."""


@dataclass(frozen=True, slots=True)
class Report:
    """What would change the outcome of a reading."""

    evaluation: Evaluation
    answers: tuple[Answer, ...]
    tips: Tips | None = None
    robustness: Robustness | None = None
    origins: Origins | None = None
    """The origins on which the outcome rests."""

    @property
    def single(self) -> tuple[Crux, ...]:
        """The nodes or links that flip a position each by itself."""
        found = (crux for answer in self.answers for one in answer.flips for crux in one.cruxes)
        return tuple(crux for crux in found if len(crux.ids) == 1)


def report(
    e: Evaluation,
    *,
    positions: Iterable[str] = (),
    what: What = "nodes",
    most: int = MOST,
    largest: int = LARGEST,
    samples: int = SAMPLES,
    spread: float = SPREAD,
    share: bool = False,
    budget: Budget | None = None,
) -> Report:
    """Return what would change the outcome of a reading: cruxes, margins, tipping points, robustness.

    `what` says whether nodes or links are dropped; `share` asks for Shapley's shares too, which take time.
    Without a budget it may take as long as the evaluation might.

    Raises:
        UnknownName: there is no such position.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> found = report(evaluate(load("harbour-bridge"), "grounded"))
    >>> [answer.position for answer in found.answers]
    ['toll', 'no-toll']
    """
    budget = budget or Budget.of(e.options.seconds)
    asked = tuple(dict.fromkeys(positions)) or e.framework.positions
    for position in asked:
        if position not in e.framework.positions:
            raise UnknownName("position", position, e.framework.positions)
    if not e.decided:
        return Report(e, tuple(Answer(p, None, None) for p in asked))
    # Where every set has to be tried, the search could take all the time there is.
    most_of_it = budget if (left := budget.left()) is None else Budget.of(left * 0.7)
    if e.labels:
        labelled = _labelled(e, asked, what, most, largest, most_of_it)
        tipping = tips(e, most_of_it)
        sure = _robust(e, samples, spread, budget)
        return Report(e, labelled, tipping, sure, origins(e, budget))
    if family_of(e.reading) != "gradual":
        return Report(e, _by_chance(e, asked, _even(budget, 2)), origins=origins(e, budget))
    passes = Passes(e.framework, e.reading)
    answers = []
    for k, p in enumerate(asked):
        # Half of the time for what moves the positions, a part for each.
        passes.budget = _even(_even(budget, 2), len(asked) - k)
        found, decided = known_influences(e, p, passes)
        taken = shares(e, p, seconds=_even(passes.budget, 2).left()) if share else {}
        answers.append(
            Answer(p, None, e.strengths[p], influences=found, influences_decided=decided, shares=taken)
        )
    tipping = tips(e, _even(budget, 2), passes)
    sure = _robust(e, samples, spread, budget, passes)
    return Report(e, tuple(answers), tipping, sure, origins(e, budget))


def _by_chance(e: Evaluation, asked: tuple[str, ...], budget: Budget) -> tuple[Answer, ...]:
    """Return what moves the positions where strengths are chances; of an order, what place they have."""
    if not e.strengths:
        return tuple(Answer(p, None, None, place=e.ranks[p]) for p in asked)
    found, decided = chances(e, asked, budget)
    return tuple(
        Answer(p, None, e.strengths[p], influences=found[p], influences_decided=decided) for p in asked
    )


def _even(budget: Budget, of: int) -> Budget:
    """Return an even part of the time that is left."""
    return budget if (left := budget.left()) is None else Budget.of(left / of)


def _robust(
    e: Evaluation, samples: int, spread: float, budget: Budget, passes: Passes | None = None
) -> Robustness | None:
    return robustness(e, samples=samples, spread=spread, budget=budget, passes=passes) if samples else None


def _labelled(
    e: Evaluation, asked: tuple[str, ...], what: What, most: int, largest: int, budget: Budget
) -> tuple[Answer, ...]:
    dropped = flips(
        e, "drop", positions=asked, what=what, most=most, largest=largest, budget=_even(budget, 2)
    )
    accepted = flips(e, "accept", positions=asked, most=most, largest=largest, budget=budget)
    return tuple(
        Answer(p, e.labels[p], None, margin(e, p), stricter(e, p), (one, other))
        for p, one, other in zip(asked, dropped, accepted, strict=True)
    )
