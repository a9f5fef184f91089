"""Texts without their inline Markdown, for titles and wherever words stand alone."""

from __future__ import annotations

import re

_LINK = re.compile(r"!?\[([^\[\]\n]{1,500})\]\([^()\s]{0,500}\)")
_MARKED = re.compile(r"(\*\*|__|\*|_|`)(?=\S)([^*_`\n]{1,500}?)(?<=\S)\1(?!\w)")


def unmarked(text: str) -> str:
    """Return the words of a text without emphasis, code marks and the addresses of links.

    >>> unmarked("It is *very* unlikely, says [the Gazette](https://example.org).")
    'It is very unlikely, says the Gazette.'
    >>> unmarked("snake_case and 2 * 3 * 4 stay")
    'snake_case and 2 * 3 * 4 stay'
    """
    if not any(mark in text for mark in "*_`["):
        return text
    text = _LINK.sub(r"\1", text)
    return _MARKED.sub(_inner, text)


def _inner(match: re.Match[str]) -> str:
    before = match.string[match.start() - 1 : match.start()]
    # An underscore inside a word is a letter of it.
    return match[0] if match[1][0] == "_" and before.isalnum() else match[2]
