"""What every kind of copy gives, and how bytes become characters."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from argmap.verify.errors import CopyError


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a copy. `without` are ranges of the text that are no part of its words."""

    text: str
    without: tuple[tuple[int, int], ...] = ()
    note: str = ""
    """What a user is told of a quotation that is found in this reading alone."""


@dataclass(frozen=True, slots=True)
class CopyText:
    """A copy as text: its readings, the best first; a quotation counts as found in the first that has it."""

    readings: tuple[Reading, ...]
    pages: tuple[int, ...] = ()
    """Where each page begins in the text, where there are pages; paragraphs are not counted then."""
    notes: tuple[str, ...] = ()
    """What a user should know of how it was read."""
    empty: str = "Check the file."
    """What to do where it holds no text."""


_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSED = "It is not UTF-8 and was read as {}: look at the letters beyond A to Z."
_BINARY = re.compile("[\x00-\x06\x0e-\x1a\x1c-\x1f]")
# Python knows codecs that are no character sets, and what is declared in ASCII letters cannot be UTF-16.
_FAMILIES = ("utf-8", "cp", "iso8859", "koi8", "mac-", "big5", "gb", "euc", "shift_jis", "iso2022", "tis")
# As the WHATWG Encoding Standard has it: what says Latin-1 or ASCII is Windows-1252.
_SAME = {"iso8859-1": "cp1252", "ascii": "cp1252"}


def decoded(content: bytes, declared: str = "") -> tuple[str, tuple[str, ...]]:
    r"""Return bytes as text, and what a user should know of it.

    Asked in turn: a byte order mark, what the file declares, UTF-8, Windows-1252.

    Raises:
        CopyError: this is no text.

    >>> decoded(b"caf\xe9")[0], decoded(b"\xff\xfec\x00")[0]
    ('café', 'c')
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _checked(content.decode(name, "replace")), ()
    for name in (_known(declared), "utf-8"):
        if name:
            try:
                return _checked(content.decode(name)), ()
            except (UnicodeError, LookupError):
                pass
    return _checked(content.decode("cp1252", "replace")), (_GUESSED.format("Windows-1252"),)


def _known(declared: str) -> str:
    try:
        name = codecs.lookup(declared).name if declared else ""
    except (LookupError, ValueError):
        return ""
    name = _SAME.get(name, name)
    return name if name.startswith(_FAMILIES) else ""


def _checked(text: str) -> str:
    if _BINARY.search(text):
        raise CopyError("This is no text file.", hint="Name a text, Markdown, HTML or PDF file.")
    return text
