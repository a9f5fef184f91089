"""Which way a text runs, so that Arabic and Hebrew stand at the right edge of their box."""

from __future__ import annotations

import unicodedata

_RIGHT_TO_LEFT = {"R", "AL"}
_ISOLATE = "\u2067", "\u2069"


def right_to_left(text: str) -> bool:
    """Say whether the first letter that has a direction runs from right to left (rule P2 of UAX #9).

    >>> right_to_left("«שלום», he said"), right_to_left("18 % of toll")
    (True, False)
    """
    if text.isascii():
        return False
    strong = (unicodedata.bidirectional(char) for char in text)
    return next((kind in _RIGHT_TO_LEFT for kind in strong if kind in _RIGHT_TO_LEFT or kind == "L"), False)


def isolated(markup: str) -> str:
    """Wrap a text in an isolate that runs from right to left.

    The attribute `direction` would say the same, but Typst passes over it.
    """
    return markup.join(_ISOLATE)
