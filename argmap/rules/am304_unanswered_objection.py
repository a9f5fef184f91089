"""Nobody answers an objection.

That may be right: not every objection has an answer. The note asks whether one was looked for.

Bad:

    objections:
      fairness: {text: A toll weighs most on low-paid commuters., against: toll}

Good:

    objections:
      fairness: {text: A toll weighs most on low-paid commuters., against: toll}
      rebates: {text: Rebates would remove most of the burden., against: fairness}

Add the reply: an objection against it, or against its step (`fairness->toll`). An objection that is a reply
itself is not asked for another.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph.walk import replies
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import ARROW
from argmap.model.nodes import Node
from argmap.rules._finding import Finding, at

SEVERITY = "note"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the objections that stand without a reply, the replies to objections apart."""
    for objection in m.objections.values():
        if objection.attacks and not _is_reply(m, objection) and not replies(m, objection.id):
            yield Finding(
                at(objection), f"Nobody answers the objection `{objection.id}`.", "Add the reply, if any."
            )


def _is_reply(m: ArgumentMap, node: Node) -> bool:
    return any(ref in m.objections for target in node.attacks for ref in target.split(ARROW))
