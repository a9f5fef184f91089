"""Carneades: each dispute is settled by weighing what is for and against, by a standard of proof.

Gordon and Walton, *Formalizing balancing arguments* (COMMA 2016); the standards are those of Gordon,
Prakken and Walton, *The Carneades model of argument and burden of proof* (Artificial Intelligence 171,
2007).
"""

from __future__ import annotations

from collections.abc import Mapping

from argmap.model.argument_map import ArgumentMap
from argmap.semantics.balancing.evaluate import evaluate as balance
from argmap.semantics.evaluation import Evaluation, Options
from argmap.semantics.framework.balance import POSITIONS, argument_graph
from argmap.semantics.framework.claims import Framework
from argmap.semantics.framework.weighing import usual, weighed

ORDER = 10
TITLE = "Weighing by a standard of proof"


def names() -> tuple[str, ...]:
    """Return the names of the readings of this family."""
    return ("carneades",)


def summary(_: str) -> str:
    """Return in a line what the reading does."""
    return "each dispute is settled by its heaviest reasons, if they meet the standard of proof"


def read(m: ArgumentMap, name: str, options: Options, framework: Framework) -> Evaluation:
    """Return the grounded labelling of a map's argument graph."""
    own = None if usual(options.weighing) else weighed(m, framework, options.weighing)
    found = balance(argument_graph(framework, options.standard, own))
    labels = {id: found.labels[id] for id in framework.claims}
    margins = {
        (best if issue == POSITIONS else issue): margin for issue, (best, _, margin) in found.margins.items()
    }
    return Evaluation(
        m,
        name,
        options,
        framework,
        labels,
        step_labels={
            id: "undecided" if id not in found.weights else "in" if found.weights[id] > 0 else "out"
            for id in framework.steps
        },
        weights={id: found.weights[id] for id in framework.steps if id in found.weights}
        | ({} if own is None else _given(framework, found.weights)),
        margins=margins,
    )


def _given(framework: Framework, weights: Mapping[str, float]) -> dict[str, float]:
    """Return what weighs otherwise than its score of what is put forward."""
    found = {id: weights.get(f"given {id}", claim.score) for id, claim in framework.claims.items()}
    return {id: weight for id, weight in found.items() if weight != framework.claims[id].score}
