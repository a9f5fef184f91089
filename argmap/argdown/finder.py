"""Looking ahead in a text that is read once from left to right, at a cost that stays linear."""

from __future__ import annotations

import re
from functools import cache


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class Finder:
    """Remembers where a pattern was found last: asked from further left of it, it need not look again.

    >>> ahead = Finder("a]b]")
    >>> ahead.next("]", 0), ahead.next("]", 1), ahead.next("]", 2), ahead.next("}", 0)
    (1, 1, 3, 4)
    """

    __slots__ = ("_found", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[str, tuple[int, int]] = {}

    def next(self, needle: str, start: int) -> int:
        """Return where a string stands next, or the length of the text."""
        since, at = self._found.get(needle, (0, -1))
        if since <= start <= at:
            return at
        at = self._text.find(needle, start)
        at = len(self._text) if at < 0 else at
        self._found[needle] = (start, at)
        return at

    def match(self, pattern: str, start: int) -> int:
        """Return where a pattern matches next, or the length of the text."""
        since, at = self._found.get(pattern, (0, -1))
        if since <= start <= at:
            return at
        found = _compiled(pattern).search(self._text, start)
        at = found.start() if found else len(self._text)
        self._found[pattern] = (start, at)
        return at
