"""A reference names a link that is not there.

A link is named by both its ends, `child->parent`, in the direction of the step: from the reason to what it
is a reason for.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
    objections:
      detour: {text: The queues would move elsewhere., against: toll->congestion}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
    objections:
      detour: {text: The queues would move elsewhere., against: congestion->toll}

Mend the name, or add the link.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
FIXES = "unsafe"
