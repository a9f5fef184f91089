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

Where nothing else holds the members up, the finding says so: then the abstract readings let them fall, and
Carneades leaves them undecided.

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
    found = support_cycles(m)
    held = _held(m) if found else frozenset()
    for members in found:
        if len(members) > 1:
            rest = "" if held.issuperset(members) else ", and nothing else holds them up"
            message = f"{listed(members)} support each other in a circle{rest}."
            yield Finding(at(m.nodes[members[0]]), message, "Take one of these links away.")


def _held(m: ArgumentMap) -> frozenset[str]:
    """Return the nodes that something leads to that is put forward, whatever is against it."""
    from argmap.semantics.framework.claims import compile_map
    from argmap.semantics.framework.founded import founded

    return founded(compile_map(m))
