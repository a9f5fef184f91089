"""Evidence repeats what other evidence for the same thing has from the same origin.

Two outlets that carry one report are one witness. Side by side they look like confirmation.

Bad:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: office-report}
      headline: {text: The toll is said to work., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, cites: [office-report]}
      office-report: {title: Trial week figures}

Good:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: [office-report, gazette]}
      survey: {text: Most drivers saw shorter queues., for: toll, source: drivers-survey}
    sources:
      gazette: {title: Trial toll cuts queues, cites: [office-report]}
      office-report: {title: Trial week figures}
      drivers-survey: {title: How drivers travel}

Make one item of the two that names both sources, or say in a note what the second adds.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph.origins import End, ends
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Evidence
from argmap.rules._finding import Finding, at

SEVERITY = "note"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the items that only repeat the origin of another item for, or against, the same thing."""
    together: dict[tuple[str, str, End], list[Evidence]] = {}
    for item in m.evidence.values():
        found = ends(m)[item.id]
        for link in item.links:
            # An item of two origins has more to say than what it shares with another.
            if len(found) == 1 and found[0].traced:
                together.setdefault((link.polarity, link.parent, found[0]), []).append(item)
    said: set[str] = set()
    for (polarity, parent, end), items in together.items():
        first = next((item for item in items if _teller(item) == end.source), items[0])
        for item in items:
            if _teller(item) not in (_teller(first), end.source) and item.id not in said:
                said.add(item.id)
                message = (
                    f"`{item.id}` and `{first.id}` both go back to `{end.source}`: "
                    f"{polarity} `{parent}`, they are one voice."
                )
                help = "Make one item of them, or say in a note what this one adds."
                yield Finding(at(item), message, help, item.id)


def _teller(item: Evidence) -> str:
    """Return who is named as telling it: the origin, else the first source."""
    return item.origin or item.sources[0]
