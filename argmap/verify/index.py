"""Where words stand in a text: an index of its words, so that a thousand quotations need one pass."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import accumulate, count
from operator import add

from argmap.verify.negation import turned_over_hyphen
from argmap.verify.normal import BREAK, Normal

MOST = 100
"""The most places of one quotation that are looked at."""

_HYPHENS = re.compile(f"[-{BREAK}]")
_TOO_MANY = 4000
_NUMBER = re.compile(r"(?<!\w)[.,]\d+|(?<![\d.,])\d{1,3}(?: \d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,:'/]\d+)*")
_WIDE = 24
_NOT = re.compile(r"(?<=[nN])'[tT](?!\w)")
_NE = re.compile(r"(?:^|[^\w'])[nN]'$")
# These scripts put no space between words: a quotation may begin and end anywhere.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


class Index:
    r"""A text in its normal form, ready to be searched.

    Where hyphens end lines, text and words are compared without hyphens first, and then each place as it is:
    only a hyphen that ends a line may be there or not.

    >>> from argmap.verify.normal import normal
    >>> list(Index(normal("A nego-\ntiated art.")).places("negotiated art"))
    [(2, 17)]
    >>> list(Index(normal("A part.")).places("art"))
    []
    """

    def __init__(self, normal: Normal) -> None:
        self.normal = normal
        self.text = normal.text
        # Where the hyphens are; none where no line ends in one, for then words are compared as they are.
        self._cut = [m.start() for m in _HYPHENS.finditer(self.text)] if BREAK in self.text else []
        self._closed = [at - i for i, at in enumerate(self._cut)]
        self.key = _HYPHENS.sub("", self.text) if self._cut else self.text

    @cached_property
    def words(self) -> list[str]:
        """Everything between two spaces."""
        return self.key.split(" ")

    @cached_property
    def starts(self) -> list[int]:
        """Where each of the words begins in the key."""
        return [0, *map(add, accumulate(map(len, self.words)), count(1))]

    @cached_property
    def where(self) -> Mapping[str, list[int]]:
        """The numbers of each word."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.words):
            found[word].append(number)
        found.default_factory = None
        return found

    def places(
        self,
        words: str,
        *,
        low: int = 0,
        high: int | None = None,
        open_start: bool = False,
        open_end: bool = False,
        backwards: bool = False,
        anywhere: bool = False,
    ) -> Iterator[tuple[int, int]]:
        """Yield where words stand, from one edge of a word to another, unless an end is open.

        With `anywhere`, they may begin and end inside of words and numbers.
        """
        core = words.strip("-") if self._cut else words
        asked = _HYPHENS.sub("", core) if self._cut else core
        if not asked:
            return
        lead, trail = (words.index(core), len(words) - len(core) - words.index(core)) if self._cut else (0, 0)
        for at in self._found(asked, low, len(self.text) if high is None else high, backwards=backwards):
            start, end = self.from_key(at), self.from_key(at + len(asked) - 1) + 1
            start, end = start - lead, end + trail
            if start < low or (high is not None and end > high) or not self._is(words, start, end):
                continue
            cuts = not anywhere and (
                (in_number if open_start else joined)(self.text, start)
                or (in_number if open_end else joined)(self.text, end)
            )
            if not cuts:
                yield start, end

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return a range that is as wide as the words in which it begins and ends."""
        stop = self.text.find(" ", end)
        stop = len(self.text) if stop < 0 else stop
        while stop > end and self.text[stop - 1] in ".,;:!?":
            stop -= 1
        return self.text.rfind(" ", 0, start) + 1, stop

    def from_key(self, at: int) -> int:
        """Return the place in the text of a place in the key."""
        return at + bisect_right(self._closed, at)

    def _to_key(self, at: int) -> int:
        return at - bisect_left(self._cut, at)

    def _is(self, words: str, start: int, end: int) -> bool:
        found = self.text[start:end]
        if BREAK not in found:
            return found == words
        return re.fullmatch("-?".join(map(re.escape, found.split(BREAK))), words) is not None

    def _found(self, asked: str, low: int, high: int, *, backwards: bool) -> Iterator[int]:
        """Yield where the asked stands in the key."""
        inner = asked.split(" ")[1:-1]
        if low == 0 and high == len(self.text) and inner:
            # The words between the first and the last stand in the text as they are: the rarest leads there.
            rare = min(inner, key=lambda word: len(self.where.get(word, ())))
            numbers = self.where.get(rare, [])
            if len(numbers) <= _TOO_MANY:
                before = f" {asked} ".index(f" {rare} ", asked.index(" ") + 1) if numbers else 0
                for number in self._beside(numbers, inner, inner.index(rare)):
                    at = self.starts[number] - before
                    if at >= 0 and self.key.startswith(asked, at):
                        yield at
                return
        first, last = self._to_key(low), self._to_key(high)
        find = self.key.rfind if backwards else self.key.find
        at = find(asked, first, last)
        while at >= 0:
            yield at
            at = find(asked, first, at + len(asked) - 1) if backwards else find(asked, at + 1, last)

    def _beside(self, numbers: list[int], inner: list[str], at: int) -> list[int]:
        """Return the numbers of a word that have the word beside it too: most places go at a glance."""
        words = self.words
        if at:
            beside = inner[at - 1]
            return [number for number in numbers if words[number - 1] == beside]
        if len(inner) > 1:
            beside, last = inner[1], len(words) - 1
            return [number for number in numbers if number < last and words[number + 1] == beside]
        return numbers


def joined(text: str, at: int) -> bool:
    """Say whether a place is inside a word.

    >>> joined("part", 1), joined("the art", 4)
    (True, False)
    """
    if not 0 < at < len(text):
        return False
    before, behind = text[at - 1], text[at]
    if BREAK in (before, behind):
        return True
    if "-" in (before, behind):
        return turned_over_hyphen(text[max(0, at - 24) : at], text[at : at + 24])
    if not (_of_a_word(before) and _of_a_word(behind)):
        return in_number(text, at) or ("'" in (before, behind) and _contracted(text, at))
    return not (_UNSPACED.match(before) or _UNSPACED.match(behind))


def in_number(text: str, at: int) -> bool:
    """Say whether a place is inside a number: `5|,000`, `3|.5`, `5 |000`, `|.5`.

    >>> [in_number("cost $5,000.", at) for at in (5, 6, 7, 8, 11)]
    [False, False, True, True, False]
    """
    if not 0 < at < len(text) or not (text[at - 1].isdigit() or text[at].isdigit()):
        return False
    first = max(0, at - _WIDE)
    return any(
        match.start() < at - first < match.end() for match in _NUMBER.finditer(text[first : at + _WIDE])
    )


def _of_a_word(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def _contracted(text: str, at: int) -> bool:
    """Say whether a place divides a negation from its word: `can|'t`, `n'|est`."""
    mark = at if text[at] == "'" else at - 1
    return bool(_NOT.match(text, mark) or _NE.search(text[max(0, at - 3) : at]))
