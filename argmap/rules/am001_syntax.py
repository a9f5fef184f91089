"""The file is not YAML, not JSON, or not a mapping.

A map is a mapping of keys to values. What most often breaks it: a text that holds `: ` or begins with a
special character and stands without quotes, indentation by tabs, a bracket or a quotation mark that is
never closed.

Bad:

    arguments:
      congestion:
        text: One thing is sure: queues would shorten.

Good:

    arguments:
      congestion:
        text: "One thing is sure: queues would shorten."
        for: toll

Mend the syntax at the place shown; put such a text in quotes.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
