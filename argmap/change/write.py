"""How a value is written where it is put: beside its key, below it, or inside of brackets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from argmap.reading.yaml_text import entries, in_brackets


def beside(value: Any, column: int, *, indent: int, width: int) -> tuple[str, str]:
    r"""Return what stands on the line of a key (or dash) at a column, and the lines below it.

    >>> beside("Yes.", 0, indent=2, width=100), beside({"text": "Yes."}, 2, indent=2, width=100)
    (('Yes.', ''), ('', '    text: Yes.\n'))
    """
    text = entries({"x": value}, indent=indent, width=width).removeprefix("x:")
    if text.startswith("\n"):
        return "", shifted(text[1:], column)
    if text.startswith((" |", " >")):
        head, _, body = text[1:].partition("\n")
        return head, shifted(body, column)
    return shifted(text[1:].rstrip("\n"), column).lstrip(" "), ""


def item(value: Any, column: int, *, indent: int, width: int) -> tuple[str, str]:
    r"""Return what stands behind the dash of a list, from a column on, and the lines below it.

    >>> item({"text": "Yes.", "by": "analyst"}, 4, indent=2, width=100)
    ('text: Yes.', '    by: analyst\n')
    """
    if isinstance(value, dict) and value:
        text = entries(value, indent=indent, width=width)
    else:
        head, text = beside(value, 0, indent=indent, width=width)
        if head:
            return head, shifted(text, column)
    head, _, body = text.partition("\n")
    return head, shifted(body, column)


def shifted(text: str, column: int) -> str:
    r"""Return the lines of a text that many columns further to the right.

    >>> shifted("a: 1\n\nb: 2\n", 2)
    '  a: 1\n\n  b: 2\n'
    """
    space = " " * column
    return "".join(space + line if line.strip("\n") else line for line in text.splitlines(keepends=True))


def pairs(new: dict[str, Any]) -> str:
    """Return entries as they stand inside of brackets, without the brackets.

    >>> pairs({"by": "analyst", "tags": ["a"]})
    'by: analyst, tags: [a]'
    """
    return in_brackets(new)[1:-1]


class Splices:
    """Pieces of a text to be replaced, collected in any order and put in at once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[tuple[int, int, str]] = []
        end = text.find("\n")
        self.line_end = (
            "\r\n" if end > 0 and text[end - 1] == "\r" else "\n" if end >= 0 else self._only_end()
        )

    def _only_end(self) -> str:
        return "\r" if "\r" in self.text else "\n"

    def put(self, start: int, end: int, new: str) -> None:
        """Put a text in the place of what stands from `start` up to `end`."""
        self.found.append((start, end, new))

    def lines(self, at: int, new: str) -> None:
        """Put whole lines in at the start of a line, or at the end of a text that ends without a line end."""
        if at == len(self.text) and not self.text.endswith(("\r", "\n")):
            new = "\n" + new.removesuffix("\n")
        self.found.append((at, at, new))

    def applied(self) -> str:
        """Return the text with every piece in its place; of two at one place the first comes first."""
        return self.between(0, len(self.text), self.found)

    def between(self, first: int, last: int, pieces: Iterable[tuple[int, int, str]]) -> str:
        """Return a part of the text with these pieces in their places."""
        made: list[str] = []
        here = first
        for start, end, new in sorted(pieces, key=_place):
            made += (self.text[here:start], new.replace("\n", self.line_end))
            here = end
        return "".join((*made, self.text[here:last]))


def _place(piece: tuple[int, int, str]) -> tuple[int, int]:
    return piece[:2]


def in_order(keys: Iterable[str], order: Iterable[str]) -> list[str]:
    """Return keys in a given order, the unknown ones last.

    >>> in_order(["expect", "mine", "title"], ["title", "expect"])
    ['title', 'expect', 'mine']
    """
    rank = {key: number for number, key in enumerate(order)}
    return sorted(keys, key=lambda key: rank.get(key, len(rank)))
