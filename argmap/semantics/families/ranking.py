"""Ranking: who bears the lightest burden of attacks. It gives an order alone, no labels and no strengths.

Amgoud and Ben-Naim, *Ranking-based semantics for argumentation frameworks* (SUM 2013). Ranked are the
arguments of the same framework that `framework/attacks.py` compiles for Dung's family, supports included.
"""

from __future__ import annotations

from argmap.model.argument_map import ArgumentMap
from argmap.semantics.evaluation import Evaluation, Options
from argmap.semantics.framework.attacks import abstract
from argmap.semantics.framework.claims import Framework
from argmap.semantics.gradual.graph import Weighted
from argmap.semantics.gradual.ranking import ranks

ORDER = 45
TITLE = "Who bears the lightest burden"
STEPS = 30
"""So many steps are compared; what is alike in all of them shares a rank."""


def names() -> tuple[str, ...]:
    """Return the names of the readings of this family."""
    return ("burden-ranking",)


def summary(_: str) -> str:
    """Return in a line what the reading does."""
    return "an order of the nodes by the attacks that they and their attackers bear; no numbers count"


def read(m: ArgumentMap, name: str, options: Options, framework: Framework) -> Evaluation:
    """Return the rank of each node: 1 for those that bear the lightest burden."""
    arguments, attacks = abstract(framework)
    place = ranks(Weighted.of(dict.fromkeys(arguments, 1.0), attacks), STEPS)
    found = dict(zip(arguments, place, strict=True))
    taken = sorted({found[id] for id in framework.claims})
    rank = {old: new for new, old in enumerate(taken, 1)}
    return Evaluation(m, name, options, framework, ranks={id: rank[found[id]] for id in framework.claims})
