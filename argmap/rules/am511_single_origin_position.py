"""All the evidence for a position may go back to one origin.

Several items, or several sources, look like several witnesses. Where all of them repeat one, the position
stands or falls with it.

Bad:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
      second-week: {text: Queues fell again., for: toll, source: herald}
    sources:
      gazette: {title: Trial toll cuts queues, cites: [office-report]}
      herald: {title: Toll a success, cites: [office-report]}
      office-report: {title: Trial week figures}

Good:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
      second-week: {text: Queues fell again., for: toll, source: herald}
    sources:
      gazette: {title: Trial toll cuts queues, cites: [office-report]}
      herald: {title: Toll a success, cites: [drivers-survey]}
      office-report: {title: Trial week figures}
      drivers-survey: {title: How drivers travel}

Look for evidence from somebody else, or say under `gaps` that there is none. Where a source cites several,
name the `origin` of the item.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph.independence import ends_for, evidence_for
from argmap.graph.origins import independent
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "warning"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the positions with two or more pieces of evidence that come down to one origin."""
    for position in m.positions.values():
        found = ends_for(m, position.id)
        items = evidence_for(m)[position.id].bit_count()
        # That one item has one origin is plain to see.
        if items > 1 and independent(found) == 1:
            named = sorted(end.source for end in found if end.traced)
            where = f": `{named[0]}`" if len(named) == len(found) == 1 else ""
            message = f"The {items} items for `{position.id}` may all go back to one origin{where}."
            yield Finding(at(position), message, "Look for evidence from somebody else.", position.id)
