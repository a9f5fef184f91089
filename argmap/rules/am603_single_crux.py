"""The outcome rests on a single node, or on a single origin.

Take one node away, or all evidence that goes back to one source, and another position stands, or none. Such
a node, or source, deserves the hardest look. The reading is that of Carneades with the standard of
preponderance. `argmap cruxes MAP` finds the sets of several nodes too.

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

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at, listed
from argmap.rules._readings import resting

SEVERITY = "note"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the positions that stand, and fall without some single node or origin."""
    help = "`argmap cruxes …` shows what would change the outcome."
    for position, found in resting(m).items():
        if found.nodes:
            one = len(found.nodes) == 1
            message = (
                f"`{position}` stands only as long as {listed(found.nodes)} {'does' if one else 'all do'}."
            )
            yield Finding(at(m.nodes[position]), message, help)
        for source, items in found.origins.items():
            message = (
                f"`{position}` stands only as long as what goes back to the source `{source}` does: "
                f"{listed(items)}."
            )
            yield Finding(at(m.nodes[position]), message, help)
