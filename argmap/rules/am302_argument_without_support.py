"""An argument rests on nothing.

No evidence, assumption or other argument is given for it, and no source or holder says where it comes from.
It may be true, but the map gives nobody a reason to think so.

Bad:

    arguments:
      congestion: {text: A peak toll would shorten queues., for: toll}

Good:

    arguments:
      congestion: {text: A peak toll would shorten queues., for: toll}
    evidence:
      trial-week: {text: Queues fell by a fifth in the trial week., for: congestion, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues}

Add what supports it; name its `source` or who holds it (`held_by`); or call it an assumption.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph.walk import supporters
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "warning"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the arguments with nothing under them and no word on where they come from."""
    for argument in m.arguments.values():
        told = argument.sources or argument.quotes or argument.held_by or argument.said_by
        if not told and not supporters(m, argument.id):
            help = "Add what supports it, its `source`, or who holds it."
            yield Finding(at(argument), f"Nothing supports the argument `{argument.id}`.", help)
