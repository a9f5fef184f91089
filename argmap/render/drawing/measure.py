"""How wide a text is and where its lines break, from a table of widths, without a font on the machine."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from argmap.render.drawing.graphemes import graphemes

Weight = Literal["regular", "semibold"]

ELLIPSIS = "…"
SPARE: dict[Weight, float] = {"regular": 1.25, "semibold": 1.36}
"""A line with a character that the table lacks is not held to its width: another font may set all of it.

DejaVu Sans, the widest to be expected, takes up to 24 % more than ours on texts of the shipped map, its
bold 36 %.
"""
_SPARE_FOR_GUESSES = 1.12

_NO_WIDTH = {"Mn", "Me", "Cf", "Cc"}
_NEVER_FIRST = set("、。，．）」』】〉》〕］｝！？：；ー々ゝゞ・％,.!?:;)]}%”’»…")
_NEVER_LAST = set("（「『【〈《〔［｛([{“‘«")
_SPACES = re.compile(r"[ \t-\r\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
_UNITS_OF_MEASURE = {"%", "‰", "°", "°C", "€", "$", "£"}
_PIECE = re.compile(r"(?<=[\w\)][-/–—])(?=\w)")


@cache
def _table(weight: Weight) -> dict[str, int]:
    data = json.loads(files("argmap.render.drawing").joinpath("advances.json").read_text(encoding="utf-8"))
    return {
        chr(int(start, 16) + step): units
        for start, run in data[weight].items()
        for step, units in enumerate(run)
        if units or unicodedata.combining(chr(int(start, 16) + step))
    }


def _guess(char: str) -> int:
    """Thousandths of the size for a character that the font lacks; rather too much than too little."""
    if unicodedata.category(char) in _NO_WIDTH:
        return 0
    if ord(char) >= 0x1F000:
        return 1300
    if unicodedata.east_asian_width(char) in "WF":
        return 1050
    return 800 if unicodedata.category(char).startswith("L") else 1000


@lru_cache(maxsize=20_000)
def _units(text: str, weight: Weight) -> float:
    table = _table(weight)
    if text.isascii() and covered(text, weight):
        return sum([table[char] for char in text])
    known = guessed = 0
    for cluster in graphemes(text):
        if covered(cluster, weight):
            known += max(table[char] for char in cluster)
        else:
            guessed += max(table[char] if char in table else _guess(char) for char in cluster)
    return known if covered(text, weight) else known * SPARE[weight] + guessed * _SPARE_FOR_GUESSES


def covered(text: str, weight: Weight = "regular") -> bool:
    """Say whether the font has every character of a text, so that its width is known and not guessed."""
    table = _table(weight)
    return all(char in table for char in text)


def width(text: str, size: float, weight: Weight = "regular") -> float:
    """Give the width of a line of text, kerning left out, which errs on the wide side.

    >>> width("toll", 10) < width("tolls", 10)
    True
    """
    return _units(text, weight) * size / 1000


def wrap(
    text: str, limit: float, size: float, weight: Weight = "regular", max_lines: int | None = None
) -> tuple[str, ...]:
    """Break a text into lines no wider than `limit`; what exceeds `max_lines` ends in an ellipsis.

    Overlong words are cut between the characters that a reader sees.

    >>> wrap("a toll on the bridge", 70, 12)
    ('a toll on the', 'bridge')
    """
    lines: list[str] = []
    line = ""
    for gap, piece in _pieces(text):
        longer = line + gap + piece if line else piece
        if width(longer, size, weight) <= limit:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _cut(piece, limit, size, weight)
        lines += full
        if max_lines is not None and len(lines) > max_lines:
            break
    if line:
        lines.append(line)
    if max_lines is not None and len(lines) > max_lines:
        lines = [*lines[: max_lines - 1], _shorten(lines[max_lines - 1], limit, size, weight)]
    return tuple(lines)


def _pieces(text: str) -> list[tuple[str, str]]:
    """Give the unbreakable pieces of a text, each with the space that stands before it."""
    found: list[tuple[str, str]] = []
    for word in _SPACES.split(text.strip()):
        if word in _UNITS_OF_MEASURE and found:  # "20 %" stays together
            found[-1] = (found[-1][0], f"{found[-1][1]} {word}")
            continue
        gap = " "
        for part in _PIECE.split(word) if len(word) > 1 else [word]:
            for piece in [part] if part.isascii() else _ideographs(part):
                if piece:
                    found.append((gap, piece))
                gap = ""
    return found


def _ideographs(word: str) -> list[str]:
    """Cut a word at the places where Chinese, Japanese and Korean texts may break."""
    pieces = [""]
    for cluster in graphemes(word):
        wide = unicodedata.east_asian_width(cluster[0]) in "WF"
        last = pieces[-1][-1:]
        after_wide = bool(last) and unicodedata.east_asian_width(last) in "WF"
        if last and (wide or after_wide) and cluster[0] not in _NEVER_FIRST and last not in _NEVER_LAST:
            pieces.append(cluster)
        else:
            pieces[-1] += cluster
    return pieces


def _cut(piece: str, limit: float, size: float, weight: Weight) -> list[str]:
    if width(piece, size, weight) <= limit:
        return [piece]
    parts = [""]
    for cluster in graphemes(piece):
        if parts[-1] and width(parts[-1] + cluster, size, weight) > limit:
            parts.append(cluster)
        else:
            parts[-1] += cluster
    return parts


def _shorten(line: str, limit: float, size: float, weight: Weight) -> str:
    clusters = graphemes(line)
    while clusters and width("".join(clusters).rstrip(" ,;:.") + ELLIPSIS, size, weight) > limit:
        clusters.pop()
    return "".join(clusters).rstrip(" ,;:.") + ELLIPSIS
