"""The lines of an export: a claim for each numbered one, whatever its version."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from argmap.core.place import Place
from argmap.formats.claims.repairs import Repairs

LABEL = re.compile(r"[ \t]*((?:[0-9]{1,9}\.)+) (Pro|Con|Thesis|Question):[ \t]*")
SPECIAL = re.compile(
    r"([ \t]*)(\\*(?:(?:[0-9]{1,9}\.)+ (?:Pro|Con|Thesis|Question):|Sources:|Discussion Name:"
    r"|(?i:->[ \t]*see) .*)[ \t]*)"
)
"""A line of a text that would be taken for more; a backslash stands before it."""
_OLD = re.compile(r"((?:[0-9]{1,9}\.)+)(?: (?:(Pro|Con): ?)?(.*))?")
_NOTE = re.compile(r"\[([0-9]{1,9})\][ \t]*(.*)")


@dataclass(slots=True)
class Entry:
    """A claim at its place in the tree, as it is written."""

    path: str
    """Such as `1.2.3.`."""
    label: str
    """Pro, Con, Thesis, Question; nothing, where the old version has none."""
    line: int
    text: str = ""
    see: str = ""
    """The whole text again, where it names another claim."""
    kept: dict[str, Any] = field(default_factory=dict)
    """What else is said of it, by the name of the format."""


@dataclass(slots=True)
class Export:
    """A whole export."""

    old: bool = False
    title: str = ""
    entries: list[Entry] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    """The sources by their numbers, as they are written."""


def parent_of(path: str) -> str:
    """Return the path of what a claim stands under.

    >>> parent_of("1.2.3."), parent_of("1.")
    ('1.2.', '')
    """
    return path[: path.rfind(".", 0, -1) + 1]


def export_of(text: str, repairs: Repairs) -> Export:
    """Return the parts of an export."""
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    head = lines[first].strip()
    if head.startswith("Discussion Title:"):
        return _old(lines, first, repairs)
    if head.startswith("Discussion Name:") or any(LABEL.fullmatch(line) for line in lines):
        return _new(lines, first, repairs)
    return _old(lines, first, repairs)


def _new(lines: list[str], first: int, repairs: Repairs) -> Export:
    export, gathered = Export(), list[str]()
    name, end = [], _end(lines)
    entry: Entry | None = None
    for number in range(first, end):
        line = lines[number]
        if found := LABEL.fullmatch(line):
            if entry:
                _fill(entry, gathered)
            entry, gathered = Entry(found[1], found[2], number), []
            export.entries.append(entry)
        elif entry:
            gathered.append(line)
        elif number == first and line.lstrip().startswith("Discussion Name:"):
            name.append(line.lstrip().removeprefix("Discussion Name:"))
        else:
            name.append(line)
    if entry:
        _fill(entry, gathered)
    export.title = text_in(name, "")
    export.notes = dict(_notes(lines, end + 1, repairs))
    return export


def _fill(entry: Entry, lines: list[str]) -> None:
    words = [line.strip() for line in lines if line and not line.isspace()]
    entry.text = text_in(lines, entry.path)
    entry.see = words[0] if len(words) == 1 and words[0].startswith("->") else ""


def _end(lines: list[str]) -> int:
    """Return the number of the line at which the sources begin: the last that says so."""
    return next(
        (
            number
            for number in range(len(lines) - 1, -1, -1)
            if lines[number].startswith("Sources:") and not lines[number][8:].strip(" \t")
        ),
        len(lines),
    )


def _notes(lines: list[str], start: int, repairs: Repairs) -> Iterator[tuple[str, str]]:
    number, said = "", list[str]()
    known: set[str] = set()
    for at, line in enumerate(lines[start:], start + 1):
        if found := _NOTE.fullmatch(line.strip()):
            if number:
                yield number, " ".join(said)
            number, said = found[1], [found[2]]
            if number in known:
                message, done = f"The source [{number}] stands a second time.", "The last one counts."
                repairs.made("source twice", message, done, place=Place(repairs.file, at))
            known.add(number)
        elif line.strip() and number:
            said.append(line.strip())
        elif line.strip():
            message = f"`{line.strip()[:60]}` stands among the sources and has no number."
            repairs.made("no source", message, "It was left out.", place=Place(repairs.file, at))
    if number:
        yield number, " ".join(said)


def text_in(lines: Iterable[str], path: str) -> str:
    """Return the text of some lines, which are indented as far as their claim is."""
    indent = " " * (2 * (path.count(".") - 1)) if path else ""
    made = []
    for line in lines:
        line = line[len(indent) :] if line.startswith(indent) else line.lstrip(" ")
        if (found := SPECIAL.fullmatch(line)) and found[2].startswith("\\"):
            line = found[1] + found[2][1:]
        made.append(line)
    return "\n".join(made).strip()


def lines_of(text: str, path: str) -> str:
    """Return the lines of a text, indented as far as its claim is; `text_in` takes them back."""
    indent = " " * (2 * (path.count(".") - 1)) if path else ""
    made = []
    for line in text.split("\n"):
        if found := SPECIAL.fullmatch(line):
            line = f"{found[1]}\\{found[2]}"
        made.append(indent + line if line else "")
    return "\n".join(made)


def _old(lines: list[str], first: int, repairs: Repairs) -> Export:
    export = Export(old=True)
    start = first
    if lines[first].strip().startswith("Discussion Title:"):
        export.title = lines[first].strip().removeprefix("Discussion Title:").strip()
        start += 1
    last: dict[str, int] = {}
    gathered: list[str] = []
    for number in range(start, len(lines)):
        line = lines[number]
        found = _OLD.fullmatch(line.strip())
        if found and _is_claim(found, last):
            _close(export, gathered)
            path = found[1]
            export.entries.append(Entry(path, found[2] or "", number))
            parent, own = parent_of(path), int(path[:-1].rpartition(".")[2])
            last[parent] = max(own, last.get(parent, 0))
            last.setdefault(path, 0)
            gathered = [found[3] or ""]
        elif export.entries:
            gathered.append(line)
        elif line.strip():
            message = f"`{line.strip()[:60]}` stands before the first claim."
            repairs.made("no claim", message, "It was left out.", place=Place(repairs.file, number + 1))
    _close(export, gathered)
    return export


def _close(export: Export, lines: list[str]) -> None:
    if export.entries:
        text = "\n".join(lines).strip()
        export.entries[-1].text, export.entries[-1].see = text, text if text.startswith("->") else ""


def _is_claim(found: re.Match[str], last: dict[str, int]) -> bool:
    """Say whether a numbered line is a claim: a text may go on with a list of its own."""
    path = found[1]
    if found[2] or not last:
        return True
    parent = parent_of(path)
    # Without a stance it is one only where it is the next one there.
    return bool(parent) and parent in last and int(path[:-1].rpartition(".")[2]) == last[parent] + 1
