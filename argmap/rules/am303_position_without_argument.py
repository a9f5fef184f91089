"""A position has no argument for it.

A position that nobody argues for is a straw man, or the map is not done: a reader sees one side only.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll, held_by: office}
    actors:
      office: {name: Transport Office}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll, held_by: office}
      fairness: {text: A toll weighs most on low-paid commuters., for: no-toll, held_by: union}
    actors:
      office: {name: Transport Office}
      union: {name: Commuters' Union}

Add the best argument that its defenders give.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph.walk import supporters
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "warning"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the positions that nothing supports."""
    for position in m.positions.values():
        if not supporters(m, position.id):
            help = "Add the best argument that its defenders give."
            yield Finding(at(position), f"Nothing supports the position `{position.id}`.", help)
