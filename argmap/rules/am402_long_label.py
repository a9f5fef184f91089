"""A label is too long.

The label is what a diagram shows in bold. Beyond 40 characters it wraps over several lines and the boxes
grow until a page holds few of them.

Bad:

    positions:
      toll: {label: The city should charge a toll in the peak hours, text: The city should charge a toll.}
      no-toll: {label: Keep it free, text: The bridge should stay free of charge.}

Good:

    positions:
      toll: {label: Charge a toll, text: The city should charge a toll.}
      no-toll: {label: Keep it free, text: The bridge should stay free of charge.}

Shorten it: the text says the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "warning"

LONGEST = 40
"""In characters."""


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the labels of more than 40 characters."""
    for node in m.nodes.values():
        if node.label and len(node.label) > LONGEST:
            message = f"The label of `{node.id}` has {len(node.label)} characters, more than {LONGEST}."
            yield Finding(at(node, "label"), message, "Shorten it: the text says the rest.", key=False)
