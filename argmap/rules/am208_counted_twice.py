"""A premise stands in a step and makes the same step by itself.

A co-premise is linked with the others: the step needs it. A link of its own says that it is enough alone.
Said both ways, the same reason counts twice.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: {toll: {with: [no-alternative]}}}
    assumptions:
      no-alternative: {text: No free crossing is nearby., for: toll}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: {toll: {with: [no-alternative]}}}
    assumptions:
      no-alternative: {text: No free crossing is nearby.}

Keep it in `with`, or keep its own link.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at_link

SEVERITY = "warning"


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the co-premises that have a link of the same kind to the same parent."""
    for link in m.links.values():
        for index, premise in enumerate(link.step.co_premises):
            if premise == link.child or premise not in m.nodes:
                continue
            own = m.nodes[premise].supports if link.polarity == "for" else m.nodes[premise].attacks
            if link.parent in own:
                verb = "supports" if link.polarity == "for" else "attacks"
                message = f"`{premise}` also {verb} `{link.parent}` by itself: it counts twice."
                help = "Keep it in `with`, or keep its own link."
                yield Finding(at_link(m, link, "with", index), message, help, key=False)
