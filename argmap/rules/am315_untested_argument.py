"""An argument for a position meets no objection, while others do.

A brief sets each argument beside its strongest reply, and can say no more here than that it is untested. The
reader cannot tell whether nobody has an answer, or nobody looked for one.

Looked at are the arguments that bear on a position directly. One is tested where anything speaks against it,
its step, a co-premise, or anything that it rests on. Where nothing at all speaks against a position, AM305
says so once.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
      revenue: {text: The toll would pay for the bridge., for: toll}
    objections:
      detours: {text: The queues would move elsewhere., against: congestion}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
      revenue: {text: The toll would pay for the bridge., for: toll}
    objections:
      detours: {text: The queues would move elsewhere., against: congestion}
      upkeep: {text: Collecting it costs as much as the upkeep., against: revenue}

Add the strongest reply that its opponents give.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph.walk import supporters
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at
from argmap.rules._tested import tested

SEVERITY = "note"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the arguments directly for a position whose whole case goes unopposed."""
    met = tested(m)
    said: set[str] = set()
    for position in m.positions:
        if position not in met:
            continue
        for link in supporters(m, position):
            if link.child in m.arguments and link.child not in said and link.id not in met:
                said.add(link.child)
                message = f"Nothing speaks against the argument `{link.child}`."
                help = "Add the strongest reply that its opponents give."
                yield Finding(at(m.nodes[link.child]), message, help)
