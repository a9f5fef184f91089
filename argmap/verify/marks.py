"""What an editor's marks in a quotation stand for in its source, and whether one of them turns the sense."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from argmap.verify.negation import Turn, turn
from argmap.verify.parts import INSERTED, Fragment, remark

Range = tuple[int, int]

_BRACKET = re.compile(r"\[([^\[\]]*)\]")
_HEAD = re.compile(r"[\w'\u00ad]*\Z")
_TAIL = re.compile(r"[\w'\u00ad]*")
_NEXT = re.compile(r" ['(]?\w[\w'.,\u00ad]*")
_STOPPED = re.compile(r"[!?]$|(?:^|[^\w.])(?:\d+|[a-zß-ÿ]{3,}|[^\W\d_]{5,})\.$")
_NEAR = 200
_CLOSING = "')]}"
_END = ".,;:!?')"


@dataclass(frozen=True, slots=True)
class Mark:
    """An editor's mark as it is written, and the range of the normal text that it stands for."""

    said: str
    start: int
    end: int


def read_marks(
    text: str, parts: Sequence[Fragment], ranges: Sequence[Range]
) -> tuple[tuple[Range, ...], tuple[Mark, ...], Turn | None]:
    """Return the ranges with what a bracket at either end stands for, the marks, and what turns the sense.

    Words left out between two whole sentences turn neither of them.

    >>> from argmap.verify.parts import fragments
    >>> text = "The mayor never agreed."
    >>> read_marks(text, fragments("The mayor [gladly] agreed"), [(0, 9), (16, 22)])[2].word
    'never'
    """
    made = list(ranges)
    marks: list[Mark] = []
    turns = [_lead(text, parts[0], made, marks)]
    for i, part in enumerate(parts):
        if i and part.mark:
            start, end = ranges[i - 1][1], ranges[i][0]
            stood, said, omission = text[start:end], inside(part.mark), part.after == "omission"
            marks.append(_trimmed(text, part.mark, start, end))
            if said or not (
                omission and stopped(text[max(0, start - _NEAR) : start]) and text[end].isupper()
            ):
                turns.append(turn(said, stood, omission=omission, part=part.after == "ending"))
        if part.letter:
            at = ranges[i][0]
            marks.append(Mark(f"[{part.letter}]", at, at + 1))
    turns.append(_tail(text, parts[-1], made, marks))
    return tuple(made), tuple(marks), next(filter(None, turns), None)


def inside(marks: str) -> str:
    """Return what an editor put in, without remarks and omissions.

    >>> inside("[sic] […] [the mayor]")
    'the mayor'
    """
    words = [match[1].strip() for match in _BRACKET.finditer(marks)]
    return " ".join(word for word in words if not remark(word) and any(map(str.isalnum, word)))


def stopped(text: str) -> bool:
    """Say whether a sentence ends where a text does; after what may be an abbreviation, it does not.

    >>> stopped("It fell."), stopped("in the U.S."), stopped("It fell")
    (True, False, False)
    """
    return _STOPPED.search(text[-40:].rstrip(" ").rstrip(_CLOSING)) is not None


def _lead(text: str, part: Fragment, made: list[Range], marks: list[Mark]) -> Turn | None:
    start, end = made[0]
    said = inside(part.mark)
    if part.open_start:
        head = _HEAD.search(text[max(0, start - _NEAR) : start])
        stood = head[0] if head else ""
        made[0] = start - len(stood), end
        marks.append(Mark(part.mark, start - len(stood), start))
        return turn(said, stood, part=True)
    if not said:
        return None
    marks.append(Mark(part.mark, start, start))
    before: list[str] = []
    for word in reversed(text[max(0, start - _NEAR) : start].split()):
        if len(before) == INSERTED or stopped(word):
            break
        before.append(word)
    return turn(said, " ".join(reversed(before)))


def _tail(text: str, part: Fragment, made: list[Range], marks: list[Mark]) -> Turn | None:
    start, end = made[-1]
    said, behind = inside(part.tail), text[end : end + _NEAR]
    if part.open_end and part.tail:
        stood = match[0] if (match := _TAIL.match(behind)) else ""
        made[-1] = start, end + len(stood)
        marks.append(Mark(part.tail, end, end + len(stood)))
        return turn(said, stood, part=True)
    if not said:
        if part.tail_kind == "nothing" and part.tail:
            marks.append(Mark(part.tail, end, end))
        return None
    if stopped(text[max(0, end - 40) : end]):
        marks.append(Mark(part.tail, end, end))
        return turn(said, "")
    length = 0
    if part.tail_kind == "insertion":
        same = re.match(rf" {re.escape(said)}(?!\w)", behind)
        match = same or _NEXT.match(behind)
        length = len(match[0] if same else match[0].rstrip(_END)) if match else 0
    made[-1] = start, end + length
    marks.append(_trimmed(text, part.tail, end, end + length))
    window: list[str] = []
    for word in behind.split()[:INSERTED]:
        window.append(word)
        if stopped(word):
            break
    return turn(said, " ".join(window))


def _trimmed(text: str, said: str, start: int, end: int) -> Mark:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip(" "))
    return Mark(said, first, max(first, start + len(words.rstrip(" "))))
