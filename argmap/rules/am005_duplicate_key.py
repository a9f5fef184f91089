"""A key stands twice in the same mapping.

Most programs keep the last one and drop the first in silence: half of the work would be lost.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
      congestion: {text: Streets would be quieter., for: toll}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
      noise: {text: Streets would be quieter., for: toll}

Rename one of them, or join them.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
