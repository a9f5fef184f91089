"""What is wrong with an expression, with the line, the column and a caret under the place."""

from __future__ import annotations

import unicodedata

from argmap.core.errors import ArgmapError
from argmap.core.place import Place
from argmap.core.printable import printable
from argmap.graph.select.tree import Spot

_NAME = "expression"
_SHOWN = 90


class Misread(Exception):  # noqa: N818 - told to users only as a QueryError
    """What is wrong at a spot, before the whole expression is at hand."""

    def __init__(self, message: str, spot: Spot, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.spot, self.hint = message, spot, hint


class QueryError(ArgmapError):
    r"""An expression that cannot be read, or that names what the map has not.

    `excerpt` is its line with a caret under the place.

    >>> error = QueryError("There is no `x`.", "a or\nx", 5, 1, hint="Write `a`.")
    >>> print(error)
    expression:2:1: There is no `x`. Write `a`.
      x
      ^
    """

    def __init__(self, message: str, text: str, start: int, width: int = 1, *, hint: str = "") -> None:
        before = text[:start]
        line = before.count("\n") + 1
        column = start - (before.rfind("\n") + 1) + 1
        super().__init__(message, hint=hint, place=Place(_NAME, line, column, max(1, width)))
        self.excerpt = _excerpt(text.split("\n")[line - 1], column, max(1, width))
        # What pickle calls this with again.
        self.args = (message, text, start, width)
        self._hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        return (_again, (*self.args, self._hint))

    def __str__(self) -> str:
        return f"{super().__str__()}\n{self.excerpt}"


def _again(message: str, text: str, start: int, width: int, hint: str) -> QueryError:
    return QueryError(message, text, start, width, hint=hint)


def _excerpt(line: str, column: int, width: int) -> str:
    """Return a line, or the part of a long one around the column, with carets under what is meant."""
    begin = max(0, column - 1 - _SHOWN // 2) if len(line) > _SHOWN else 0
    end = begin + _SHOWN
    before, meant = line[begin : column - 1], line[column - 1 : min(end, column - 1 + width)]
    head, tail = "…" if begin else "", "…" if len(line) > end else ""
    shown = head + printable(line[begin:end].replace("\t", " ")) + tail
    pad = " " * (len(head) + _cells(before))
    return f"  {shown}\n  {pad}{'^' * max(1, _cells(meant))}"


def _cells(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    shown = printable(text.replace("\t", " "))
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in shown
    )
