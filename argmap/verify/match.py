"""Where a quotation stands in a text: exactly, with what its editor left out and put in, or nowhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from argmap.verify.index import MOST, Index
from argmap.verify.marks import Mark, Range, read_marks
from argmap.verify.negation import Turn
from argmap.verify.normal import BREAK, words_of
from argmap.verify.parts import Fragment, farthest, fragments, may_stand

_EVERYWHERE = 5_000
_FEW = 8


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a quotation stands in a normal text: a range for each of its fragments."""

    ranges: tuple[Range, ...]
    marks: tuple[Mark, ...] = ()
    """The editor's marks, and what each of them stands for."""
    turn: Turn | None = None
    """What turns the sense in one of them: then the quotation does not stand here."""

    @property
    def start(self) -> int:
        """Where the first fragment begins."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """Where the last fragment ends."""
        return self.ranges[-1][1]


def matches(index: Index, quotation: str) -> list[Match]:
    """Return the places of a quotation, in order: as it is; where it has none, fragment by fragment.

    Where an editor's mark turns the sense in each place, these are returned, each with its `turn`.

    >>> from argmap.verify.normal import normal
    >>> index = Index(normal("In the week, queues fell by a fifth, or so the office said."))
    >>> [m.ranges for m in matches(index, "queues fell … the office [of works] said")]
    [((13, 24), (43, 53), (54, 58))]
    """
    words = words_of(quotation)
    if not any(map(str.isalnum, words)):
        return []
    found = [Match((place,)) for place in islice(index.places(words), MOST)]
    parts = fragments(words)
    if found or parts == (Fragment((words,)),):
        return found
    return _in_order(index, parts)


def fits(index: Index, match: Match, prefix: str | None, suffix: str | None) -> bool | None:
    """Say whether the words around a place are those that its anchor names; None where it names none."""
    if not (prefix or suffix):
        return None
    before, behind = _bare(prefix or ""), _bare(suffix or "")
    text = index.text
    # Twice as much, because of the hyphens that are not compared.
    left = _bare(text[max(0, match.start - 2 * len(before) - 20) : match.start])
    right = _bare(text[match.end : match.end + 2 * len(behind) + 20])
    return left.endswith(before) and right.startswith(behind)


def _bare(text: str) -> str:
    return words_of(text).replace("-", "").replace(BREAK, "").strip()


def _in_order(index: Index, parts: Sequence[Fragment]) -> list[Match]:
    """Return the places of fragments in their order, none farther on than an editor may leave out."""
    known: dict[int, list[Range]] = {}
    for i in sorted(range(len(parts)), key=lambda i: -len(parts[i].spellings[0])):
        known[i] = _places(index, parts[i], most=MOST + 1)
        if len(known[i]) <= _FEW:
            break
    anchor = min(known, key=lambda i: len(known[i]))
    if not known[anchor]:
        return []
    if len(known[anchor]) > MOST:
        chains = _chains(index.text, parts, [_places(index, part, most=_EVERYWHERE) for part in parts])
    else:
        # The rarest fragment says where to look for the others.
        chains = [
            chain
            for place in known[anchor]
            for chain in _chains(index.text, parts, _near(index, parts, anchor, place))
        ]
    # Of several ends for one beginning, and of several beginnings for one end, the nearest is meant.
    by_start = {chain.start: chain for chain in sorted(chains, key=lambda chain: -chain.end)}
    by_end = {chain.end: chain for chain in sorted(by_start.values(), key=lambda chain: chain.start)}
    found = [Match(*read_marks(index.text, parts, chain.ranges)) for chain in by_end.values()]
    found = [match for match in found if not match.turn] or found
    return sorted(found, key=lambda match: match.start)[:MOST]


def _near(index: Index, parts: Sequence[Fragment], anchor: int, place: Range) -> list[list[Range]]:
    """Return the places of all fragments that may belong to one place of a fragment."""
    near = [[place]]
    low, high = place
    for i in range(anchor - 1, -1, -1):
        low = max(0, low - farthest(parts[i + 1].after) - _length(parts[i]))
        near.insert(0, _places(index, parts[i], low=low, high=place[0], backwards=True))
    for part in parts[anchor + 1 :]:
        high = min(len(index.text), high + farthest(part.after) + _length(part))
        near.append(_places(index, part, low=place[1], high=high))
    return near


def _length(part: Fragment) -> int:
    # A hyphen at the end of a line may be there, and not in the quotation.
    return len(part.spellings[0]) + part.spellings[0].count(" ") + 8


def _places(index: Index, part: Fragment, *, most: int = MOST, **options: Any) -> list[Range]:
    found: list[Range] = []
    for words in part.spellings:
        places = index.places(words, open_start=part.open_start, open_end=part.open_end, **options)
        found += islice(places, most)
    return sorted(found)


def _chains(text: str, parts: Sequence[Fragment], near: Sequence[Sequence[Range]]) -> list[Match]:
    """Return the ways through the places: for each last fragment the one whose others stand nearest to it."""
    chains = [Match((place,)) for place in near[0]]
    for last, part, places in zip(parts, parts[1:], near[1:], strict=False):
        chains.sort(key=lambda chain: chain.end)
        ends = [chain.end for chain in chains]
        longer = []
        for start, end in places:
            # What may stand in a gap may stand in a shorter one: only the nearest need be asked.
            before = bisect_right(ends, start) - 1
            if before < 0:
                continue
            ways = {"begun": last.open_end, "goes_on": part.open_start}
            if may_stand(part.after, text[ends[before] : start], **ways):
                longer.append(Match((*chains[before].ranges, (start, end))))
        chains = longer
    return chains
