"""A value is of the wrong kind, or not one of those that are allowed.

Numbers where a text is wanted, a likelihood that is no word of the scale, a date that is no date, an id
with spaces in it: what is wrong and what would do is said at the place.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll, likelihood: fairly likely}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll, likelihood: likely}

Write the value as the remedy says; `argmap schema` prints all that is allowed.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
FIXES = "unsafe"
