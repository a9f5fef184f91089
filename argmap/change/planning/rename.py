"""The edits of a file that give a part another id, or links other ids."""

from __future__ import annotations

from itertools import chain
from typing import Any

from argmap.change.edit import Edits
from argmap.change.operations.substitute import Names
from argmap.change.placing import Path
from argmap.change.planning.mentions import marked, mentions


def renaming(data: Any, names: Names, parts: dict[Path, str] | None = None) -> Edits:
    """Return the edits by which a file names things by other ids. `parts` are the entries that get them.

    >>> data = {"arguments": {"a": {"for": "b"}}}
    >>> renaming(data, {"links": lambda ref: "z"}).put
    {('arguments', 'a', 'for'): 'z'}
    """
    put: dict[Path, Any] = {}
    keys: dict[Path, str] = {}
    for path, new in (parts or {}).items():
        if path[1] in (data.get(path[0]) or {}):
            keys[path] = new
    for found in chain(mentions(data), marked(data)):
        name = names.get(found.named)
        new = name(found.ref) if name else found.ref
        if new == found.ref:
            continue
        if found.is_key:
            keys[found.path] = new
        else:
            put[found.path] = new
    return Edits(put=put, rename=keys)
