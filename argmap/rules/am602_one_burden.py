"""A position stands only as long as nobody has to show anything.

A claim that nothing supports can be read in two ways: it stands as it is asserted until somebody objects,
or it falls until somebody supports it. A position that stands in the first reading and not in the second
rests on bare assertions. The reading is that of Carneades, with the standard of preponderance.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
    evidence:
      trial-week: {text: Queues fell by a fifth., for: congestion, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues}

Support what it rests on: `argmap eval MAP --burden evidence --explain ID` says what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at
from argmap.rules._readings import by_burden

SEVERITY = "note"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the positions that stand where claims count as asserted, and fall where they have to be shown."""
    # A map without arguments has nothing that stands.
    if not m.arguments:
        return
    asserted, shown = by_burden(m)["asserted"], by_burden(m)["evidence"]
    for id, position in m.positions.items():
        if asserted.labels[id] == "in" and shown.labels[id] != "in":
            message = f"`{id}` stands only while claims that nothing supports are taken as they are asserted."
            help = f"`argmap eval … --burden evidence --explain {id}` says what is missing."
            yield Finding(at(position), message, help)
