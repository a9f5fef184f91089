"""A reference names a source that is not there.

Bad:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazete}
    sources:
      gazette: {title: Trial toll cuts queues}

Good:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues}

Mend the spelling, or add the source under `sources`.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
FIXES = "unsafe"
