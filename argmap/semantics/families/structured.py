"""ASPIC+: arguments built step by step from what is given; the stronger last or weakest step prevails.

Modgil and Prakken, *A general account of argumentation with preferences* (Artificial Intelligence 195,
2013). A link that says `strict` admits no exception; strict rules are closed under transposition.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from argmap.core.budget import Budget
from argmap.core.errors import ArgmapError
from argmap.model.argument_map import ArgumentMap
from argmap.semantics.abstract.framework import AF
from argmap.semantics.abstract.kinds import KINDS
from argmap.semantics.abstract.labelling import Labelling
from argmap.semantics.abstract.query import accepted, extensions
from argmap.semantics.evaluation import Evaluation, Label, Options
from argmap.semantics.framework.claims import Framework
from argmap.semantics.framework.rules import theory
from argmap.semantics.structured.arguments import Structured, arguments
from argmap.semantics.structured.defeat import Lifting, Link, defeaters
from argmap.semantics.structured.theory import transposed

ORDER = 30
TITLE = "Arguments built from rules"
MORE = (
    "Each of them with -democratic for democratic lifting, and then with another semantics than grounded at "
    "its end: aspic-last-link-preferred, aspic-weakest-link-democratic-stable …"
)
MOST = 20
"""So many sets of arguments are looked at; of more, only what all of them hold."""
_LINKS: dict[str, Link] = {"aspic-last-link": "last", "aspic-weakest-link": "weakest"}
_DEMOCRATIC = "-democratic"


def names() -> tuple[str, ...]:
    """Return the names of the readings of this family."""
    return tuple(_LINKS)


def variants() -> Mapping[str, str]:
    """Return the other readings that may be asked for by name, each with what it does.

    >>> "aspic-weakest-link-democratic-preferred" in variants()
    True
    """
    semantics = ("", *(f"-{kind.replace('_', '-')}" for kind in KINDS if kind != "grounded"))
    found = (
        f"{link}{lifting}{kind}" for link in _LINKS for lifting in ("", _DEMOCRATIC) for kind in semantics
    )
    return {name: summary(name) for name in found if name not in _LINKS}


def summary(name: str) -> str:
    """Return in a line what a reading does.

    >>> summary("aspic-last-link-democratic-preferred")
    'chains of reasons against each other, compared by their last step; democratic lifting; preferred'
    """
    way = _way(name)
    lifting = "; democratic lifting" if way.lifting == "democratic" else ""
    return f"chains of reasons against each other, compared by their {way.link} step{lifting}; {way.kind}"


@dataclass(frozen=True, slots=True)
class _Way:
    link: Link
    lifting: Lifting
    kind: str
    """The semantics that the arguments are evaluated by."""


def _way(name: str) -> _Way:
    first = next(link for link in _LINKS if name.startswith(link))
    rest = name.removeprefix(first)
    lifting: Lifting = "democratic" if rest.startswith(_DEMOCRATIC) else "elitist"
    return _Way(_LINKS[first], lifting, rest.removeprefix(_DEMOCRATIC).removeprefix("-") or "grounded")


def read(m: ArgumentMap, name: str, options: Options, framework: Framework) -> Evaluation:
    """Return which claims have an argument in every extension, and which have all theirs attacked."""
    way = _way(name)
    closed = transposed(theory(framework))
    try:
        budget = Budget.of(options.seconds)
        made = arguments(closed, budget=budget)
        af = _framework(defeaters(closed, made, way.link, way.lifting, budget))
        sets = tuple(islice(extensions(af, way.kind, budget=budget), MOST + 1))
        many = len(sets) > MOST
        if many:
            sets = (accepted(af, way.kind, budget=budget).skeptical,)
    except ArgmapError as error:
        return Evaluation(m, name, options, framework, notes=(error.message,), decided=False)
    if not sets:
        note = "No set of arguments settles all the others, so this reading says nothing."
        return Evaluation(m, name, options, framework, notes=(note,), decided=False)
    seen = [_labels(made, Labelling.of(af, found)) for found in sets]
    labels: dict[str, Label] = {}
    for id in framework.claims:
        found = {one.get(id, "out") for one in seen}
        labels[id] = found.pop() if len(found) == 1 else "undecided"
    notes = (f"There are more than {MOST} such sets.",) if many else ()
    return Evaluation(m, name, options, framework, labels, notes=notes)


def _framework(beaten: list[set[int]]) -> AF:
    """Return the framework of arguments, of which each is named by its number; who defeats whom is known."""
    sources, targets = array("i"), array("i")
    for number, by in enumerate(beaten):
        sources.extend(by)
        targets.extend([number] * len(by))
    return AF.packed(tuple(map(str, range(len(beaten)))), sources, targets)


def _labels(made: list[Structured], found: Labelling) -> dict[str, Label]:
    """Return what a set of arguments makes of what they conclude, by the best argument for each."""
    best: dict[str, set[str]] = {}
    for one in made:
        best.setdefault(one.conclusion, set()).add(found.of_argument(str(one.number)))
    return {
        id: "in" if "in" in seen else "undecided" if "undecided" in seen else "out"
        for id, seen in best.items()
    }
