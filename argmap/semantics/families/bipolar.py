"""Bipolar argumentation: support as a relation of its own, by three meanings of the word, and grounded.

Cayrol and Lagasquie-Schiex, *Bipolarity in argumentation graphs: towards a better understanding*
(International Journal of Approximate Reasoning 54, 2013); each meaning has its own source in
`bipolar/kinds/`. A node is labelled as the grounded extension of the compiled framework has it.
"""

from __future__ import annotations

from argmap.core.budget import Budget
from argmap.core.errors import ArgmapError
from argmap.model.argument_map import ArgumentMap
from argmap.semantics.abstract.labelling import Labelling
from argmap.semantics.abstract.query import some
from argmap.semantics.bipolar.kinds import KINDS
from argmap.semantics.evaluation import Evaluation, Options
from argmap.semantics.framework.bipolar import bipolar
from argmap.semantics.framework.claims import Framework

ORDER = 25
TITLE = "What support means"
_LEFT_OUT = ("general",)
"""Of rivals that are both supported, general support makes each side's reasons knock the other out."""


def names() -> tuple[str, ...]:
    """Return the names of the readings of this family: `deductive-support` and others."""
    return tuple(f"{kind}-support" for kind in KINDS if kind not in _LEFT_OUT)


def summary(name: str) -> str:
    """Return in a line what a reading does."""
    said: str = KINDS[name.removesuffix("-support")].SUMMARY
    return said[0].lower() + said[1:].rstrip(".")


def read(m: ArgumentMap, name: str, options: Options, framework: Framework) -> Evaluation:
    """Return the grounded labelling of the compiled bipolar framework."""
    try:
        # Joined with the needs of steps, deductive support would turn each need against its own premise.
        baf = bipolar(framework, needs_premises=name != "deductive-support")
        made = KINDS[name.removesuffix("-support")].compiled(baf, Budget.of(options.seconds))
    except ArgmapError as error:
        return Evaluation(m, name, options, framework, notes=(error.message,), decided=False)
    found = Labelling.of(made.af, some(made.af, "grounded") or ())
    labels = {id: found.of_argument(id) for id in framework.claims}
    return Evaluation(m, name, options, framework, labels)  # type: ignore[arg-type]
