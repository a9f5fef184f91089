"""Nothing refers to an actor.

Nobody in the map holds, says or does anything under this name: it may be misspelt where it is meant.

Bad:

    actors:
      office: {name: City Transport Office}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll, held_by: office}
    actors:
      office: {name: City Transport Office}

Name it under `held_by`, `said_by`, in an event, or as what another actor is `part_of`; or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.core.fixes import Fix
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding
from argmap.rules._uses import used

SEVERITY = "warning"
WHOLE = True
FIXES = "unsafe"


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the actors that no node, event or other actor names."""
    for id in m.actors:
        if id not in used(m)["actor"]:
            message, path = f"Nothing refers to the actor `{id}`.", ("actors", id)
            fix = Fix(f"Take the actor `{id}` out.", drop=(path,))
            yield Finding(path, message, "Refer to it, or take it out.", fix=fix)
