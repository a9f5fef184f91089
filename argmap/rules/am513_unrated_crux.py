"""A reason for a position rests on one origin alone, or the outcome does, and that is not rated.

If this source is wrong, the reason is gone, and nothing else would catch it; where the outcome rests on it
(AM603), another position stands. Whether it is reliable is then the first thing that a reader wants to know.
`F` (cannot be judged) is an answer too.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
    evidence:
      trial-week: {text: Queues fell by a fifth., for: congestion, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, reliability: B, cites: [office-report]}
      office-report: {title: Trial week figures}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
    evidence:
      trial-week: {text: Queues fell by a fifth., for: congestion, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, reliability: B, cites: [office-report]}
      office-report: {title: Trial week figures, reliability: C}

Add `reliability`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph.independence import end_bits, ends_for
from argmap.graph.origins import ends
from argmap.graph.walk import incoming
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, listed
from argmap.rules._readings import resting as decided_by

SEVERITY = "warning"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the unrated sources that are the only origin of what bears on a position directly."""
    resting: dict[str, dict[str, None]] = {}
    for position in m.positions:
        for link in incoming(m).get(position, ()):
            if end_bits(m)[link.child].bit_count() == 1 and link.child not in m.evidence:
                (end,) = ends_for(m, link.child)
                resting.setdefault(end.source, {}).setdefault(link.child)
    for source, claims in resting.items():
        if m.sources[source].reliability is None:
            verb = "rests" if len(claims) == 1 else "rest"
            message = f"{listed(claims)} {verb} on the source `{source}` alone, which is not rated."
            yield Finding(("sources", source), message, "Add `reliability:`, A to F.")
    yield from _cruxes(m, set(resting))


def _cruxes(m: ArgumentMap, told: set[str]) -> Iterator[Finding]:
    """Yield the unrated sources of evidence on which a position rests that stands."""
    for position, found in decided_by(m).items():
        asked = {end.source: (id,) for id in found.nodes if id in m.evidence for end in ends(m)[id]}
        for source, items in {**asked, **found.origins}.items():
            if source in m.sources and source not in told and m.sources[source].reliability is None:
                told.add(source)
                does = "does" if len(items) == 1 else "do"
                rests = f"`{position}` stands only as long as {listed(items)} {does}"
                message = f"{rests}, and the source `{source}` is not rated."
                yield Finding(("sources", source), message, "Add `reliability:`, A to F.")
