"""Two nodes say the same.

The same words under two ids count twice, and an objection to one leaves the other standing. Case, spaces
and punctuation are not looked at.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
      queues: {text: "Queues would shorten", for: toll}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll}

Keep one. A node may be `for` and `against` several things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "warning"
WHOLE = True

_APART = re.compile(r"[\W_]+")


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the nodes that repeat an earlier one."""
    first: dict[str, str] = {}
    for node in m.nodes.values():
        # Of a text without letters nothing would be left to compare.
        words = _APART.sub(" ", node.text.casefold()).strip() or node.text
        if words in first:
            message = f"`{node.id}` says the same as `{first[words]}`."
            yield Finding(at(node, "text"), message, f"Keep one, for example `{first[words]}`.", key=False)
        first.setdefault(words, node.id)
