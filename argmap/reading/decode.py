"""Bytes to text: UTF-8 and nothing else, without characters that no text should hold."""

from __future__ import annotations

import codecs
import re

from argmap.core.place import Place
from argmap.reading.faults import refuse

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")

_LINE_END = re.compile("\r\n?|\n")


def decode(content: bytes, file: str) -> str:
    """Return the text of a file.

    Raises:
        MapError: it is not UTF-8 (AM002), or holds a control character (AM003).
    """
    for mark, name in ((codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16")):
        if content.startswith(mark):
            raise refuse("AM002", f"The file is in {name}, not UTF-8.", Place(file), "Save it as UTF-8.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Not `content`: the error counts from behind the byte order mark.
        before = error.object[: error.start].decode("utf-8", "replace")
        message = f"The file is not UTF-8: byte 0x{error.object[error.start]:02X} stands here."
        raise refuse("AM002", message, at(before, len(before), file), "Save it as UTF-8.") from None
    if match := _FORBIDDEN.search(text):
        message = f"The file holds a control character (U+{ord(match[0]):04X})."
        raise refuse("AM003", message, at(text, match.start(), file), "Take it out.")
    return text


def at(text: str, offset: int, file: str) -> Place:
    """Return the place of a character by its offset."""
    ends = [match.end() for match in _LINE_END.finditer(text, 0, offset)]
    return Place(file, len(ends) + 1, offset - (ends[-1] if ends else 0) + 1)
