"""Two spellings of the same words made one, with the way back to where each character stood.

What is made equal, in a quotation and in its source alike: composed and decomposed characters (NFC, Unicode
Standard Annex 15) and ligatures such as ﬁ; runs of white space; all quotation marks and apostrophes, single
or double; all dashes, hyphens and minus signs, with the white space around them; the spellings of an
ellipsis. Soft hyphens and what has no width are left out. Letters, digits, case and every other mark stay as
they are.

A hyphen at the end of a line, with a letter on either side, may divide a word or belong to it: no reader of
plain text can tell. It becomes `BREAK`, which a quotation may have as a hyphen, or not at all.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

BREAK = "\u00ad"
"""Stands in a normal text for a hyphen at the end of a line. A soft hyphen elsewhere has no place there."""

_MARKS = '"`´‘’‚‛“”„‟‹›«»′″‵‶ʼʹʺ「」『』〝〞〟＂＇｀｢｣'  # noqa: RUF100
_DASHES = "‐‑‒–—―⸺⸻−﹘﹣－"
_NO_WIDTH = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ſt", "ﬆ": "st"}
_GAP = rf"[\s{_NO_WIDTH}]"
_RUN = re.compile(
    # Most runs are a space, a full stop or a mark before a word: they stay as they are.
    rf"[-\s{_NO_WIDTH}.…'ﬀ-ﬆ](?!(?<=[-.' ])[\w(])[-\s{_NO_WIDTH}.…'ﬀ-ﬆ]*"
)
_CHANGES = re.compile(
    # Of four full stops the first ends the sentence.
    rf"(?P<stop>(?<!\.)\.(?={_GAP}?\.{_GAP}?\.{_GAP}?\.))|(?P<dash>{_GAP}*-[\s{_NO_WIDTH}-]*)|(?P<dots>{_GAP}*(?:…|\.{_GAP}?\.{_GAP}?\.)[\s{_NO_WIDTH}.…]*)"
    rf"|(?P<space>{_GAP}*\s{_GAP}*)|(?P<mark>''+)|(?P<joined>[ﬀ-ﬆ])|(?P<none>[{_NO_WIDTH}]+)"
)
_DIVIDED = re.compile(rf"[-\u00ad][^\S\n]*\n[\s{_NO_WIDTH}]*")
_AS = {"stop": ".", "dash": "-", "dots": "…", "space": " ", "mark": "'", "none": ""}
_FOREIGN = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")

Piece = tuple[int, int, str]
"""Where something is replaced, from and to, and by what."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """One round of replacements: where each begins and ends before and after."""

    new_starts: Sequence[int]
    new_ends: Sequence[int]
    old_starts: Sequence[int]
    old_ends: Sequence[int]

    def start(self, at: int) -> int:
        """Return where the character before which a place stands began."""
        i = bisect_right(self.new_starts, at) - 1
        if i < 0:
            return at
        return self.old_starts[i] if at < self.new_ends[i] else at - self.new_ends[i] + self.old_ends[i]

    def end(self, at: int) -> int:
        """Return where the character before a place ended."""
        last = at - 1
        i = bisect_right(self.new_starts, last) - 1
        if i < 0:
            return at
        return self.old_ends[i] if last < self.new_ends[i] else at - self.new_ends[i] + self.old_ends[i]


@dataclass(frozen=True, slots=True)
class Normal:
    """A text in its normal form, and the way back."""

    text: str
    layers: tuple[_Layer, ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the original that a range of the normal text stands for.

        >>> made = normal("a  ﬁne\u2014day")
        >>> made.text, made.original(2, 4), made.original(2, 6)
        ('a fine-day', (3, 4), (3, 6))
        """
        for layer in reversed(self.layers):
            start, end = layer.start(start), layer.end(end)
        return start, end


