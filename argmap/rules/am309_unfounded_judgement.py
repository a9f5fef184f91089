"""A key judgement rests on nothing.

A judgement names the nodes that it is drawn from (`on`), so that a reader can follow it down and see what
happens to it when one of them falls.

Bad:

    assessment:
      judgements: [{text: Queues would shorten., likelihood: likely}]

Good:

    arguments:
      congestion: {text: A peak toll would spread the traffic., for: toll}
    assessment:
      judgements: [{text: Queues would shorten., likelihood: likely, on: congestion}]

Name the nodes under `on`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding

SEVERITY = "warning"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the judgements that name no node."""
    for index, judgement in enumerate(m.assessment.judgements if m.assessment else ()):
        if not judgement.on:
            path = ("assessment", "judgements", index)
            yield Finding(
                path, "This judgement names nothing that it rests on.", "Name the nodes under `on`."
            )
