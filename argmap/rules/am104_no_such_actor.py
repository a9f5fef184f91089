"""A reference names an actor that is not there.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll, held_by: transport-ofice}
    actors:
      transport-office: {name: City Transport Office}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll, held_by: transport-office}
    actors:
      transport-office: {name: City Transport Office}

Mend the spelling, or add the actor under `actors`.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
FIXES = "unsafe"
