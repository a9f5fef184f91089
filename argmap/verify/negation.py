"""Words that turn the sense: an editor's brackets and omissions may neither swallow one nor add one.

The lists are `_negations/<language>.toml`. All of them count in every text, for a source may quote another
language: a word too many costs a quotation its brackets, a word too few lets it say the contrary.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from argmap.verify.normal import BREAK

_FOLDER = Path(__file__).with_name("_negations")
_NEAR = 3
"""In words: so near, a negation that a quotation leaves out mostly belongs to what it quotes."""
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Turn:
    """A word that an editor's mark swallows, or that it adds, and that turns the sense."""

    word: str
    added: bool
    omission: bool

    def __str__(self) -> str:
        """Say it in a sentence.

        >>> str(Turn("never", added=False, omission=False))
        'The bracket stands for “never”, which turns the sense.'
        """
        what = "The omission" if self.omission else "The bracket"
        return f"{what} {'adds' if self.added else 'stands for'} “{self.word}”, which turns the sense."


def turn(said: str, stood: str, *, omission: bool = False, part: bool = False) -> Turn | None:
    """Return what turns the sense where an editor says this, and that stood in the source.

    With `part`, they are parts of a word.

    >>> turn("gladly", "never"), turn("do not", "don't")
    (Turn(word='never', added=False, omission=False), None)
    """
    ours, theirs = _turning(said, part=part), _turning(stood, part=part)
    for key, word in theirs.items():
        if key not in ours:
            return Turn(word, added=False, omission=omission)
    for key, word in ours.items():
        if key not in theirs:
            return Turn(word, added=True, omission=omission)
    return None


def turned_over_hyphen(before: str, behind: str) -> bool:
    """Say whether what stands on one side of a hyphen turns the word on the other: `non-`, `-free`.

    `before` ends where a place is, and `behind` begins there.

    >>> turned_over_hyphen("a non-", "negotiable"), turned_over_hyphen("nuclear", "-free zone")
    (True, True)
    """
    if before.endswith("-"):
        return _last(before[:-1]) in listed("before_hyphen")
    return behind.startswith("-") and _first(behind[1:]) in listed("after_hyphen")


def just_before(text: str) -> str:
    """Return a word that turns the sense among the last words of a sentence before a place; or nothing.

    >>> just_before("It was cheap. We do not "), just_before("We do not. Now ")
    ('not', '')
    """
    clause = re.split(r"[.!?;:]\s|\n\s*\n", text)[-1]
    nearest = " ".join(clause.split()[-_NEAR:])
    return next(iter(_turning(nearest, part=False).values()), "")


@cache
def listed(kind: str) -> frozenset[str]:
    """Return a list of all languages together.

    >>> sorted(listed("after_hyphen"))
    ['free', 'frei', 'less', 'los']
    """
    return frozenset(word for words in _lists() for word in words[kind])


@cache
def _lists() -> tuple[Mapping[str, list[str]], ...]:
    return tuple(tomllib.loads(file.read_text("utf-8")) for file in sorted(_FOLDER.glob("*.toml")))


def _turning(text: str, *, part: bool) -> dict[str, str]:
    """Return the words of a text that turn its sense, as they are spelt, by what they mean."""
    words = listed("words")
    found: dict[str, str] = {}
    text = unicodedata.normalize("NFKC", text).replace(BREAK, "")
    for match in _WORD.finditer(text):
        word = match[0].casefold()
        if word.endswith("n't") or (word in words and word.endswith("nt")) or word == "cannot":
            found["not"] = match[0]
        elif word.startswith("n'"):
            found["ne"] = match[0]
        else:
            for piece in {word, *word.split("'")} & words:
                found[piece] = match[0]
    if part:
        bare = text.strip(" -'").casefold()
        affixes = {end for end in listed("endings") if text.strip().casefold().endswith(end)}
        kinds = ("beginnings", "before_hyphen", "after_hyphen")
        affixes |= {bare} & frozenset().union(*map(listed, kinds))
        for affix in affixes:
            found["not" if affix == "n't" else affix] = text.strip()
    return found


def _last(text: str) -> str:
    words = re.findall(r"[^\W\d_]+$", text[-24:])
    return words[0].casefold() if words else ""


def _first(text: str) -> str:
    match = re.match(r"[^\W\d_]+", text[:24])
    return match[0].casefold() if match else ""
