"""An assumption does not say how well it is founded.

Supported, to be taken with a caveat, or unsupported: a key assumptions check asks this of each of them, and
the unsupported ones are where an analysis breaks.

Bad:

    assumptions:
      no-alternative: {text: No free crossing is nearby., for: toll}

Good:

    assumptions:
      no-alternative: {text: No free crossing is nearby., for: toll, basis: caveat}

Add `basis`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "note"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the assumptions without a basis."""
    for assumption in m.assumptions.values():
        if assumption.basis is None:
            message = f"The assumption `{assumption.id}` does not say how well it is founded."
            yield Finding(at(assumption), message, "Add `basis:` supported, caveat or unsupported.")
