"""ASPIC+: arguments built step by step from what is given; the stronger last or weakest step prevails.

Modgil and Prakken, *A general account of argumentation with preferences* (Artificial Intelligence 195,
2013). A link that says `strict` admits no exception; strict rules are closed under transposition.
"""

from __future__ import annotations

from argmap.core.errors import ArgmapError
from argmap.model.argument_map import ArgumentMap
from argmap.semantics.abstract.budget import Budget
from argmap.semantics.abstract.framework import AF
from argmap.semantics.abstract.labelling import Labelling
from argmap.semantics.abstract.query import some
from argmap.semantics.evaluation import Evaluation, Label, Options
from argmap.semantics.framework.claims import Framework
from argmap.semantics.framework.rules import theory
from argmap.semantics.structured.arguments import arguments
from argmap.semantics.structured.defeat import Link, defeats
from argmap.semantics.structured.theory import transposed

ORDER = 30
TITLE = "Arguments built from rules"
_LINKS: dict[str, Link] = {"aspic-last-link": "last", "aspic-weakest-link": "weakest"}


def names() -> tuple[str, ...]:
    """Return the names of the readings of this family."""
    return tuple(_LINKS)


def summary(name: str) -> str:
    """Return in a line what a reading does."""
    return f"chains of reasons against each other, compared by their {_LINKS[name]} step; grounded"


def read(m: ArgumentMap, name: str, options: Options, framework: Framework) -> Evaluation:
    """Return which claims have an argument that the grounded extension holds."""
    closed = transposed(theory(framework))
    try:
        budget = Budget.of(options.seconds)
        made = arguments(closed, budget=budget)
        beats = defeats(closed, made, _LINKS[name], budget=budget)
    except ArgmapError as error:
        return Evaluation(m, name, options, framework, notes=(error.message,), decided=False)
    af = AF.of([one.number for one in made], beats)
    found = Labelling.of(af, some(af, "grounded") or ())
    best: dict[str, set[str]] = {}
    for one in made:
        best.setdefault(one.conclusion, set()).add(found.of_argument(str(one.number)))
    labels: dict[str, Label] = {}
    for id in framework.claims:
        seen = best.get(id, {"out"})
        labels[id] = "in" if "in" in seen else "undecided" if "undecided" in seen else "out"
    return Evaluation(m, name, options, framework, labels)
