"""The words that the lexer cuts a text into."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from argmap.argdown.model import Span

TokenKind = Literal[
    "newline",
    "empty line",
    "indent",
    "dedent",
    "front matter",
    "heading",
    "bullet",
    "ordinal",
    "number",
    "inference start",
    "inference end",
    "comma",
    "relation",
    "statement definition",
    "statement reference",
    "argument definition",
    "argument reference",
    "statement mention",
    "argument mention",
    "link",
    "tag",
    "data",
    "range start",
    "range end",
    "shortcode",
    "escape",
    "text",
    "sign",
    "end",
]

TEXT_KINDS: frozenset[TokenKind] = frozenset(
    (
        "statement mention",
        "argument mention",
        "link",
        "tag",
        "range start",
        "shortcode",
        "escape",
        "text",
        "sign",
    )
)
"""What the text of a statement may be made of, besides line ends."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its place: `start` and `end` are offsets, `end` is the first character behind it."""

    kind: TokenKind
    image: str
    start: int
    end: int


_LINE_END = re.compile(r"\r\n|\n|\r")


class Lines:
    """Turns offsets into lines and columns; a line ends as on any system."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
        self._starts = starts

    def at(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of the character at an offset, counted from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """Return the lines and columns from one offset up to, but not including, another."""
        last = max(end - 1, start)
        return Span(*self.at(start), *self.at(last))
