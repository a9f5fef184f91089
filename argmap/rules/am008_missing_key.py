"""A key is missing that must be there.

A map needs an `id` and a `question`; every node needs a `text`, an actor a `name`, an event a `date` and a
`text`.

Bad:

    arguments:
      congestion: {for: toll}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll}

Add the key.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
