"""Two texts word by word: runs of what stays, what goes and what comes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

How = Literal["kept", "removed", "inserted"]
_TOKEN = re.compile(r"\w+|\s|[^\w\s]")
_SENTENCE = re.compile(r"[^.!?\n]*[.!?\n]*\s*")
_MOST = 300_000
"""So many pairs of words are compared; what is longer is compared by sentences, or as a whole."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that share a fate."""

    how: How
    text: str


def words(before: str, after: str) -> tuple[Run, ...]:
    """Return the runs of words between two texts. Kept and removed ones make the first, to the last blank.

    >>> [(run.how, run.text) for run in words("A flat toll", "A fair toll")]
    [('kept', 'A '), ('removed', 'flat'), ('inserted', 'fair'), ('kept', ' toll')]
    """
    return tuple(_merged(_smooth(_pieces(_TOKEN.findall(before), _TOKEN.findall(after)))))


def marked(runs: Iterable[Run]) -> str:
    """Return runs as one text, for where there is no colour.

    >>> marked(words("A flat toll", "A fair toll"))
    'A [-flat-]{+fair+} toll'
    """
    return "".join(
        {"kept": run.text, "removed": f"[-{run.text}-]", "inserted": f"{{+{run.text}+}}"}[run.how]
        for run in runs
    )


def _pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    yield Run("kept", "".join(old[:start]))
    yield from _middle(old[start : len(old) - end], new[start : len(new) - end])
    yield Run("kept", "".join(old[len(old) - end :]))


def _middle(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    if len(old) * len(new) > _MOST:
        one, other = _SENTENCE.findall("".join(old)), _SENTENCE.findall("".join(new))
        if len(one) * len(other) > _MOST or len(one) == len(old):
            yield from (Run("removed", "".join(old)), Run("inserted", "".join(new)))
            return
        old, new = one, other
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Run("kept", "".join(old[a:b]))
        else:
            yield from (Run("removed", "".join(old[a:b])), Run("inserted", "".join(new[c:d])))


def _smooth(runs: Iterable[Run]) -> Iterator[Run]:
    """Let blanks between two changed runs change with them: words that stand alone are hard to read."""
    found = [run for run in runs if run.text]
    for place, run in enumerate(found):
        between = 0 < place < len(found) - 1 and found[place - 1].how != "kept" != found[place + 1].how
        if run.how == "kept" and between and not run.text.strip():
            yield from (Run("removed", run.text), Run("inserted", run.text))
        else:
            yield run


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    """Put what goes and what comes in a row together, what goes first."""
    for kept, group in groupby(runs, lambda run: run.how == "kept"):
        row = list(group)
        hows: tuple[How, ...] = ("kept",) if kept else ("removed", "inserted")
        for how in hows:
            text = "".join(run.text for run in row if run.how == how)
            if text:
                yield Run(how, text)
