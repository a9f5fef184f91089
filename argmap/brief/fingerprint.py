"""Which map exactly: a short hash of its canonical form."""

from __future__ import annotations

import hashlib
import json

from argmap.model.argument_map import ArgumentMap

LENGTH = 12


def fingerprint(m: ArgumentMap) -> str:
    """Return twelve hex digits of the SHA-256 of the map's canonical JSON: layout and comments do not count.

    >>> from argmap.formats import loads
    >>> one = loads("{argmap: 1, id: m, question: Toll?}")
    >>> fingerprint(one) == fingerprint(loads("{question: Toll?, id: m, argmap: 1}"))
    True
    """
    text = json.dumps(m.to_dict(), ensure_ascii=False, sort_keys=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]
