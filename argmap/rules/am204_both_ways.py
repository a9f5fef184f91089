"""A node both supports and attacks the same thing.

One claim can cut both ways, but then for two reasons, and each reason is an argument of its own. As one
node the two links cancel out, and no reader learns why.

Bad:

    arguments:
      revenue: {text: The toll raises money from commuters., for: toll, against: toll}

Good:

    arguments:
      revenue: {text: The toll raises money., for: toll}
      burden: {text: Commuters would pay it., against: toll, for: no-toll}

Keep the stronger link, or split the node.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "warning"


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the second link of each such pair."""
    for node in m.nodes.values():
        for parent in node.attacks:
            if parent in node.supports:
                message = f"`{node.id}` both supports and attacks `{parent}`."
                yield Finding(
                    at(node, "against", parent), message, "Keep one link, or split the node.", key=False
                )
