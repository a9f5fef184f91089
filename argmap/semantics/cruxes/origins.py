"""What would be left of the outcome without all that goes back to one origin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.core.budget import ENDLESS, Budget, NotDecided
from argmap.graph.origins import ends
from argmap.model.argument_map import ArgumentMap
from argmap.semantics.cruxes.find import applied
from argmap.semantics.cruxes.order import bearing
from argmap.semantics.evaluation import Evaluation


@dataclass(frozen=True, slots=True)
class Origin:
    """An origin without whose items other positions stand, or come first."""

    source: str
    items: tuple[str, ...]
    standing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins on which an outcome rests, those of the fewest items first."""

    found: tuple[Origin, ...]
    decided: bool = True
    """Whether all origins were tried."""


def items_of(m: ArgumentMap) -> Mapping[str, tuple[str, ...]]:
    """Return for each origin the items that have no other: those that all trails lead to it from.

    >>> from argmap.formats import load
    >>> items_of(load("harbour-bridge"))["office-report"]
    ('trial-week',)
    """
    found: dict[str, list[str]] = {}
    for id, all_ends in ends(m).items():
        if len(all_ends) == 1 and all_ends[0].traced:
            found.setdefault(all_ends[0].source, []).append(id)
    return {source: tuple(items) for source, items in found.items()}


def origins(e: Evaluation, budget: Budget = ENDLESS) -> Origins:
    """Return the origins of which all items together, dropped, change which positions stand.

    Each was tried by evaluating anew, the origins of the fewest items first.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> origins(evaluate(load("harbour-bridge"), "df-quad")).decided
    True
    """
    near = set(bearing(e.framework))
    groups = {source: tuple(id for id in items if id in near) for source, items in items_of(e.map).items()}
    found: list[Origin] = []
    try:
        for source, items in sorted(groups.items(), key=lambda group: len(group[1])):
            if not items:
                continue
            budget.check()
            then = applied(e, "drop", items, budget)
            if not then.decided:
                budget.check()
            elif then.standing != e.standing and _sure(then):
                found.append(Origin(source, items, then.standing))
    except NotDecided:
        return Origins(tuple(found), decided=False)
    return Origins(tuple(found))


def _sure(e: Evaluation) -> bool:
    """Say whether who is first is more than the chance of sampling."""
    if not e.errors or not e.standing:
        return True
    first = e.standing[0]
    return all(
        e.strengths[first] - e.strengths[p] > 2 * (e.errors[first] + e.errors[p])
        for p in e.framework.positions
        if p != first
    )
