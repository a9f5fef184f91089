"""A source that evidence rests on is not rated.

The letter A to F of the Admiralty code says how reliable a source has been; readings that weigh evidence
take it into account. `F` (cannot be judged) is an answer too, and differs from not having asked.

Bad:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues}

Good:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, reliability: B}

Add `reliability`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding

SEVERITY = "note"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the unrated sources of evidence."""
    named = {id for item in m.evidence.values() for id in item.sources}
    for source in m.sources.values():
        if source.id in named and source.reliability is None:
            message = f"The source `{source.id}` is not rated."
            yield Finding(("sources", source.id), message, "Add `reliability:`, A to F.")
