"""Claims support each other in a circle.

Whoever follows the reasons down never comes to anything that stands by itself: the circle could hold up
anything at all. A co-premise counts as support too, since the step needs it.

Bad:

    arguments:
      trust: {text: The figures can be trusted., for: [toll, honest]}
      honest: {text: The office is honest., for: trust}

Good:

    arguments:
      trust: {text: The figures can be trusted., for: toll}
      honest: {text: The office is honest., for: trust}

Take away the link that is the weakest, or split the claim of which two different things are meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph.cycles import support_cycles
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at, listed

SEVERITY = "error"


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield a finding for each group of nodes that hold themselves up."""
    for members in support_cycles(m):
        if len(members) > 1:
            message = f"{listed(members)} support each other in a circle."
            yield Finding(at(m.nodes[members[0]]), message, "Take one of these links away.")
