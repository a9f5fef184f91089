"""The readings that several rules look at, each made once for a map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.graph.once import once
from argmap.graph.walk import reach
from argmap.model.argument_map import ArgumentMap

if TYPE_CHECKING:
    from argmap.semantics.evaluation import Evaluation

SECONDS = 5.0
"""A reading that takes longer is not what a check should wait for."""
LARGEST = 400
"""On larger maps the search for what an outcome rests on would cost more than a check should take."""


@dataclass(frozen=True, slots=True)
class Resting:
    """What a position rests on, each by itself: without it, the position no longer stands."""

    nodes: tuple[str, ...]
    origins: Mapping[str, tuple[str, ...]]
    """Sources, each with the several items that go back to it; none of them is among the nodes."""


@once
def by_burden(m: ArgumentMap) -> Mapping[str, Evaluation]:
    """Return what Carneades says of a map under either burden of proof."""
    from argmap.semantics import evaluate
    from argmap.semantics.evaluation import Options

    return {
        "asserted": evaluate(m, "carneades", Options(burden="asserted")),
        "evidence": evaluate(m, "carneades", Options(burden="evidence")),
    }


@once
def resting(m: ArgumentMap) -> Mapping[str, Resting]:
    """Return what each position that stands rests on, under Carneades and the burden of assertion."""
    if not m.arguments or len(m.nodes) > LARGEST:
        return {}
    e = by_burden(m)["asserted"]
    return {position: _resting(e, position) for position in e.standing}


def _resting(e: Evaluation, position: str) -> Resting:
    from argmap.semantics.cruxes.find import applied
    from argmap.semantics.cruxes.origins import items_of

    below = _sufficient(e, position)

    def decides(ids: tuple[str, ...]) -> bool:
        # Only what all sufficient reasons rest on can take the position away.
        touched = bool(below) and all(not part.isdisjoint(ids) for part in below)
        return touched and position not in applied(e, "drop", ids).standing

    nodes = tuple(id for id in e.labels if decides((id,)))
    several = ((source, items) for source, items in items_of(e.map).items() if len(items) > 1)
    origins = {source: items for source, items in several if decides(items) and not set(items) & set(nodes)}
    return Resting(nodes, origins)


def _sufficient(e: Evaluation, position: str) -> list[set[str]]:
    """Return for each reason that suffices by itself what it rests on."""
    from argmap.semantics.why.sides import holding

    framework = e.framework
    others = [p for p in framework.positions if p != position]
    most = max((e.weights.get(s.id, 0.0) for p in others for s in framework.supports.get(p, ())), default=0.0)

    def held_by(id: str) -> list[str]:
        return [premise for step in framework.supports.get(id, ()) for premise in step.premises]

    steps = holding(e, framework.supports.get(position, ()))
    return [{*step.premises, *reach(step.premises, held_by)} for step in steps if step.weight > most]
