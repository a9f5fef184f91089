"""A YAML text as parts with places: what the layout is made anew from, with the writing of every value."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from argmap.reading.scalars import plain

_COLON = re.compile(r"\s*:")
_ENDS = re.compile(r"(?:\n[ \t]*)+\Z")


@dataclass(slots=True)
class Trail:
    """A comment behind something on its line: its text, its column, the spaces in front of it."""

    text: str
    column: int
    gap: int


@dataclass(slots=True)
class Part:
    """A value. A part that is made anew has no `raw`."""

    kind: str
    start: int = 0
    end: int = 0
    end_line: int = 0
    column: int = 0
    flow: bool = False
    in_flow: bool = False
    style: str = ""
    """Of a single value: how it is written: `"`, `'`, `|`, `>`, or nothing."""
    raw: str = ""
    value: Any = None
    entries: list[Entry] = field(default_factory=list)


@dataclass(slots=True)
class Entry:
    """A key with its value, or an item of a list, and the comments that belong to it."""

    key: str
    raw: str
    start: int
    after: int
    line: int
    column: int
    part: Part
    head: list[str] = field(default_factory=list)
    """The comments above it; an empty text is an empty line."""
    trail: Trail | None = None
    foot: list[tuple[bool, str]] = field(default_factory=list)
    """The comments below it; whether each stands further in than it does."""

    @property
    def commented(self) -> bool:
        """Whether a comment belongs to it, or to anything inside of it."""
        own = self.trail or self.foot or any(self.head)
        return bool(own) or any(entry.commented for entry in self.part.entries)


def parts(text: str) -> Part:
    """Return the mapping that a text holds; the text has been read before, and is known to be sound."""
    return _Builder(text).build()


class _Builder:
    def __init__(self, text: str) -> None:
        self.text = text
        self.root = Part("map")
        self.stack: list[Part] = []
        self.keys: list[Any] = []

    def build(self) -> Part:
        import yaml

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(self.text)
        opening = {yaml.MappingStartEvent: "map", yaml.SequenceStartEvent: "list"}
        closing = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
        try:
            while loader.check_event():
                event: Any = loader.get_event()
                kind = type(event)
                if kind is yaml.ScalarEvent:
                    self._scalar(event)
                elif kind in opening:
                    mark = event.start_mark
                    part = Part(opening[kind], mark.index, mark.index, mark.line, mark.column)
                    part.flow = bool(event.flow_style)
                    self._put(part, mark)
                    self.stack.append(part)
                    self.keys.append(None)
                elif kind in closing:
                    self._close(event)
        finally:
            loader.dispose()
        return self.root

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark, event.end_mark
        if self.stack and self.stack[-1].kind == "map" and self.keys[-1] is None:
            self.keys[-1] = event
            return
        raw = self.text[start.index : end.index]
        style = event.style if event.style in ("|", ">", '"', "'") else ""
        if style in ("|", ">"):
            # The blank lines below it are not its own; what ends its last line is.
            raw = _ENDS.sub("", raw)
        value = plain(event.value) if event.implicit[0] else event.value
        made = Part("scalar", start.index, start.index + len(raw), start.line + raw.count("\n"), start.column)
        made.style, made.raw, made.value = style, raw, value
        self._put(made, start)

    def _put(self, part: Part, mark: Any) -> None:
        if not self.stack:
            self.root = part
            return
        above = self.stack[-1]
        part.in_flow = above.flow or above.in_flow
        nothing = part.kind == "scalar" and not part.raw
        if above.kind == "map":
            key = self.keys[-1]
            self.keys[-1] = None
            first, last = key.start_mark, key.end_mark
            colon = _COLON.match(self.text, last.index)
            after = colon.end() if colon else last.index
            raw = self.text[first.index : last.index]
            entry = Entry(key.value, raw, first.index, after, first.line, first.column, part)
            if nothing:
                part.start = part.end = after
                part.end_line = last.line
        else:
            start = mark.index if above.flow else self._dash(above, mark.index)
            line = mark.line - self.text.count("\n", start, mark.index)
            entry = Entry("", "", start, start if above.flow else start + 1, line, above.column, part)
            if nothing:
                part.start = part.end = entry.after
                part.end_line = line
        above.entries.append(entry)

    def _dash(self, above: Part, index: int) -> int:
        """Return where the dash of an item stands: the last one in its column before the value."""
        if not above.entries:
            return above.start
        found = re.compile(rf"^ {{{above.column}}}-", re.MULTILINE).search(
            self.text, above.entries[-1].part.end, index
        )
        return found.end() - 1 if found else index

    def _close(self, event: Any) -> None:
        part = self.stack.pop()
        self.keys.pop()
        if part.flow:
            part.end, part.end_line = event.end_mark.index, event.end_mark.line
        elif part.entries:
            last = part.entries[-1].part
            part.end, part.end_line = last.end, last.end_line
