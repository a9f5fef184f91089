"""Users' words on a terminal: nothing that moves its cursor or reorders its text gets through."""

from __future__ import annotations

import re
import unicodedata

_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    r"""Return the text with control, direction and other hidden characters written out.

    >>> visible("a\x1b[31mb")
    'a\\x1b[31mb'
    """
    return _HIDDEN.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


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
    if _HIDDEN.match(character):
        shown = visible(character)
        return shown, len(shown)
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return character, 0
    return character, 2 if unicodedata.east_asian_width(character) in "WF" else 1
