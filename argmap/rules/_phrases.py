"""Phrases of a language, found in texts word by word: what the rules on wording look for, kept as data.

The lists stand in `_words/<language>.toml`. A text is cut into words once, and only where one of them is
telling is more looked at, so that long lists cost little.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import product
from pathlib import Path
from typing import Any

from argmap.model.argument_map import ArgumentMap

_FOLDER = Path(__file__).with_name("_words")
# An apostrophe parts words (`regime's`, `l'axe`), but for the English `can't`.
_WORD = re.compile(r"\w+(?:-\w+)*(?:'t\b)?|[()%]")
_PARTS = re.compile(r"'(?!t\b)")
# Straight single quotation marks only around a few words: elsewhere they are apostrophes.
_QUOTED = re.compile(
    r"“[^“”]*”|„[^„“”]*[“”]|\"[^\"]*\"|«[^«»]*»|»[^«»]*«|`[^`]*`|\]\([^()\s]*\)"
    r"|‘[^‘’]*(?:’(?=\w)[^‘’]*)*’(?!\w)|(?<!\w)'[^'\n]{1,200}'(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase that a text holds: its words as they stand there, and what was listed with it."""

    words: str
    listed: str


class Phrases:
    """A list of phrases, each with a word on it, and the phrases in which they are let be.

    >>> phrases = Phrases({"regime": "government"}, fine=["tax regime"])
    >>> [(hit.words, hit.listed) for hit in phrases.hits("The Regime and its tax regime.")]
    [('Regime', 'government')]
    """

    def __init__(self, listed: Mapping[str, str], fine: Iterable[str] = ()) -> None:
        self._listed, self._fine = listed, tuple(fine)

    @cached_property
    def _by_first(self) -> dict[str, list[tuple[tuple[str, ...], str | None]]]:
        found: dict[str, list[tuple[tuple[str, ...], str | None]]] = {}
        for text, about in (*self._listed.items(), *((text, None) for text in self._fine)):
            for words in _each(text):
                found.setdefault(words[0], []).append((words, about))
        for phrases in found.values():
            # Longest first; where two are the same, what is fine wins.
            phrases.sort(key=lambda pair: (-len(pair[0]), pair[1] is not None))
        return found

    @cached_property
    def _telling(self) -> frozenset[str]:
        # The longest word of a phrase is seldom a common one.
        return frozenset(max(words, key=len) for text in self._listed for words in _each(text))

    def hits(self, text: str) -> list[Hit]:
        """Return the phrases that a text holds outside quotation marks, code and addresses."""
        if self._telling.isdisjoint(_WORD.findall(_plain(text))):
            return []
        return list(self._hits(text))

    def _hits(self, text: str) -> Iterator[Hit]:
        words = words_of(text)
        keys = [_plain(word) for word in words]
        number = 0
        while number < len(keys):
            step = 1
            for phrase, about in self._by_first.get(keys[number], ()):
                if tuple(keys[number : number + len(phrase)]) == phrase:
                    step = len(phrase)
                    if about is not None:
                        yield Hit(" ".join(words[number : number + step]), about)
                    break
            number += step


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of one language."""

    first_row: Phrases
    second_row: Phrases
    likely: Phrases
    outside: Phrases
    confidence: Phrases
    sure: tuple[str, ...]
    """What every phrase of confidence holds."""
    value: Phrases
    expected: tuple[re.Pattern[str], ...]
    """What looks like a word of value, but says what is to be expected."""
    told: frozenset[str]
    loaded: Phrases


def words(m: ArgumentMap) -> Words | None:
    """Return the lists for the language of a map, or None where there are none."""
    return _words(m.language.partition("-")[0].lower())


@cache
def _words(language: str) -> Words | None:
    # A map may give anything at all for a language.
    path = _FOLDER / f"{language}.toml"
    known = len(language) in (2, 3) and language.isalpha() and path.is_file()
    return _read(tomllib.loads(path.read_text("utf-8"))) if known else None


def _read(data: dict[str, Any]) -> Words:
    scale, chance, loaded = data["scale"], data["chance"], data["loaded"]
    row, other = dict.fromkeys(scale["first"], "first"), dict.fromkeys(scale["second"], "second")
    return Words(
        first_row=Phrases(row, scale["fine"]),
        second_row=Phrases(other, scale["fine"]),
        likely=Phrases(row | other | dict.fromkeys(chance["phrases"], ""), (*scale["fine"], *chance["fine"])),
        outside=_phrases(data["outside"], scale["first"] + scale["second"]),
        confidence=_phrases(data["confidence"]),
        sure=tuple(data["confidence"]["stems"]),
        value=_phrases(data["value"]),
        expected=tuple(re.compile(pattern) for pattern in data["value"].get("expected", ())),
        told=frozenset(data["value"]["told"].split()),
        loaded=Phrases(
            {word: group["instead"] for group in loaded for word in group["words"]},
            [word for group in loaded for word in group.get("fine", ())],
        ),
    )


def _each(text: str) -> Iterator[tuple[str, ...]]:
    return product(*(word.split("|") for word in _PARTS.sub(" ", text).split()))


def _phrases(table: dict[str, Any], fine: Iterable[str] = ()) -> Phrases:
    return Phrases(dict.fromkeys(table["phrases"], ""), (*table["fine"], *fine))


def words_of(text: str) -> list[str]:
    """Return the words of a text that stand outside quotation marks, code and addresses.

    >>> words_of("The “so-called” regime's end (2017)")
    ['The', 'regime', 's', 'end', '(', '2017', ')']
    """
    return _WORD.findall(_QUOTED.sub(" ", text).replace("’", "'").replace("‑", "-"))


def _plain(text: str) -> str:
    return text.lower().replace("’", "'").replace("‑", "-")
