"""The file uses something of YAML that a map does not have.

A map has no tags, anchors, aliases, merge keys or second documents. They let a few lines grow into
gigabytes, build objects of a program, or hide where a value comes from. A map is what it says, line by
line.

Bad:

    arguments:
      congestion: &shared {text: Queues would shorten., for: toll}
      noise: *shared

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
      noise: {text: Streets would be quieter., for: toll}

Write the value out where it is needed. To build one map on another, use `extends`.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
