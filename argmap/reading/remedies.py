"""Fixes of what keeps a file from being a map: edits of its text, since there is no map yet."""

from __future__ import annotations

import re
from typing import Any

from argmap.core.fixes import Fix
from argmap.model.references import Fault
from argmap.reading.tree import TreeList, TreeMap

Path = tuple[str | int, ...]

_MEANT = re.compile(r"Did you mean `([^`]+)`\?")


def for_key(tree: TreeMap, path: Path, hint: str) -> Fix | None:
    """Return the fix of an unknown key, where a known one is near and not there yet.

    >>> tree = TreeMap()
    >>> for_key(tree, ("quesiton",), "Did you mean `question`?").rename
    ((('quesiton',), 'question'),)
    """
    match = _MEANT.fullmatch(hint)
    there = _at(tree, path[:-1])
    if match is None or not isinstance(there, TreeMap) or match[1] in there:
        return None
    return Fix(f"Rename `{path[-1]}` to `{match[1]}`.", rename=((path, match[1]),))


def for_value(tree: TreeMap, path: Path, hint: str) -> Fix | None:
    """Return the fix of a word that is not among the known ones, where one is near."""
    match = _MEANT.fullmatch(hint)
    if match is None or not isinstance(_at(tree, path), str):
        return None
    return Fix(f"Write `{match[1]}`.", put=((path, match[1]),))


def for_reference(fault: Fault) -> Fix | None:
    """Return the fix of a reference that points nowhere, where just one id is near."""
    if not fault.meant:
        return None
    words = f"Write `{fault.meant}` for `{fault.ref}`."
    if fault.path[-1] == fault.ref:
        return Fix(words, rename=((fault.path, fault.meant),))
    return Fix(words, put=((fault.path, fault.meant),))


def _at(tree: TreeMap, path: Path) -> Any:
    """Return what a file holds at a path: `quotes` may stand as `quote`, a list of one as its item."""
    here: Any = tree
    for step in path:
        if step == "quotes" and isinstance(here, TreeMap) and "quotes" not in here:
            step = "quote"
        if isinstance(here, TreeMap) and isinstance(step, str):
            here = here.get(step)
        elif isinstance(here, TreeList) and isinstance(step, int):
            here = here[step] if step < len(here) else None
        elif not (step == 0 and here is not None):
            return None
    return here
