"""Headings and the sections that they open."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.argdown.model import Section, Span
from argmap.argdown.syntax import Heading
from argmap.argdown.texts import Text
from argmap.argdown.tokens import Lines


@dataclass(slots=True)
class _Open:
    id: str
    heading: Heading
    text: Text
    data: dict[str, object] | None
    line: int
    column: int
    parent: str
    end: tuple[int, int] | None = None
    children: list[_Open] = field(default_factory=list)


class Outline:
    """The sections so far. One is open until a heading of the same or of a higher level follows."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._open: list[_Open] = []
        self._all: list[_Open] = []
        self._top: list[_Open] = []

    @property
    def current(self) -> str:
        """Return the id of the section at this place, or nothing."""
        return self._open[-1].id if self._open else ""

    def open(self, heading: Heading, text: Text, data: dict[str, object] | None) -> None:
        """Begin a section."""
        line, column = self._lines.at(heading.sign.start)
        while self._open and self._open[-1].heading.level >= heading.level:
            self._open.pop().end = (line - 1, 0)
        above = self._open[-1] if self._open else None
        section = _Open(
            f"s{len(self._all) + 1}", heading, text, data, line, column, above.id if above else ""
        )
        (above.children if above else self._top).append(section)
        self._open.append(section)
        self._all.append(section)

    def close(self, end: int) -> list[Section]:
        """End what is open where the text ends, and return the sections of the first level."""
        last = self._lines.at(max(end - 1, 0))
        made: dict[str, Section] = {}
        for section in reversed(self._all):
            made[section.id] = _section(section, last, tuple(made[child.id] for child in section.children))
        return [made[section.id] for section in self._top]


def _section(section: _Open, last: tuple[int, int], children: tuple[Section, ...]) -> Section:
    data = section.data or {}
    group, closed = data.get("isGroup"), data.get("isClosed")
    return Section(
        id=section.id,
        level=section.heading.level,
        title=section.text.text.strip(),
        span=Span(section.line, section.column, *(section.end or last)),
        children=children,
        parent=section.parent,
        marks=section.text.marks,
        tags=section.text.tags,
        data=section.data,
        is_group=group if isinstance(group, bool) else None,
        is_closed=closed if isinstance(closed, bool) else None,
        is_last=section.end is None,
    )
