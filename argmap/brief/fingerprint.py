"""Which map exactly: a short hash of its canonical form."""

from __future__ import annotations

import hashlib
import json

from argmap.model.argument_map import ArgumentMap

LENGTH = 12


def fingerprint(m: ArgumentMap) -> str:
    """Return the first twelve hex digits of the SHA-256 of the map's canonical JSON, which ignores layout and comments.

    >>> from argmap.formats import loads
    >>> fingerprint(loads("{argmap: 1, id: m, question: Toll?}")) == fingerprint(loads("question: Toll?\\nid: m\\nargmap: 1"))
    True
    """
    text = json.dumps(m.to_dict(), ensure_ascii=False, sort_keys=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]
