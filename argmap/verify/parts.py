"""A quotation taken apart at what its editor left out or put in: `… [the U.S.] … [T]he`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["omission", "insertion", "ending", "nothing"]

OMITTED = 1000
"""The most characters that an omission may stand for: a long paragraph. Farther apart, two runs of words are
two quotations, and joining them can say what the source does not."""

INSERTED = 8
"""The most words that an insertion may stand for."""

_LONGEST_WORD = 24
_LONGEST_ENDING = 10
_MOST_FRAGMENTS = 12
_EDITED = re.compile(r"\[([^\[\]]*)\]|…")
_REMARKS = {
    "sic",
    "sic!",
    "!",
    "?",
    "emphasis added",
    "emphasis mine",
    "emphasis in original",
    "italics added",
}
_WIDEST: tuple[Kind, ...] = ("nothing", "ending", "insertion", "omission")
_ENDING = re.compile(rf"[\w'-]{{0,{_LONGEST_ENDING}}}")


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words that must stand in the source as they are, in one of these spellings.

    Where a bracket divides a word (`want[s]`), the word may go on in the source: then an end is `open`.
    """

    spellings: tuple[str, ...]
    open_start: bool = False
    open_end: bool = False
    after: Kind = "nothing"
    """What the editor did between the fragment before and this one."""
    mark: str = ""
    """The editor's marks there, as they are written."""
    letter: str = ""
    """The letter that an editor changed: `[T]`."""
    tail_kind: Kind = "nothing"
    """What the editor did after the last fragment."""
    tail: str = ""


def fragments(words: str) -> tuple[Fragment, ...]:
    """Return the fragments of a quotation in its normal form; one where the editor did nothing.

    >>> [f.spellings for f in fragments("[T]he toll […] helps [the city].")]
    [('The toll', 'the toll'), ('helps',)]
    """
    found = tuple(_fragments(words))
    return found if 0 < len(found) <= _MOST_FRAGMENTS else (Fragment((words,)),)


def farthest(kind: Kind) -> int:
    """Return how many characters may stand in the place of an editor's mark."""
    return {
        "omission": OMITTED,
        "insertion": INSERTED * _LONGEST_WORD,
        "ending": _LONGEST_ENDING + 2,
        "nothing": 1,
    }[kind]


def may_stand(kind: Kind, between: str, *, begun: bool = True, goes_on: bool = True) -> bool:
    """Say whether an editor's mark may stand for these words of the source.

    An ending belongs to a word that has `begun` before the mark, or `goes_on` after it, or both.

    >>> may_stand("insertion", " the mayor "), may_stand("nothing", " the ")
    (True, False)
    """
    if len(between) > farthest(kind):
        return False
    if kind == "insertion":
        return len(between.split()) <= INSERTED
    if kind == "ending":
        part = between if begun and goes_on else between.removesuffix(" ") if begun else between.lstrip(" ")
        return _ENDING.fullmatch(part) is not None
    return kind == "omission" or not between.strip(" ")


def remark(inside: str) -> bool:
    """Say whether a bracket holds an editor's remark, which stands for nothing.

    >>> remark("sic"), remark("the U.S.")
    (True, False)
    """
    return inside.lower() in _REMARKS


def _fragments(words: str) -> Iterator[Fragment]:
    at = 0
    after: Kind = "nothing"
    marks, letter, is_open = "", "", False
    last: Fragment | None = None
    for match in [*_EDITED.finditer(words), None]:
        end = match.start() if match else len(words)
        text = words[at:end]
        kind, next_letter, cuts = _read(words, match) if match else ("nothing", "", False)
        if any(char.isalnum() for char in text) or (letter and text):
            if last:
                yield last
            text = text.strip(" ")
            spellings = (letter.upper() + text, letter.lower() + text) if letter else (text,)
            cut_end = bool(cuts and end and words[end - 1].isalnum())
            last = Fragment(spellings, is_open, cut_end, after, marks.strip(), letter)
            after, marks = kind, ""
        else:
            after = max(after, kind, key=_WIDEST.index)
        if match:
            at, letter = match.end(), next_letter
            marks += "" if letter else f" {match[0]}"
            is_open = cuts and words[at : at + 1].isalnum()
    if last:
        yield replace(last, tail_kind=after, tail=marks.strip())


def _read(words: str, match: re.Match[str]) -> tuple[Kind, str, bool]:
    """Return what an editor's mark does, the letter that it changes, and whether it stands inside a word."""
    inside = (match[1] or "").strip()
    if match[1] is None or inside in ("", "…"):
        return "omission", "", False
    before, behind = words[: match.start()][-1:].isalnum(), words[match.end() :][:1].isalnum()
    if behind and not before and len(inside) == 1 and inside.isalpha():
        return "nothing", inside, False
    if before or behind:
        return "ending", "", True
    return ("nothing" if remark(inside) else "insertion"), "", False
