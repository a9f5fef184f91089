"""How a single value is written: plain where YAML lets it, else in double quotes."""

from __future__ import annotations

import math
import re
from typing import Any

from argmap.reading.scalars import plain

_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`~<=.”’»](?:[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]*\S)?")
_BREAKS = re.compile(r":(?:\s|$)|\s#")
_BRACKETS = re.compile(r"[,?:\[\]{}]")
# To YAML 1.1 some of these end a line or begin a file; no terminal should be sent the others.
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0", "\x1b": "\\e"}


def is_plain(text: str, *, in_brackets: bool = False) -> bool:
    """Say whether a text can stand without quotes, and is still a text then.

    >>> is_plain("A toll, at last"), is_plain("A toll, at last", in_brackets=True), is_plain("1.10")
    (True, False, False)
    """
    if not _PLAIN.fullmatch(text) or _BREAKS.search(text):
        return False
    return isinstance(plain(text), str) and not (in_brackets and _BRACKETS.search(text))


def quoted(text: str) -> str:
    r"""Return a text in quotes: double ones, or single ones where that spares escapes.

    >>> print(quoted("Toll: yes"), quoted('They said: "no"'))
    "Toll: yes" 'They said: "no"'
    """
    if _HIDDEN.search(text):
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{_HIDDEN.sub(_escape, escaped)}"'
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _escape(match: re.Match[str]) -> str:
    number = ord(match[0])
    return _ESCAPES.get(match[0]) or (f"\\x{number:02X}" if number < 0x100 else f"\\u{number:04X}")


def scalar(value: Any, *, in_brackets: bool = False) -> str:
    """Return a single value on one line.

    >>> scalar("no"), scalar("012"), scalar(0.5), scalar(None)
    ('no', '"012"', '0.5', 'null')
    """
    if isinstance(value, str):
        return value if is_plain(value, in_brackets=in_brackets) else quoted(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and not math.isfinite(value):
        return ".nan" if math.isnan(value) else ".inf" if value > 0 else "-.inf"
    return repr(value)


def folded(text: str, column: int, width: int) -> list[str] | None:
    r"""Return a plain text on lines of a width at most, the first of which begins at a column.

    None where it has to stay on one line: it needs quotes, or has spaces that a break would lose.

    >>> folded("One sentence on the toll", 6, 20)
    ['One sentence', 'on the toll']
    """
    if column + len(text) <= width or "  " in text or not is_plain(text):
        return None
    lines, line, room = [], "", width - column
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > room:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line] if lines else None
