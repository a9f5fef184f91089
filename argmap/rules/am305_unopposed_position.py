"""Nothing speaks against a position.

Neither it, nor any argument for it, is attacked anywhere. A position that meets no objection has not been
tested.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
      revenue: {text: Trips would be lost to the town., for: no-toll}
    objections:
      detour: {text: The queues would move elsewhere., against: congestion->toll}
      trade: {text: Shops would gain from shorter queues., against: revenue}

Add the strongest objection that its opponents raise.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph.walk import attackers, incoming, reach
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "note"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the positions whose whole case goes unopposed."""
    for position in m.positions.values():
        if not incoming(m).get(position.id):
            # AM303 says what is missing first.
            continue
        if not any(
            _attacked(m, id) for id in (position.id, *reach([position.id], lambda x: _premises(m, x)))
        ):
            help = "Add the strongest objection that its opponents raise."
            yield Finding(at(position), f"Nothing speaks against the position `{position.id}`.", help)


def _premises(m: ArgumentMap, id: str) -> Iterator[str]:
    for link in incoming(m).get(id, ()):
        if link.polarity == "for":
            yield from link.premises


def _attacked(m: ArgumentMap, id: str) -> bool:
    return bool(attackers(m, id)) or any(attackers(m, link.id) for link in incoming(m).get(id, ()))
