"""A file replaces the words of a part of the map that it extends.

An id that is used again is the same part, and says from then on what the upper file says: whoever meant a new
claim has lost the old one.

Bad:

    extends: ./base.yaml
    arguments:
      queues: {text: Drivers would take the ferry.}
    --- base.yaml
    arguments:
      queues: {text: Queues would shorten., for: toll}

Good:

    extends: ./base.yaml
    arguments:
      drivers-take-ferry: {text: Drivers would take the ferry., for: no-toll}
    --- base.yaml
    arguments:
      queues: {text: Queues would shorten., for: toll}

Give what is new an id of its own. Where the words are meant to be replaced, say so with
`# argmap: ignore[AM213]` on the line.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from argmap.model.sections import PART_TYPES
from argmap.reading.tree import TreeMap
from argmap.rules._finding import Finding

SEVERITY = "note"


def check_tree(tree: TreeMap) -> Iterator[Finding]:
    """Yield the words of parts that are others in a file below."""
    for section in PART_TYPES:
        parts = tree.get(section)
        for id, part in parts.items() if isinstance(parts, TreeMap) else ():
            replaced = part.replaced if isinstance(part, TreeMap) else None
            for field, mark in (replaced or {}).items():
                message = f"This replaces `{field}` of `{id}` from {Path(mark[0]).name}."
                yield Finding((section, id, field), message, "Give what is new an id of its own.")
