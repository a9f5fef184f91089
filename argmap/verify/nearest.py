"""The passage that comes nearest to words that a text does not have: a suggestion, never a match."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from functools import cached_property
from typing import Literal

from argmap.verify.index import Index
from argmap.verify.normal import words_of

LEAST = 0.5
"""The least share of words that a passage must have in common with a quotation to be suggested."""

_SEEDS = 12
_PLACES = 1000
_ENOUGH = 2000
_TRIED = 4
_LONGEST = 400
_EDGE = ".,;:!?'()[]{}-…*/"

Part = tuple[Literal["same", "quotation", "source"], str]
"""Words of both, of the quotation alone, or of the source alone."""


@dataclass(frozen=True, slots=True)
class Near:
    """A range of a normal text that resembles a quotation, and how much (from 0 to 1)."""

    start: int
    end: int
    score: float


class Nearest:
    """Looks for resemblance in a text, by its words without regard to case and marks.

    >>> from argmap.verify.normal import normal
    >>> index = Index(normal("In the trial week, queues fell by a fifth, the office said."))
    >>> near = Nearest(index).to("queues fell by a quarter")
    >>> index.text[near.start : near.end], near.score
    ('queues fell by a fifth', 0.8)
    """

    def __init__(self, index: Index) -> None:
        self.index = index

    @cached_property
    def _spelt(self) -> Mapping[str, list[str]]:
        """How each bare word is spelt in the text, with the marks that stand by it."""
        found: dict[str, list[str]] = {}
        for word in self.index.where:
            found.setdefault(bare(word), []).append(word)
        return found

    def to(self, quotation: str) -> Near | None:
        """Return the nearest passage, or None where nothing has half of the words."""
        asked = [bare(word) for word in words_of(quotation).split(" ")[:_LONGEST]]
        best: Near | None = None
        for first in self._windows(asked):
            near = self._compared(asked, first)
            if near and (best is None or near.score > best.score):
                best = near
        return best if best and best.score >= LEAST else None

    def _windows(self, asked: Sequence[str]) -> Iterator[int]:
        """Yield where the rare words of a quotation stand together, the best place first."""
        where, span = self.index.where, max(8, len(asked))
        spelt = {word: self._spelt.get(word, ()) for word in asked if word}
        often = {word: sum(len(where[one]) for one in found) for word, found in spelt.items() if found}
        votes: Counter[int] = Counter()
        asked_for = 0
        for word in sorted(often, key=lambda word: often[word])[:_SEEDS]:
            # A word that stands everywhere tells no place, where a rarer one is at hand.
            asked_for += min(often[word], _PLACES)
            if votes and (often[word] > _PLACES or asked_for > _ENOUGH):
                break
            begins, weight = asked.index(word), 1_000_000 // (often[word] + 1) + 1
            found = [number for one in spelt[word] for number in where[one][:_PLACES]]
            for block in {(number - begins) // span for number in found[:_PLACES]}:
                votes[block] += weight
                votes[block + 1] += weight
        for block, _ in votes.most_common(_TRIED):
            yield max(0, (block - 1) * span)

    def _compared(self, asked: Sequence[str], first: int) -> Near | None:
        words, starts = self.index.words, self.index.starts
        last = min(len(words), first + 4 * max(8, len(asked)))
        there = [bare(word) for word in words[first:last]]
        blocks = SequenceMatcher(None, asked, there, autojunk=False).get_matching_blocks()[:-1]
        blocks = _dense(blocks, len(asked))
        if not blocks:
            return None
        # What differs at either end belongs to the passage as well.
        begin = max(0, blocks[0].b - blocks[0].a)
        end = min(len(there), blocks[-1].b + len(asked) - blocks[-1].a)
        score = 2 * sum(block.size for block in blocks) / (len(asked) + end - begin)
        head, tail = words[first + begin], words[first + end - 1]
        from_key = self.index.from_key
        start = from_key(starts[first + begin] + len(head) - len(head.lstrip(_EDGE)))
        stop = from_key(starts[first + end - 1] + len(tail.rstrip(_EDGE)) - 1) + 1
        return Near(start, max(start + 1, stop), round(score, 2))


def bare(word: str) -> str:
    """Return a word without case and without the marks around it.

    >>> bare("'Fifth,"), bare("-")
    ('fifth', '')
    """
    return word.strip(_EDGE).casefold()


def differences(quotation: str, passage: str) -> tuple[Part, ...]:
    """Return a quotation and a passage of its source compared word by word.

    >>> differences("queues fell by a quarter", "queues fell by a fifth")
    (('same', 'queues fell by a'), ('quotation', 'quarter'), ('source', 'fifth'))
    """
    ours, theirs = quotation.split(), passage.split()
    compared = SequenceMatcher(
        None, [words_of(w) for w in ours], [words_of(w) for w in theirs], autojunk=False
    )
    found: list[Part] = []
    for kind, a, b, c, d in compared.get_opcodes():
        if kind == "equal":
            found.append(("same", " ".join(theirs[c:d])))
            continue
        if b > a:
            found.append(("quotation", " ".join(ours[a:b])))
        if d > c:
            found.append(("source", " ".join(theirs[c:d])))
    return tuple(found)


def share(parts: Iterable[Part]) -> float:
    """Return the share of words in common, from 0 to 1: full only where nothing differs.

    >>> share(differences("queues fell by a quarter", "queues fell by a fifth"))
    0.8
    """
    many = Counter({"same": 0, "quotation": 0, "source": 0})
    for kind, words in parts:
        many[kind] += len(words.split())
    differing = many["quotation"] + many["source"]
    if not differing:
        return 1.0
    return min(0.99, round(2 * many["same"] / (2 * many["same"] + differing), 2))


def _dense(blocks: Sequence[Match], asked: int) -> list[Match]:
    """Leave out single words at either end that stand far from the rest."""
    kept = list(blocks)
    while len(kept) > 1 and kept[1].b - kept[0].b - kept[0].size > max(3, asked // 3) >= kept[0].size:
        kept.pop(0)
    while len(kept) > 1 and kept[-1].b - kept[-2].b - kept[-2].size > max(3, asked // 3) >= kept[-1].size:
        kept.pop()
    return kept
