"""Text cut into what a reader sees as one character, so that wrapping never tears a letter from its marks."""

from __future__ import annotations

import unicodedata

ZWJ = "\u200d"
_HANGUL_LEAD = range(0x1100, 0x1160)
_HANGUL_TAIL = range(0x1160, 0x1200)
_REGIONAL = range(0x1F1E6, 0x1F200)
_SKIN = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_VARIATION = range(0xFE00, 0xFE10)


def graphemes(text: str) -> list[str]:
    """Split a text into grapheme clusters (the rules of UAX #29 that matter for labels).

    >>> graphemes("ne\u0301e")
    ['n', 'e\u0301', 'e']
    """
    if text.isascii():
        return list(text)
    clusters: list[str] = []
    for char in text:
        if clusters and _continues(clusters[-1], char):
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters


def _continues(cluster: str, char: str) -> bool:
    code, last = ord(char), ord(cluster[-1])
    if char == ZWJ or code in _VARIATION or code in _SKIN or code in _TAGS:
        return True
    if unicodedata.category(char) in {"Mn", "Me", "Mc"}:
        return True
    if cluster[-1] == ZWJ and len(cluster) > 1:
        return unicodedata.category(char) in {"So", "Lo"}
    if code in _REGIONAL:
        return last in _REGIONAL and len(cluster) == 1
    if code in _HANGUL_TAIL:
        return last in _HANGUL_LEAD or last in _HANGUL_TAIL or 0xAC00 <= last < 0xD7A4
    return code in _HANGUL_LEAD and last in _HANGUL_LEAD
