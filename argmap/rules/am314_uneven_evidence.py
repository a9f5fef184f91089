"""A position has less than a third of another's evidence.

The world may be so. More often one side was searched longer, and a reader takes the number of items for their
weight. The note asks whether as much was looked for on this side.

Counted are the items of evidence that speak for a position through all the steps between, and for it alone:
an item speaks for it too if it speaks against every other. What speaks both ways is not counted. Nothing is
said where the richest position has fewer than six items.

Bad:

    evidence:
      a: {text: Queues fell by a fifth in March., for: toll, source: gazette}
      b: {text: Buses ran to time in March., for: toll, source: gazette}
      c: {text: Fewer cars stood at the ramp., for: toll, source: gazette}
      d: {text: The air was cleaner at the quays., for: toll, source: gazette}
      e: {text: Ambulances crossed in half the time., for: toll, source: gazette}
      f: {text: Shops at the quays sold more., for: toll, source: gazette}
      g: {text: Low-paid drivers cross most often., for: no-toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues}

Good:

    evidence:
      a: {text: Queues fell by a fifth in March., for: toll, source: gazette}
      b: {text: Buses ran to time in March., for: toll, source: gazette}
      g: {text: Low-paid drivers cross most often., for: no-toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues}

Look for what its defenders would show. Where there is nothing to be found, say so under `assessment`, `gaps`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from argmap.graph.stance import stances
from argmap.graph.walk import supporters
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding

SEVERITY = "note"
WHOLE = True

RICH = 6
"""In items: from where on the evidence of the richest position is compared with that of others."""


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the positions with under a third of the evidence that the richest one has."""
    counts = speaking_for(m)
    if len(m.positions) < 2:
        return
    richest = max(m.positions, key=lambda id: counts[id])
    for id in m.positions:
        # Of a position without any support, AM303 says so.
        if counts[richest] >= RICH and counts[id] * 3 < counts[richest] and supporters(m, id):
            items = f"{counts[id] or 'no'} item{'' if counts[id] == 1 else 's'} of evidence"
            message = f"The position `{id}` has {items}, `{richest}` has {counts[richest]}."
            yield Finding(("positions", id), message, "Look for what its defenders would show.")


def speaking_for(m: ArgumentMap) -> Counter[str]:
    """Return how many items of evidence speak for each position.

    >>> from argmap.formats import load
    >>> speaking_for(load("harbour-bridge"))["no-toll"]
    1
    """
    found: Counter[str] = Counter()
    for id in m.evidence:
        by = stances(m).get(id, {})
        against = [position for position in m.positions if by.get(position) == "against"]
        for position in m.positions:
            rivals_fall = position not in by and len(against) == len(m.positions) - 1
            if by.get(position) == "for" or (rivals_fall and against):
                found[position] += 1
    return found
