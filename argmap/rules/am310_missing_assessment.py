"""A final map gives no answer.

A brief begins with the answer. A map may leave it open while it is a draft or under review; a final one
says what follows from it, even if that is that the question cannot be decided.

Bad:

    status: final

Good:

    status: final
    assessment:
      answer: A peak toll with rebates would probably do more good than harm.

Add `assessment` with an `answer`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding

SEVERITY = "warning"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield one finding where a final map has no answer."""
    if m.status == "final" and not (m.assessment and m.assessment.answer):
        path = ("assessment",) if m.assessment else ("status",)
        yield Finding(path, "The map is final but gives no answer.", "Add `assessment:` with an `answer`.")
