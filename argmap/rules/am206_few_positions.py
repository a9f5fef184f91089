"""The map has fewer than two positions.

A question is disputed where more than one answer is defended. With one position alone, nothing says what
the objections speak for, and no comparison is possible.

Bad:

    positions:
      toll: {text: The city should charge a toll.}

Good:

    positions:
      toll: {text: The city should charge a toll.}
      no-toll: {text: The bridge should stay free of charge.}

Add the rival position, in the words of those who hold it.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding

SEVERITY = "warning"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield one finding where there is no choice between positions."""
    if len(m.positions) < 2:
        number = "one position" if m.positions else "no position"
        path = ("positions",) if m.positions else ("question",)
        yield Finding(path, f"The map has {number}.", "Add the rival position, or all that are defended.")
