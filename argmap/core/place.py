"""Where something stands: a file, a line and a column."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a text. Lines and columns count from 1; columns count characters.

    `width` is how many characters the caret line underlines.

    >>> str(Place("maps/x.yaml", 42, 7))
    'maps/x.yaml:42:7'
    """

    file: str
    line: int = 1
    column: int = 1
    width: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
