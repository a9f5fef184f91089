"""Evidence has no source.

Evidence is what a source records. Without one nobody can look it up, weigh it, or see that two items come
from the same hand; it is then a claim like any other.

Bad:

    evidence:
      trial-week: {text: Queues fell by a fifth in the trial week., for: toll}

Good:

    evidence:
      trial-week: {text: Queues fell by a fifth in the trial week., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, reliability: B}

Add `source`, or make it an argument or an assumption.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "warning"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the evidence that names no source, be it for the whole or for a quotation."""
    for item in m.evidence.values():
        if not item.sources and not any(quote.source for quote in item.quotes):
            yield Finding(
                at(item), f"The evidence `{item.id}` has no source.", "Add `source:`, the id of a source."
            )
