"""The file is nested too deep, or a text in it is too long.

A map needs no more than a handful of levels; one that is nested more than 64 deep is broken or hostile, and
so is a single text of more than 100,000 characters.

Bad:

    background:
      [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
      ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll, tags: [traffic]}

Take levels out, shorten the text, or split the map with `extends`.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
