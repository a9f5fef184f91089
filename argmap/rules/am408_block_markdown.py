"""The text of a node holds a heading, a list, a quotation or a code block.

A node is drawn in a box and told in a sentence: inline Markdown (*stress*, links, `code`) fits there,
blocks do not. `background` may have paragraphs and lists.

Bad:

    arguments:
      congestion:
        for: toll
        text: |
          # Congestion
          Queues would shorten.

Good:

    arguments:
      congestion: {label: Congestion, text: Queues would shorten., for: toll}

Make the heading a `label`, the items of a list nodes of their own, the quotation a `quote`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "warning"

_BLOCK = re.compile(
    r"^ {0,3}(?:(?P<heading>#{1,6}\s|={3,}\s*$)|(?P<list>[-*+]\s|\d{1,3}[.)]\s)|(?P<quotation>>\s)"
    r"|(?P<code>```|~~~))",
    re.MULTILINE,
)
_WORDS = {"heading": "a heading", "list": "a list", "quotation": "a quotation", "code": "a code block"}


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the nodes whose text or label holds a block of Markdown."""
    for node in m.nodes.values():
        for key in ("label", "text"):
            match = _BLOCK.search(getattr(node, key) or "")
            if match and match.lastgroup:
                message = f"The {key} of `{node.id}` holds {_WORDS[match.lastgroup]}."
                yield Finding(at(node, key), message, "Write it in a sentence.", key=False)
