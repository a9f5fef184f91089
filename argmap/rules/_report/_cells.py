"""How wide each character of a line is on a terminal, so that a caret stands under its word."""

from __future__ import annotations

import unicodedata

from argmap.core.printable import HIDDEN, printable


def cells(line: str) -> list[tuple[str, int]]:
    """Return each character of a line as it is shown, with the columns that it takes.

    >>> cells("a橋")
    [('a', 1), ('橋', 2)]
    """
    return [_cell(character) for character in line]


def _cell(character: str) -> tuple[str, int]:
    if character.isascii() and character.isprintable():
        return character, 1
    if character == "\t":
        return "    ", 4
    if HIDDEN.match(character):
        shown = printable(character)
        return shown, len(shown)
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return character, 0
    return character, 2 if unicodedata.east_asian_width(character) in "WF" else 1
