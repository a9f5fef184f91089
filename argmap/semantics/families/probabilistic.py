"""Probability: how often a node is accepted if all weights are chances, and what the reasons do to the odds.

Constellations: Li, Oren and Norman, *Probabilistic argumentation frameworks* (TAFA 2011). Likelihood
ratios: Bayes' rule, with the reasons that hold under Carneades taken as independent and the positions as
equally likely before.
"""

from __future__ import annotations

from collections.abc import Mapping

from argmap.core.budget import Budget, NotDecided
from argmap.model.argument_map import ArgumentMap
from argmap.semantics.evaluation import Evaluation, Options
from argmap.semantics.framework.attacks import abstract
from argmap.semantics.framework.claims import Framework
from argmap.semantics.probabilistic.constellation import acceptance
from argmap.semantics.probabilistic.ratios import ratio
from argmap.semantics.probabilistic.worlds import Uncertain

ORDER = 50
TITLE = "How probable each claim is"
_SUMMARIES = {
    "constellation": "how often a node is accepted if weights are chances that claims and steps are there",
    "likelihood-ratios": "what the reasons that hold do to even odds, taken as independent",
}


def names() -> tuple[str, ...]:
    """Return the names of the readings of this family."""
    return tuple(_SUMMARIES)


def summary(name: str) -> str:
    """Return in a line what a reading does."""
    return _SUMMARIES[name]


def read(m: ArgumentMap, name: str, options: Options, framework: Framework) -> Evaluation:
    """Return the probabilities of a map's nodes, or of its positions."""
    if name == "likelihood-ratios":
        return _ratios(m, name, options, framework)
    af, place = uncertain(framework)
    try:
        found = acceptance(af, seed=options.seed, budget=Budget.of(options.seconds))
    except NotDecided as error:
        return Evaluation(m, name, options, framework, notes=(error.message,), decided=False)
    note = f"Sampled: {found.samples} frameworks were drawn." if found.samples else ""
    return Evaluation(
        m,
        name,
        options,
        framework,
        strengths={id: found.values[place[id]] for id in framework.claims},
        errors={id: found.errors[place[id]] for id in framework.claims} if found.samples else {},
        notes=(note,) if note else (),
    )


def uncertain(framework: Framework) -> tuple[Uncertain, Mapping[str, int]]:
    """Return the uncertain framework of claims and steps, and the number of each in it.

    What is put forward is there with its score, a step with its weight; all else is there.
    """
    arguments, attacks = abstract(framework)
    place = {id: i for i, id in enumerate(arguments)}
    chances = {id: claim.score for id, claim in framework.claims.items() if claim.given}
    chances |= {id: step.weight for id, step in framework.steps.items()}
    pairs = {(place[a], place[b]): 1.0 for a, b in attacks}
    return Uncertain([chances.get(id, 1.0) for id in arguments], pairs), place


def _ratios(m: ArgumentMap, name: str, options: Options, framework: Framework) -> Evaluation:
    from argmap.semantics.families import carneades

    held = carneades.read(m, "carneades", options, framework).step_labels
    strengths = {id: claim.score for id, claim in framework.claims.items()}
    weights: dict[str, float] = {}
    for position in framework.positions:
        weights[position] = 1.0
        for steps, up in ((framework.supports, True), (framework.attacks, False)):
            for step in steps.get(position, ()):
                if held[step.id] == "in":
                    by = ratio(min(step.weight, 0.99))
                    weights[position] *= by if up else 1 / by
    total = sum(weights.values())
    strengths |= {position: found / total for position, found in weights.items()}
    note = "The reasons are taken as independent of each other, which those of one map seldom are."
    return Evaluation(m, name, options, framework, strengths=strengths, notes=(note,))
