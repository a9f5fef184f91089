"""A step takes its own start or its own end for a co-premise.

The child is a premise of its link already. If the parent is one too, the step assumes what it is to show.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: {toll: {with: [toll]}}}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: {toll: {with: [no-alternative]}}}
    assumptions:
      no-alternative: {text: No free crossing is nearby.}

Take it out of `with`, or name the node that is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.core.fixes import Fix
from argmap.graph.walk import ends
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at_link

SEVERITY = "error"
FIXES = "safe"


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the co-premises that a step has at one of its ends already."""
    for link in m.links.values():
        for index, premise in enumerate(link.step.co_premises):
            if premise == link.child:
                message = f"`{premise}` is a premise of its own link already."
            elif link.polarity == "for" and premise in ends(m, link):
                message = f"The step to `{link.parent}` takes `{premise}` for granted."
            else:
                continue
            path = at_link(m, link, "with", index)
            # What the link starts from is its premise, whether `with` names it or not.
            fix = Fix(f"Take `{premise}` out of `with`.", safe=premise == link.child, drop=(path,))
            yield Finding(path, message, "Take it out of `with`.", key=False, fix=fix)
