"""Actors are part of each other in a circle.

A ministry is part of a state, not the state of the ministry.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll, held_by: office}
    actors:
      office: {name: Transport Office, part_of: city}
      city: {name: City Council, part_of: office}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll, held_by: office}
    actors:
      office: {name: Transport Office, part_of: city}
      city: {name: City Council}

Take the wrong `part_of` away.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.core.fixes import Fix
from argmap.graph.cycles import membership_cycles
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, listed

SEVERITY = "error"
FIXES = "unsafe"


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield a finding for each group of actors that are part of each other."""
    for members in membership_cycles(m):
        if len(members) == 1:
            message = f"The actor `{members[0]}` is part of itself."
        else:
            message = f"The actors {listed(members)} are part of each other."
        path = ("actors", members[0], "part_of")
        alone = Fix("Take `part_of` away.", drop=(path,)) if len(members) == 1 else None
        yield Finding(path, message, "Take the wrong `part_of` away.", fix=alone)
