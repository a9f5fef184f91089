"""Plain data that remembers where it stood: what a reader makes before the model sees it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from argmap.core.place import Place

Mark = tuple[str, int, int, int, int]
"""File, line and column of the key, line and column of the value; all from 0."""


class TreeMap(dict[str, Any]):
    """A mapping with the mark of each of its entries."""

    __slots__ = ("marks", "replaced")

    def __init__(self) -> None:
        self.marks: dict[str, Mark] = {}
        self.replaced: dict[str, Mark] | None = None
        """Where the words stand that another file had here, which these replace."""


class TreeList(list[Any]):
    """A list with the mark of each of its items."""

    __slots__ = ("marks",)

    def __init__(self) -> None:
        self.marks: list[Mark] = []


class Origins:
    """Where everything of a map stands: `place(("arguments", "x", "text"))`."""

    def __init__(self, tree: TreeMap, file: str) -> None:
        self.tree = tree
        self.file = file

    def place(self, path: Sequence[str | int], *, key: bool = False) -> Place:
        """Return the place of the value at a path (of its key, with `key`).

        Where the file does not go so deep (a short form, a missing key), it is the place of what is there.
        """
        here: Any = self.tree
        mark: Mark | None = None
        whole, width = False, 1
        for asked in path:
            step = _written(here, asked)
            if step is None:
                continue
            if isinstance(here, TreeMap) and step in here.marks:
                mark, here, width = here.marks[str(step)], here[str(step)], len(str(step))
                whole = False
            elif isinstance(here, TreeList) and isinstance(step, int) and step < len(here.marks):
                mark, here = here.marks[step], here[step]
                whole = True
            else:
                # Not written as such: what holds it is as near as one can point.
                key = isinstance(here, TreeMap)
                break
        if mark is None:
            return Place(self.file)
        file, key_line, key_column, line, column = mark
        if key and not whole:
            return Place(file, key_line + 1, key_column + 1, width)
        shown = len(here.split("\n", 1)[0]) if isinstance(here, str) else 1
        return Place(file, line + 1, column + 1, max(1, min(shown, 80)))

    def is_bare(self, path: Sequence[str | int]) -> bool:
        """Say whether a key stands without a colon, as the end of `{text: One, two}` does."""
        here: Any = self.tree
        for step in path[:-1]:
            here = here.get(str(step)) if isinstance(here, TreeMap) else None
        key = path[-1]
        if not isinstance(here, TreeMap) or not isinstance(key, str) or here.get(key, "") is not None:
            return False
        _, key_line, key_column, line, column = here.marks[key]
        # What is not written is marked where the key, or the key's colon, ends.
        return (line, column) == (key_line, key_column + len(key))


def _written(here: Any, step: str | int) -> str | int | None:
    """Return the step as the file writes it: `quotes` may stand as `quote`, a list as a single item."""
    if step == "quotes" and isinstance(here, TreeMap) and "quotes" not in here:
        return "quote"
    if isinstance(step, int) and not isinstance(here, TreeList):
        return None
    if isinstance(here, TreeList) and isinstance(step, str):
        return here.index(step) if step in here else step
    return step
