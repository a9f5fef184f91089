"""A node supports or attacks itself, or a step of its own.

A claim is no reason for itself. One that truly speaks against itself is better said as two.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: [toll, congestion]}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll}

Take the link away, or point it at what it is meant for.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.core.fixes import Fix
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import AGAINST, ARROW
from argmap.rules._finding import Finding, at_link

SEVERITY = "error"
FIXES = "unsafe"


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the links that end where they start."""
    for link in m.links.values():
        verb = "supports" if link.polarity == "for" else "attacks"
        if link.parent == link.child:
            message = f"`{link.child}` {verb} itself."
        elif link.child == link.parent.removesuffix(AGAINST).split(ARROW)[0]:
            message = f"`{link.child}` {verb} its own step `{link.parent}`."
        else:
            continue
        path = at_link(m, link)
        fix = Fix(f"Take the link `{link.id}` away.", drop=(path,))
        yield Finding(path, message, "Take the link away.", key=False, fix=fix)
