"""YAML text to plain data with places, by PyYAML's event stream.

The event stream, and not PyYAML's loader: it keeps every position, is faster, and lets us refuse at the first
sign of what a map does not need (tags, aliases, merge keys) or cannot survive (nesting without end).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import yaml

from argmap.core.place import Place
from argmap.reading.conflict_marks import unsettled
from argmap.reading.decode import at
from argmap.reading.faults import refuse
from argmap.reading.scalars import plain
from argmap.reading.tree import TreeList, TreeMap

DEEPEST = 64
LONGEST = 100_000
"""The longest single text, in characters."""


_SEPARATOR = re.compile("[\u2028\u2029]")


def read_tree(text: str, file: str) -> TreeMap:
    """Return the one document of a YAML text, which must be a mapping.

    Raises:
        MapError: AM001 no YAML, AM004 what a map does not use, AM005 a key twice, AM006 too deep or too long.
    """
    if match := _SEPARATOR.search(text):
        # PyYAML takes it for a line end, as YAML 1.1 did; YAML 1.2 does not.
        message = f"The file holds a line separator (U+{ord(match[0]):04X}), on which readers of YAML differ."
        hint = "Take it out, or write it as \\L or \\P in double quotes."
        raise refuse("AM003", message, at(text, match.start(), file), hint)
    if conflict := unsettled(text, file):
        raise conflict
    try:
        return _Builder(file).build(text)
    except yaml.MarkedYAMLError as error:
        mark = _mark(error)
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
        message = f"This is not YAML: {error.problem or error.context}."
        raise refuse("AM001", message, place, _remedy(error, text)) from None
    except yaml.reader.ReaderError as error:
        raise refuse("AM003", f"This cannot be read: {error.reason}.", Place(file), "Take it out.") from None


_OPENED = ("while scanning a quoted scalar", "while parsing a flow", "while scanning a simple key")


def _mark(error: yaml.MarkedYAMLError) -> Any:
    """Return where it went wrong: of what was left open lines before, where it was opened."""
    opened, noticed = error.context_mark, error.problem_mark
    if opened and noticed and opened.line < noticed.line and str(error.context).startswith(_OPENED):
        return opened
    return noticed or opened


def _remedy(error: yaml.MarkedYAMLError, text: str) -> str:
    problem, mark = f"{error.problem} {error.context}", error.problem_mark
    # PyYAML ends lines where `splitlines` does not.
    lines = re.split("\r\n|[\r\n\x85]", text)
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    before, at = line[: mark.column if mark else 0], line[mark.column if mark else 0 :][:1]
    if "mapping values are not allowed" in problem:
        return "Put a text that holds `: ` in quotes, or end the line above with a colon."
    if at == "\t" or "tab character" in problem:
        return "Indent with spaces, not with tabs."
    if "cannot start any token" in problem:
        return "Put a text that starts with a special character in quotes."
    if "could not find expected ':'" in problem:
        return "End the key with a colon; or indent the line, if it goes on with the text above."
    if "end of stream" in problem or "quoted scalar" in problem or _mark(error) is not mark:
        return "Close the quotation mark or the bracket."
    if "while parsing a flow" in problem and at == ":" and before.rstrip()[-1:] not in ("'", '"'):
        return 'Put a text that holds `: ` in quotes, as in `{text: "This: not that"}`.'
    if "while parsing a flow" in problem:
        return "Write a comma between two items, and close every bracket."
    if "did not find expected key" in problem and not before.strip():
        return "Line up the keys of a mapping: the indentation differs here."
    return "Check the indentation and the quotation marks."


class _Builder:
    """Builds the tree, with a stack of its own: nesting cannot overflow Python's."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.stack: list[tuple[Any, Any]] = []
        self.root: Any = None
        self.documents = 0

    def build(self, text: str) -> TreeMap:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
        try:
            while loader.check_event():
                self._take(loader.get_event())
        finally:
            loader.dispose()
        if not isinstance(self.root, TreeMap):
            what = "is empty" if self.root is None else "does not begin with `key: value` lines"
            raise refuse("AM001", f"The file {what}.", Place(self.file), "Start with `argmap: 1`.")
        return self.root

    def _take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent:
            self._open(event, TreeMap())
        elif kind is yaml.SequenceStartEvent:
            self._open(event, TreeList())
        elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            self._close()
        elif kind is yaml.AliasEvent:
            raise self._unwanted(event, f"an alias (`*{event.anchor}`)", "Write the value out.")
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                raise self._unwanted(event, "a second document (`---`)", "Put it into a file of its own.")

    def _scalar(self, event: Any) -> None:
        self._plainly(event)
        value: Any = event.value
        if len(value) > LONGEST:
            message = f"A text is longer than {LONGEST:,} characters."
            raise refuse("AM006", message, self._place(event), "Shorten it.")
        expects_key = self.stack and isinstance(self.stack[-1][0], TreeMap) and self.stack[-1][1] is None
        if expects_key:
            if value == "<<" and event.implicit[0]:
                raise self._unwanted(event, "a merge key (`<<`)", "Write the entries out.")
            self._key(event, value)
        else:
            self._put(event, plain(value) if event.implicit[0] else value)

    def _key(self, event: Any, key: str) -> None:
        mapping = self.stack[-1][0]
        # Two spellings of one id (é as one character or as two) are one key.
        key = key if key.isascii() else unicodedata.normalize("NFC", key)
        if key in mapping:
            first = mapping.marks[key][1] + 1
            message = f"The key `{key[:80]}` stands here a second time; the first is on line {first}."
            raise refuse("AM005", message, self._place(event, len(key)), "Rename one of them, or join them.")
        mark = event.start_mark
        # Held until its value comes.
        self.stack[-1] = (mapping, (key, mark.line, mark.column))

    def _put(self, event: Any, value: Any) -> None:
        mark = event.start_mark
        if not self.stack:
            self.root = value
            return
        container, pending = self.stack[-1]
        if isinstance(container, TreeList):
            container.append(value)
            container.marks.append((self.file, mark.line, mark.column, mark.line, mark.column))
            return
        if pending is None:
            raise self._unwanted(event, "a key that is no text", "Use a plain word as a key.")
        key, line, column = pending
        dict.__setitem__(container, key, value)
        container.marks[key] = (self.file, line, column, mark.line, mark.column)
        self.stack[-1] = (container, None)

    def _open(self, event: Any, container: TreeMap | TreeList) -> None:
        self._plainly(event)
        if len(self.stack) >= DEEPEST:
            message = f"The file is nested more than {DEEPEST} levels deep."
            raise refuse("AM006", message, self._place(event), "Take levels out.")
        self._put(event, container)
        self.stack.append((container, None))

    def _close(self) -> None:
        self.stack.pop()

    def _plainly(self, event: Any) -> None:
        if event.anchor is not None:
            raise self._unwanted(
                event, f"an anchor (`&{event.anchor}`)", "Write the value out where it is needed."
            )
        if event.tag is not None and event.tag != "!":
            tag = re.sub(r"^tag:yaml\.org,2002:", "!!", event.tag)[:60]
            raise self._unwanted(event, f"a tag (`{tag}`)", "Take it away.")

    def _unwanted(self, event: Any, what: str, remedy: str) -> Exception:
        return refuse("AM004", f"A map cannot hold {what}.", self._place(event), remedy)

    def _place(self, event: Any, width: int = 1) -> Place:
        return Place(self.file, event.start_mark.line + 1, event.start_mark.column + 1, min(width, 80))
