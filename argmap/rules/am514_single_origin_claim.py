"""Three or more pieces of evidence for a claim all go back to one origin.

They look like many. Whoever doubts the origin need not look at the rest.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
    evidence:
      week-one: {text: Queues fell by a fifth., for: congestion, source: office-report}
      week-two: {text: Queues fell again., for: congestion, source: office-report}
      week-three: {text: Queues stayed short., for: congestion, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, cites: [office-report]}
      office-report: {title: Trial week figures}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
    evidence:
      week-one: {text: Queues fell by a fifth., for: congestion, source: office-report}
      week-two: {text: Queues fell again., for: congestion, source: office-report}
      survey: {text: Drivers saw shorter queues., for: congestion, source: drivers-survey}
    sources:
      office-report: {title: Trial week figures}
      drivers-survey: {title: How drivers travel}

Look for evidence from somebody else; if there is none, say so under `gaps`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph.independence import end_bits, ends_for, evidence_for
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "note"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the arguments and objections with several pieces of evidence and one origin."""
    for id in (*m.arguments, *m.objections):
        items = evidence_for(m)[id].bit_count()
        if items > 2 and end_bits(m)[id].bit_count() == 1:
            (end,) = ends_for(m, id)
            if end.traced:
                message = f"The {items} items for `{id}` all go back to one origin, `{end.source}`."
                yield Finding(at(m.nodes[id]), message, "Look for evidence from somebody else.", id)
