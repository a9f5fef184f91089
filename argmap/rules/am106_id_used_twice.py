"""Two nodes have the same id.

Positions, arguments, objections, evidence and assumptions share one namespace, so that a reference means
one thing.

Bad:

    arguments:
      queues: {text: Queues would shorten., for: toll}
    evidence:
      queues: {text: Queues fell by a fifth., for: toll}

Good:

    arguments:
      queues: {text: Queues would shorten., for: toll}
    evidence:
      trial-week: {text: Queues fell by a fifth., for: queues}

Give one of them another id.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
