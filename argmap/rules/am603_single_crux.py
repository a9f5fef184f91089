"""The outcome rests on a single node.

Take one node away, and another position stands, or none. Such a node deserves the best source and the hardest
look. The reading is that of Carneades with the standard of preponderance.
`argmap cruxes MAP` finds the sets of several nodes too.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
    evidence:
      trial-week: {text: Queues fell by a fifth., for: congestion, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
      revenue: {text: A toll would pay for the ferry., for: toll}
    evidence:
      trial-week: {text: Queues fell by a fifth., for: congestion, source: gazette}
      budget: {text: The budget expects two millions., for: revenue, source: council}
    sources:
      gazette: {title: Trial toll cuts queues}
      council: {title: Budget of the city}

Look at that node first, and say what else speaks for the position.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.graph.walk import reach
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at, listed
from argmap.rules._readings import by_burden

if TYPE_CHECKING:
    from argmap.semantics.evaluation import Evaluation

SEVERITY = "note"
WHOLE = True
LARGEST = 400
"""On larger maps the search would cost more than a check should take."""


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the positions that stand, and fall without some single node."""
    if not m.arguments or len(m.nodes) > LARGEST:
        return
    e = by_burden(m)["asserted"]
    if not e.standing:
        return
    from argmap.semantics.cruxes.find import applied

    for position in e.standing:
        alone = [id for id in _needed(e, position) if position not in applied(e, "drop", [id]).standing]
        if alone:
            one = len(alone) == 1
            message = f"`{position}` stands only as long as {listed(alone)} {'does' if one else 'all do'}."
            help = "`argmap cruxes …` shows what would change the outcome."
            yield Finding(at(m.nodes[position]), message, help)


def _needed(e: Evaluation, position: str) -> list[str]:
    """Return the nodes that all sufficient reasons rest on: no other can take the position away."""
    from argmap.semantics.why.sides import holding

    framework = e.framework
    others = [p for p in framework.positions if p != position]
    most = max((e.weights.get(s.id, 0.0) for p in others for s in framework.supports.get(p, ())), default=0.0)
    common: set[str] | None = None

    def held_by(id: str) -> list[str]:
        return [premise for step in framework.supports.get(id, ()) for premise in step.premises]

    for step in holding(e, framework.supports.get(position, ())):
        if step.weight > most:
            below = {*step.premises, *reach(step.premises, held_by)}
            common = below if common is None else common & below
    return [id for id in e.labels if id in (common or ())]
