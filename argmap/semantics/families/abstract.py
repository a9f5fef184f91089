"""The semantics of abstract argumentation: which nodes can be held together, given who attacks whom.

Dung, *On the acceptability of arguments* (Artificial Intelligence 77, 1995), and those after him;
strengths do not count. Support is compiled as necessity: see `framework/attacks.py`.
"""

from __future__ import annotations

from itertools import islice

from argmap.core.budget import Budget, NotDecided
from argmap.model.argument_map import ArgumentMap
from argmap.semantics.abstract.framework import AF
from argmap.semantics.abstract.kinds import KINDS
from argmap.semantics.abstract.labelling import Labelling
from argmap.semantics.abstract.query import accepted, at_least, extensions
from argmap.semantics.evaluation import Evaluation, Label, Options
from argmap.semantics.framework.attacks import abstract
from argmap.semantics.framework.claims import Framework

ORDER = 20
TITLE = "What can be held together"
MOST = 20
"""So many sets are listed at most; what is in all of them and in some is known without listing."""
_SUMMARIES = {
    "grounded": "only what nothing can shake: the most cautious reading",
    "preferred": "the largest sets of nodes that defend themselves",
    "stable": "sets that settle every node: all else is attacked from within",
    "complete": "sets that hold exactly what they defend",
    "ideal": "the largest set that every preferred one agrees on and that defends itself",
}


def names() -> tuple[str, ...]:
    """Return the names of the readings of this family."""
    first = [name for name in _SUMMARIES if name in KINDS]
    return tuple(name.replace("_", "-") for name in dict.fromkeys([*first, *KINDS]))


def summary(name: str) -> str:
    """Return in a line what a reading does."""
    said = (KINDS[name.replace("-", "_")].__doc__ or "").strip().partition("\n")[0]
    return _SUMMARIES.get(name) or said.partition(": ")[2].partition(". ")[0].rstrip(".")


def read(m: ArgumentMap, name: str, options: Options, framework: Framework) -> Evaluation:
    """Return which nodes every extension holds, and which every one attacks."""
    arguments, attacks = abstract(framework)
    af = AF.of(arguments, attacks)
    budget = Budget.of(options.seconds)
    try:
        acceptance = accepted(af, name, budget=budget)
        more = at_least(af, name) > MOST
        sets = () if more else tuple(islice(extensions(af, name, budget=budget), MOST + 1))
    except NotDecided as error:
        return Evaluation(m, name, options, framework, notes=(str(error),), decided=False)
    if not sets and not more:
        note = "No set of nodes settles all the others, so this reading says nothing."
        return Evaluation(m, name, options, framework, notes=(note,), decided=False)
    # Out is what every set attacks; of more sets than are listed, what all of them agree on attacks for them.
    more = more or len(sets) > MOST
    known = (acceptance.skeptical,) if more else sets
    attacked = frozenset.intersection(*(Labelling.of(af, found).out for found in known))
    labels: dict[str, Label] = {
        id: "in" if id in acceptance.skeptical else "out" if id in attacked else "undecided"
        for id in arguments
    }
    listed = sets if len(sets) > 1 and not more else ()
    note = f"There are more than {MOST} such sets." if more else ""
    return Evaluation(
        m,
        name,
        options,
        framework,
        {id: labels[id] for id in framework.claims},
        step_labels={id: labels[id] for id in framework.steps},
        sets=tuple(frozenset(id for id in found if id in framework.claims) for found in listed),
        notes=(note,) if note else (),
    )
