"""The confidence of the assessment is not explained.

High, moderate or low: the reader must learn what it depends on, such as the number and quality of sources,
gaps, and assumptions (ICD 203, *Analytic Standards*, D.6.e(2)).

Bad:

    assessment:
      answer: A peak toll would probably do more good than harm.
      confidence: moderate

Good:

    assessment:
      answer: A peak toll would probably do more good than harm.
      confidence: {level: moderate, because: "One trial week, one source."}

Add `because`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding

SEVERITY = "warning"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield one finding where a confidence has no reason."""
    if m.assessment and m.assessment.confidence and not m.assessment.confidence.because:
        message = "The confidence is not explained."
        yield Finding(("assessment", "confidence"), message, "Say under `because` what it depends on.")
