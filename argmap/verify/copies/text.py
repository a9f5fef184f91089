"""Plain text: UTF-8, or what a byte order mark says, or else Windows-1252 with a note."""

from __future__ import annotations

from argmap.verify.copies._text import CopyText, Reading, decoded

SUFFIXES = (".txt", ".text", ".asc")


def read(content: bytes) -> CopyText:
    r"""Return the text as it is.

    Raises:
        CopyError: this is no text.

    >>> read(b"One.\n\nTwo.").readings[0].text
    'One.\n\nTwo.'
    """
    text, notes = decoded(content)
    return CopyText((Reading(text),), notes=notes)
