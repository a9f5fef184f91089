"""A reference names a node that is not there.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: tol}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll}

Mend the spelling, or add the node.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
FIXES = "unsafe"
