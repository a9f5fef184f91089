"""Where every value of a YAML text begins and ends: what an edit has to know to leave the rest alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from argmap.core.errors import ArgmapError, MapError
from argmap.reading.scalars import plain
from argmap.reading.yaml_tree import read_tree

_COLON = re.compile(r"\s*:")
_KEPT = re.compile(r"[|>][1-9]?\+")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")


@dataclass(slots=True)
class Span:
    """A value: from `start` up to `end`, without the comments and blank lines behind it.

    `after` is where a text could stand that takes its place beside its key: behind the colon, or the dash.
    """

    kind: str
    start: int
    end: int
    after: int
    value: Any
    flow: bool = False
    column: int = 0
    """Of a block: the column of its keys or dashes."""
    entries: Mapping[str, Span] = field(default_factory=dict)
    items: list[Span] = field(default_factory=list)
    key: tuple[int, int] = (0, 0)
    """Where its key begins and ends, with its quotes; of an item, where its dash is."""

    def under(self, step: str | int) -> Span | None:
        """Return the value under a key or an index; nothing where there is none."""
        if isinstance(step, str):
            return self.entries.get(step)
        return self.items[step] if 0 <= step < len(self.items) else None

    def at(self, place: int) -> Span:
        """Return the entry or the item at a place, counted as lists are."""
        return self.items[place] if self.kind == "list" else self.entries[list(self.entries)[place]]

    @property
    def size(self) -> int:
        """How many entries or items it has."""
        return len(self.items) if self.kind == "list" else len(self.entries)

    def moved(self, by: int) -> Span:
        """Return the span of a text that stands further down."""
        for part in (*self.entries.values(), *self.items):
            part.moved(by)
        self.start, self.end, self.after = self.start + by, self.end + by, self.after + by
        self.key = (self.key[0] + by, self.key[1] + by)
        return self


def spans(text: str, file: str = "<text>") -> Span:
    r"""Return the spans of a text, which must hold one mapping.

    Raises:
        MapError: it is no YAML, or holds what a map cannot hold.

    >>> text = "positions:\n  toll: Yes.  # for now\n"
    >>> found = spans(text).entries["positions"].entries["toll"]
    >>> text[found.start : found.end]
    'Yes.'
    """
    root = built(text)
    if root is None:
        # The reader finds the words for what is wrong.
        read_tree(text, file)
        raise MapError("The file cannot be edited.", hint="Write it without tags, aliases and `?` keys.")
    return root


def built(text: str) -> Span | None:
    r"""Return the spans of a text; nothing where it is not one mapping of what a map can hold.

    >>> built("- a\n") is None
    True
    """
    import yaml

    try:
        # PyYAML takes these for line ends, YAML 1.2 does not.
        root = None if "\u2028" in text or "\u2029" in text else _Builder(text).build()
    except (yaml.YAMLError, _NotOursError):
        return None
    return root if root is not None and root.kind == "map" else None


class _NotOursError(ArgmapError):
    pass


class _Builder:
    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Span | None = None
        self.stack: list[Span] = []
        self.keys: list[tuple[str, int, tuple[int, int]] | None] = []

    def build(self) -> Span | None:
        import yaml

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(self.text)
        scalar, opening = yaml.ScalarEvent, (yaml.MappingStartEvent, yaml.SequenceStartEvent)
        closing = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
        try:
            while loader.check_event():
                event = loader.get_event()
                kind = type(event)
                if kind is scalar:
                    self._scalar(event)
                elif kind in opening:
                    self._open(event, "map" if kind is opening[0] else "list")
                elif kind in closing:
                    self._close(event)
                elif kind is yaml.AliasEvent or (kind is yaml.DocumentStartEvent and self.root):
                    raise _NotOursError("")
        finally:
            loader.dispose()
        return self.root

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if self.stack and self.stack[-1].kind == "map" and self.keys[-1] is None:
            key = event.value if event.value.isascii() else unicodedata.normalize("NFC", event.value)
            colon = _COLON.match(self.text, end)
            if key in self.stack[-1].entries or event.tag or event.anchor:
                raise _NotOursError("")
            self.keys[-1] = (key, colon.end() if colon else end, (start, end))
            return
        if event.tag or event.anchor:
            raise _NotOursError("")
        value = plain(event.value) if event.implicit[0] else event.value
        if event.style in ("|", ">"):
            raw = self.text[start:end]
            # Blank lines at the end belong to the text only where it says so.
            end = end if _KEPT.match(raw) else start + len(raw.rstrip())
        span = Span("scalar", start, end, start, value)
        self._put(span)
        if start == end:
            span.start = span.end = span.after

    def _open(self, event: Any, kind: str) -> None:
        as_key = self.stack and self.stack[-1].kind == "map" and self.keys[-1] is None
        if as_key or event.tag or event.anchor:
            raise _NotOursError("")
        mark = event.start_mark
        flow = bool(event.flow_style)
        span = Span(kind, mark.index, mark.index, mark.index, {} if kind == "map" else [], flow, mark.column)
        self._put(span)
        self.stack.append(span)
        self.keys.append(None)

    def _close(self, event: Any) -> None:
        span = self.stack.pop()
        self.keys.pop()
        if span.flow:
            span.end = event.end_mark.index
        else:
            # PyYAML ends a block where the next token begins, behind comments that are not its own.
            span.end = span.at(-1).end

    def _put(self, span: Span) -> None:
        if not self.stack:
            self.root = span
            return
        parent = self.stack[-1]
        if parent.kind == "list":
            # The dash is the last one before the value; an empty item is marked right behind it.
            span.after = span.start if span.start == span.end else self._dash(parent, span)
            empty = span.kind == "scalar" and span.start == span.end
            dash = span.start if empty else self._dash(parent, span)
            span.key = (dash, dash) if parent.flow else (dash - 1, dash)
            parent.items.append(span)
            parent.value.append(span.value)
        else:
            key, span.after, span.key = self.keys[-1] or ("", 0, (0, 0))
            cast("dict[str, Span]", parent.entries)[key] = span
            parent.value[key] = span.value
            self.keys[-1] = None

    def _dash(self, parent: Span, span: Span) -> int:
        """Return where the dash of an item ends: comments between it and the item may hold dashes too."""
        if parent.flow:
            return span.start
        if not parent.items:
            return parent.start + 1
        line = re.compile(rf"^ {{{parent.column}}}-", re.MULTILINE)
        dash = line.search(self.text, parent.items[-1].end, span.start)
        if dash is None:
            raise _NotOursError("")
        return dash.end()


def line_end(text: str, index: int) -> int:
    r"""Return where the line of a place ends, behind its line end; a place at the start of a line is its own.

    >>> line_end("a: 1  # one\nb: 2", 4)
    12
    """
    if index and text[index - 1] in "\r\n":
        return index
    match = _LINE.match(text, index)
    return match.end() if match else index
