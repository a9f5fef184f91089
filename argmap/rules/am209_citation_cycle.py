"""Sources rest on each other in a circle.

`cites` says where a source has its matter from. In a circle nobody has seen anything: each repeats the
other, and what looks like confirmation is none.

Bad:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, cites: [herald]}
      herald: {title: Toll a success, cites: [gazette]}

Good:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, cites: [office-report]}
      herald: {title: Toll a success, cites: [gazette]}
      office-report: {title: Trial week figures}

Find out who had it first, and let the others cite that source.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.core.fixes import Fix
from argmap.graph.cycles import citation_cycles
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, listed

SEVERITY = "warning"
FIXES = "unsafe"


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield a finding for each group of sources that rest on each other."""
    for members in citation_cycles(m):
        path = ("sources", members[0], "cites")
        if len(members) == 1:
            message = f"The source `{members[0]}` cites itself."
        else:
            message = f"The sources {listed(members)} rest on each other in a circle."
        fix = None
        if len(members) == 1:
            place = m.sources[members[0]].cites.index(members[0])
            fix = Fix(f"Take `{members[0]}` out of its `cites`.", drop=((*path, place),))
        yield Finding(path, message, "Find out who had it first.", fix=fix)
