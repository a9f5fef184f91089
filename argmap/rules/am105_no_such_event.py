"""A reference names an event that is not there.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll, event: trail}
    events:
      trial: {date: 2026-03-16/2026-03-22, text: The trial week.}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll, event: trial}
    events:
      trial: {date: 2026-03-16/2026-03-22, text: The trial week.}

Mend the spelling, or add the event under `events`.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
FIXES = "unsafe"
