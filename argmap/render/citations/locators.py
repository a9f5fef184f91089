"""Where in a source: page, paragraph or minute, as citations write it."""

from __future__ import annotations

import re

_WORDS = {
    "page": ("p.", "pp."),
    "paragraph": ("para.", "paras."),
    "section": ("sec.", "secs."),
    "chapter": ("chap.", "chaps."),
    "line": ("line", "lines"),
    "minute": ("min.", "min."),
    "verse": ("v.", "vv."),
    "column": ("col.", "cols."),
    "figure": ("fig.", "figs."),
    "table": ("table", "tables"),
    "footnote": ("n.", "nn."),
}
_SHORT = {
    **{"p": "page", "pp": "page", "pg": "page", "pgs": "page", "para": "paragraph", "paras": "paragraph"},
    **{"par": "paragraph", "¶": "paragraph", "¶¶": "paragraph", "§": "section", "sec": "section"},
    **{"ch": "chapter", "chap": "chapter", "ll": "line", "min": "minute", "col": "column", "fig": "figure"},
    **{"note": "footnote", "fn": "footnote"},
}
_PLACE = re.compile(
    r"(?P<word>[^\W\d_]+|¶¶?|§)\.?\s*(?P<number>\d[\w.:–-]*(?:\s*(?:,|and|to|–|-)\s*\d[\w.:–-]*)*)"
)

_SEVERAL = re.compile(r"[–,]|\b(?:and|to)\b")


def locator(*places: str, bare_pages: bool = False) -> str:
    """Return places in a source as one citation writes them; what is not understood stays as it is.

    >>> locator("paragraph 18"), locator("page 3-5"), locator("p. 3", bare_pages=True), locator("12:30")
    ('para. 18', 'pp. 3–5', '3', '12:30')
    >>> locator("paragraph 2", "paragraph 8"), locator("p. 2", "table 1")
    ('paras. 2, 8', 'p. 2, table 1')
    """
    found: list[tuple[str, str]] = []
    for place in dict.fromkeys(places):
        kind, number = _understood(place)
        if kind and found and found[-1][0] == kind:
            found[-1] = (kind, f"{found[-1][1]}, {number}")
        else:
            found.append((kind, number))
    return ", ".join(_written(kind, number, bare_pages) for kind, number in found)


def _understood(place: str) -> tuple[str, str]:
    found = _PLACE.fullmatch(" ".join(place.split()))
    if not found:
        return "", place
    word = found["word"].lower()
    one = word.removesuffix("s")
    kind = next((_SHORT.get(part, part) for part in (word, one) if part in _SHORT or part in _WORDS), "")
    return (kind, re.sub(r"(?<=\d)-(?=\d)", "–", found["number"])) if kind else ("", place)


def _written(kind: str, number: str, bare_pages: bool) -> str:
    if not kind or (kind == "page" and bare_pages):
        return number
    one, several = _WORDS[kind]
    return f"{several if _SEVERAL.search(number) else one} {number}"
