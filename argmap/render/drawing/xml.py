"""Write XML by hand: elements, escaped texts, numbers without noise."""

from __future__ import annotations

import re
from collections.abc import Iterable

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)
_SPACE = re.compile(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]+")


def clean(text: str) -> str:
    r"""Drop what XML forbids and what could turn the direction of the text around it.

    >>> clean("a\x00b\u202ec\nd")
    'abc d'
    """
    if text.isascii() and text.isprintable():
        return text
    text = _UNSAFE.sub("", _SPACE.sub(" ", text))
    return "".join(char for char in text if ord(char) & 0xFFFE != 0xFFFE) if not text.isascii() else text


def escape(text: str) -> str:
    """Escape a text for XML content and for double-quoted attributes.

    >>> escape('<b> & "c" ]]>')
    '&lt;b&gt; &amp; &quot;c&quot; ]]&gt;'
    """
    return (
        clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&#39;")
    )


def number(value: float) -> str:
    """Write a number with at most one decimal, without `-0`.

    >>> number(12.0), number(-0.04), number(1.25)
    ('12', '0', '1.2')
    """
    rounded = round(value, 1)
    return str(int(rounded)) if rounded == int(rounded) else f"{rounded:.1f}"


def element(name: str, content: str | Iterable[str] = "", /, **attributes: str | float | None) -> str:
    """Write an element; `content` is markup already, attributes are escaped here.

    `None` leaves an attribute out; `_` in names stands for `-`, and a `_` at the end is dropped (`class_`).

    >>> element("rect", x=1.5, class_="a<b")
    '<rect x="1.5" class="a&lt;b"/>'
    """
    parts = [f"<{name}"]
    for key, value in attributes.items():
        if value is not None:
            shown = escape(value) if isinstance(value, str) else number(value)
            parts.append(f' {key.rstrip("_").replace("_", "-")}="{shown}"')
    inside = content if isinstance(content, str) else "".join(content)
    parts.append(f">{inside}</{name}>" if inside else "/>")
    return "".join(parts)
