"""A node bears on no position.

Following its links up leads to none of the positions, so it says nothing on the question, and no diagram or
brief shows it where it belongs. Of a whole branch that hangs loose, the topmost node is named.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
      noise: {text: Streets would be quieter.}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
      noise: {text: Streets would be quieter., for: toll}

Link it with `for` or `against`, name it as a co-premise (`with`) of a link, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph.walk import above, below, reach, unreached
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "warning"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the top of each branch that hangs loose."""
    loose = unreached(m)
    if not m.positions:
        # AM206 says so once, instead of this for every node.
        return
    said: set[str] = set()
    # Where a loose branch ends in a circle it has no top: its first node then stands for it.
    for id in (*(id for id in loose if not above(m, id)), *loose):
        if id not in said:
            said.add(id)
            said.update(reach([id], lambda x: (other for other in below(m, x) if other not in said)))
            help = "Link it with `for` or `against`, or name it as a co-premise (`with`)."
            yield Finding(at(m.nodes[id]), f"`{id}` bears on no position.", help)
