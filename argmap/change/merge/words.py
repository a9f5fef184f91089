"""Three-way merge of a text by its words, where the two sides changed words that do not touch."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

_WORD = re.compile(r"\S+\s*|\s+")
_MOST = 4000

Change = tuple[int, int, tuple[str, ...]]


def merged_words(base: str, ours: str, theirs: str) -> str | None:
    """Return the text with the changes of both sides; nothing where they touch, or the text is too long.

    >>> merged_words("A toll helps the poor.", "A peak toll helps the poor.", "A toll helps all the poor.")
    'A peak toll helps all the poor.'
    >>> merged_words("A toll helps.", "A toll hurts.", "A toll rules.")
    """
    words = _WORD.findall(base)
    sides = [_WORD.findall(text) for text in (ours, theirs)]
    if max(len(words), *(len(side) for side in sides)) > _MOST:
        return None
    one, other = (_changes(words, side) for side in sides)
    made: list[str] = []
    here = -1
    for start, end, new in sorted({*one, *other}):
        # Words that stand side by side make one thought: whoever changes one changes what the other means.
        if start <= here:
            return None
        made += (*words[max(here, 0) : start], *new)
        here = end
    return _joined((*made, *words[max(here, 0) :]))


def _changes(old: list[str], new: list[str]) -> list[Change]:
    # Compared without the white space behind them: the last word of a text has none.
    matcher = SequenceMatcher(None, [word.strip() for word in old], [w.strip() for w in new], autojunk=False)
    return [(a, b, tuple(new[c:d])) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]


def _joined(words: Iterable[str]) -> str:
    made = ""
    for word in words:
        made += word if not made or made[-1].isspace() else f" {word}"
    return made.strip()
