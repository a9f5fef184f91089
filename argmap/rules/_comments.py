"""The comments in which an author tells the checks to pass over something.

`# argmap: ignore[AM204] reason` stands on a finding's line, on its node's first line, or right above;
`# argmap: ignore-file[AM402] reason` stands anywhere, for the whole file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from argmap.core.place import Place
from argmap.rules._rule import matches

_WANTED = re.compile(r"#\s*argmap:\s*ignore")
_FORM = re.compile(r"#\s*argmap:\s*ignore(?P<file>-file)?\s*(?:\[(?P<codes>[^\]]*)\])?(?P<reason>.*)")
_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Ignore:
    """One such comment: what it names, and, once the checks have run, what it was used for."""

    place: Place
    names: tuple[str, ...]
    reason: str
    line: int
    """The line that it speaks of; 0 is the whole file."""
    codes: frozenset[str]
    """The rules that it names."""
    used: set[str] = field(default_factory=set)
    text: str = ""

    def without(self, codes: Iterable[str]) -> str:
        """Return its text without the names of some rules."""
        kept = [name for name in self.names if not matches(name) & set(codes)]
        return re.sub(r"\[[^\]]*\]", f"[{', '.join(kept)}]", self.text, count=1)


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, as YAML counts them."""
    return _BREAK.split(text)


def ignores(text: str, file: str) -> list[Ignore]:
    """Return the ignore comments of a YAML text. A `#` inside a scalar is no comment."""
    if not _WANTED.search(text):
        return []
    lines = lines_of(text)
    found = []
    for number, column in _comments(text, lines):
        line = lines[number]
        form = _FORM.match(line, column)
        if form is None:
            continue
        names = tuple(name for name in re.split(r"[\s,]+", form["codes"] or "") if name)
        place = Place(file, number + 1, column + 1, len(line) - column)
        codes = frozenset[str]().union(*map(matches, names))
        meant = 0 if form["file"] else _meant(lines, number) + 1
        reason, whole = form["reason"].strip(" :-–—"), line[column:].rstrip()
        found.append(Ignore(place, names, reason, meant, codes, text=whole))
    return found


def by_line(comments: Iterable[Ignore]) -> Mapping[int, list[Ignore]]:
    """Return the comments by the line that they speak of."""
    found: dict[int, list[Ignore]] = {}
    for comment in comments:
        found.setdefault(comment.line, []).append(comment)
    return found


def _meant(lines: list[str], number: int) -> int:
    """Return the line that a comment speaks of: its own, or, where it stands alone, the next that is none."""
    while number < len(lines) - 1 and lines[number].lstrip().startswith("#"):
        number += 1
    return number


def _comments(text: str, lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield line and column (from 0) of the ignore comments that stand outside every scalar."""
    starts, ends = _scalars(text)
    for number, line in enumerate(lines):
        for match in _WANTED.finditer(line):
            here = (number, match.start())
            before = bisect_right(starts, here) - 1
            begins = match.start() == 0 or line[match.start() - 1] in " \t"
            if begins and (before < 0 or ends[before] <= here):
                yield here
                break


def _scalars(text: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return where each scalar begins and ends, in order of place."""
    import yaml

    starts, ends = [], []
    for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        start, end = event.start_mark, event.end_mark
        if type(event) is yaml.ScalarEvent and event.value and start and end:
            # A comment may follow the `|` of a block scalar; its text begins on the next line.
            block = event.style in ("|", ">")
            starts.append((start.line + 1, 0) if block else (start.line, start.column))
            ends.append((end.line, end.column))
    return starts, ends
