"""Users' words as a terminal may show them."""

from __future__ import annotations

import re

# What moves a terminal's cursor, reorders a line, hides, or cannot be encoded at all. The joiners U+200C and
# U+200D stay: Persian and emoji need them.
HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)


def printable(text: str) -> str:
    r"""Return the text with control, direction and other hidden characters written as escapes.

    >>> print(printable("a\x1b[31mb"))
    a\x1b[31mb
    """
    if text.isprintable():
        return text
    return HIDDEN.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)