def normal(text: str, *, without: Iterable[tuple[int, int]] = (), divided: bool = True) -> Normal:
    r"""Return the normal form of a text, without the ranges that are not part of its words.

    `divided` says whether a hyphen at the end of a line may divide a word: in a source, not in a quotation.

    >>> normal("the \u201cBig\u00a0\u00a0Day\u201d \u2013 . . .\n").text
    "the 'Big Day'-…"
    >>> normal("nego-\ntiations") .text == f"nego{BREAK}tiations"
    True
    """
    layers: list[_Layer] = []
    if skipped := [(start, end, "") for start, end in without if end > start]:
        text, layer = _replaced(text, skipped)
        layers.append(layer)
    if not unicodedata.is_normalized("NFC", text):
        text, layer = _replaced(text, _composed(text))
        layers.append(layer)
    # These keep the length, and so every place.
    for like, marks in (("'", _MARKS), ("-", _DASHES)):
        for mark in marks if not text.isascii() else '"`':
            text = text.replace(mark, like) if like == "'" or not text.isascii() else text
    text = _one_line(text, divided=divided)
    if found := list(_changes(text, divided=divided)):
        text, layer = _replaced(text, found)
        layers.append(layer)
    # What has no width may have stood between a letter and its accent.
    if not unicodedata.is_normalized("NFC", text):
        text, layer = _replaced(text, _composed(text))
        layers.append(layer)
    return Normal(text, tuple(layers))


def words_of(text: str) -> str:
    """Return the normal form of a quotation: nothing around it, hyphens at the ends of lines kept.

    >>> words_of(" “art” ")
    "'art'"
    """
    if text.isascii() and text.isalnum():
        return text
    return normal(text, divided=False).text.strip()


def _one_line(text: str, *, divided: bool) -> str:
    """Return a text with a space for each end of a line, but where a hyphen stands before it."""
    if "\n" not in text:
        return text
    kept = [match[0].index("\n") + match.start() for match in _DIVIDED.finditer(text)] if divided else []
    flat = text.replace("\n", " ")
    if not kept:
        return flat
    parts = [flat[start + 1 : end] for start, end in pairwise([-1, *kept, len(flat)])]
    return "\n".join(parts)


def _composed(text: str) -> Iterator[Piece]:
    for run in _FOREIGN.finditer(text):
        if not unicodedata.is_normalized("NFC", run[0]):
            start = run.start()
            for cluster in _clusters(run[0]):
                made = unicodedata.normalize("NFC", cluster)
                if made != cluster:
                    yield start, start + len(cluster), made
                start += len(cluster)


def _clusters(text: str) -> Iterator[str]:
    """Yield each character with the marks, and the vowels and finals of a Korean syllable, that follow it."""
    begun = 0
    for i, char in enumerate(text):
        if i and not (unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff"):
            yield text[begun:i]
            begun = i
    yield text[begun:]


def _changes(text: str, *, divided: bool) -> Iterator[Piece]:
    # A text has few kinds of runs, each many times.
    known: dict[str, tuple[Piece, ...]] = {}
    for match in _RUN.finditer(text):
        run, start, end = match[0], match.start(), match.end()
        if divided and "\n" in run and _DIVIDED.fullmatch(run) and _between_letters(text, start, end):
            yield start, end, BREAK
            continue
        if (pieces := known.get(run)) is None:
            known[run] = pieces = tuple(_within(run))
        for first, last, made in pieces:
            yield start + first, start + last, made


def _between_letters(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isalpha() and text[end : end + 1].isalpha()


def _within(run: str) -> Iterator[Piece]:
    for match in _CHANGES.finditer(run):
        kind = str(match.lastgroup)
        made = _LIGATURES[match[0]] if kind == "joined" else _AS[kind]
        if made != match[0]:
            yield match.start(), match.end(), made


def _replaced(text: str, pieces: Iterable[Piece]) -> tuple[str, _Layer]:
    starts, ends, made = map(list, zip(*pieces, strict=True))
    parts: list[str] = []
    at = 0
    for start, end, piece in zip(starts, ends, made, strict=True):
        parts += (text[at:start], piece)
        at = end
    parts.append(text[at:])
    lengths = list(accumulate(map(len, parts)))
    return "".join(parts), _Layer(lengths[:-1:2], lengths[1::2], starts, ends)
