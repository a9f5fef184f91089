"""Quotations looked up in the copy of one source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate

from argmap.model.quotes import Quote
from argmap.verify.copies import CopyText, Reading
from argmap.verify.index import Index
from argmap.verify.match import Match, fits, matches
from argmap.verify.nearest import Nearest, differences, share
from argmap.verify.negation import just_before
from argmap.verify.normal import normal, words_of
from argmap.verify.verdict import SHOWN, Anchor, Edit, Passage, Suggestion, Verdict

AROUND = 32
"""About how many characters of a prefix and of a suffix."""


_CUT = "It stands there, but begins or ends inside of a word or a number."
_HYPHENED = re.compile(r"[-\u2010\u2011][^\s-]")


class _Searched:
    """A reading with what is needed to search it, made when it is first asked for."""

    def __init__(self, reading: Reading, pages: Sequence[int]) -> None:
        self.reading = reading
        self.pages = pages

    @cached_property
    def index(self) -> Index:
        return Index(normal(self.reading.text, without=self.reading.without))

    @cached_property
    def nearest(self) -> Nearest:
        return Nearest(self.index)

    @cached_property
    def _lines(self) -> tuple[list[int], list[int]]:
        """Where each line begins, and how many lines up to it are not empty."""
        lines = self.reading.text.splitlines(keepends=True)
        starts = [0, *accumulate(map(len, lines))]
        return starts, [0, *accumulate(0 if line.isspace() else 1 for line in lines)]

    def words(self, start: int, end: int) -> str:
        """Return the words of a range of the normal text, as they stand in the copy."""
        first, last = self.index.normal.original(start, end) if end > start else (0, 0)
        return " ".join(self.reading.text[first:last].split())

    def beside(self, passage: Passage) -> str:
        """Return a note where a passage is cut behind a negation, or at a hyphen inside of a word."""
        text = self.reading.text
        if word := just_before(text[max(0, passage.start - AROUND * 2) : passage.start]):
            return f"“{word}” stands just before it."
        before, behind = text[max(0, passage.start - 2) : passage.start], text[passage.end : passage.end + 2]
        if _HYPHENED.fullmatch(before[::-1]):
            return "It begins after a hyphen, inside of a word."
        return "It ends before a hyphen, inside of a word." if _HYPHENED.fullmatch(behind) else ""

    def passage(self, ranges: Sequence[tuple[int, int]]) -> Passage:
        """Return the passage of ranges in the normal text."""
        text = self.reading.text
        places = tuple(_bare(text, *self.index.normal.original(*range)) for range in ranges)
        start, end = places[0][0], places[-1][1]
        page = bisect_right(self.pages, start) if self.pages else None
        paragraph = None
        if not self.pages:
            starts, counted = self._lines
            paragraph = counted[bisect_right(starts, start)] if start < len(text) else counted[-1]
        prefix, suffix = (
            _before(text[max(0, start - 3 * AROUND) : start]),
            _behind(text[end : end + 3 * AROUND]),
        )
        return Passage(start, end, text[start:end], places, paragraph, page, prefix, suffix)


class Look:
    """A copy in which quotations are looked up, one after the other."""

    def __init__(self, copy: CopyText) -> None:
        self._readings = [_Searched(reading, copy.pages) for reading in copy.readings]

    def verdict(self, node: str, index: int, source: str, quote: Quote) -> Verdict:
        """Return the verdict on a quotation."""
        turned: tuple[_Searched, Match] | None = None
        for searched in self._readings:
            found = matches(searched.index, quote.exact)
            if found and not found[0].turn:
                return self._found(
                    searched, found, Verdict(node, index, source, quote.exact, "verified"), quote
                )
            if found and not turned:
                turned = searched, found[0]
        missing = Verdict(node, index, source, quote.exact, "orphan")
        if turned:
            near = self._suggested(turned[0], quote.exact, turned[1].start, turned[1].end)
            return replace(missing, nearest=near, note=str(turned[1].turn))
        return self._missing(missing, quote.exact)

    def has(self, quote: Quote) -> bool:
        """Say whether a quotation stands in the copy."""
        found = (matches(searched.index, quote.exact) for searched in self._readings)
        return any(places and not places[0].turn for places in found)

    def _found(self, searched: _Searched, found: list[Match], verdict: Verdict, quote: Quote) -> Verdict:
        note = f"Found {searched.reading.note}." if searched.reading.note else ""
        anchored = [fits(searched.index, match, quote.prefix, quote.suffix) for match in found]
        fitting = [match for match, fit in zip(found, anchored, strict=True) if fit]
        anchor: Anchor = "none" if anchored[0] is None else "fits" if fitting else "wrong"
        meant = fitting or found
        passages = tuple(searched.passage(match.ranges) for match in meant[:SHOWN])
        status = verdict.status if len(meant) == 1 else "ambiguous"
        marks = meant[0].marks if len(meant) == 1 else ()
        edited = tuple(Edit(mark.said, searched.words(mark.start, mark.end)) for mark in marks)
        if len(meant) == 1 and (beside := searched.beside(passages[0])):
            note = f"{note} {beside}".strip()
        return replace(verdict, status=status, passages=passages, anchor=anchor, note=note, edited=edited)

    def _missing(self, missing: Verdict, exact: str) -> Verdict:
        if not any(map(str.isalnum, exact)):
            return replace(missing, note="It has no letter and no digit: there is nothing to look up.")
        # The last reading holds all that is there.
        searched = self._readings[-1]
        index = searched.index
        if place := next(index.places(words_of(exact), anywhere=True), None):
            near = self._suggested(searched, exact, *index.around(*place))
            return replace(missing, nearest=near, note=_CUT)
        found = searched.nearest.to(exact)
        if found is None:
            return missing
        # The mark at the end of a quotation, where the source has it too.
        same = exact[-1:] in ".,;:!?" and index.text[found.end : found.end + 1] == exact[-1:]
        return replace(missing, nearest=self._suggested(searched, exact, found.start, found.end + same))

    def _suggested(self, searched: _Searched, exact: str, start: int, end: int) -> Suggestion:
        passage = searched.passage([(start, end)])
        parts = differences(exact, passage.text)
        return Suggestion(passage, share(parts), parts)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    # A dash or an ellipsis has its white space with it.
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _before(text: str) -> str:
    part = " ".join(text[-3 * AROUND :].split()) + (" " if text[-1:].isspace() else "")
    if len(part) <= AROUND:
        return part
    cut = part[-AROUND:]
    # From the edge of a word, where there is one.
    if part[-AROUND - 1 : -AROUND] not in ("", " ") and " " in cut[:-1]:
        cut = cut[cut.index(" ") :]
    return cut.lstrip()


def _behind(text: str) -> str:
    part = (" " if text[:1].isspace() else "") + " ".join(text.split())
    if len(part) <= AROUND:
        return part
    cut = part[:AROUND]
    if part[AROUND] != " " and " " in cut[1:]:
        cut = cut[: cut.rindex(" ")]
    return cut.rstrip()
