"""From changes to splices: one walk over the spans of what changes, collecting what is to be replaced."""

from __future__ import annotations

import json
from typing import Any

from argmap.change.cuts import Cut, covering, cuts, joined
from argmap.change.pieces import Piece
from argmap.change.placing import (
    NOTHING,
    Change,
    Changes,
    Path,
    Renamed,
    Value,
    long_form,
    made_of,
    outcome,
    placed,
    same,
)
from argmap.change.spans import Span, line_end
from argmap.change.write import Splices, beside, in_order, item, pairs, shifted
from argmap.reading.yaml_text import entries, in_brackets

_WIDTH = 100
_LONGEST = 120
"""The longest line that an entry is put on in brackets, as those beside it are."""


class Walk:
    """Collects the splices of changes. It looks at the spans of what changes, and at nothing else."""

    def __init__(self, text: str, root: Span) -> None:
        self.text = text
        self.root = root
        self.splices = Splices(text)
        blocks = (part for part in root.entries.values() if part.kind == "map" and not part.flow)
        step = next((part.column - root.column for part in blocks), 2)
        self.indent = step if 2 <= step <= 8 else 2

    def change(self, span: Span, changes: Changes, path: Path) -> None:
        """Collect what changes a mapping or list."""
        if span.kind == "list":
            self._list(span, changes, path)
        else:
            self._map(span, changes, path)

    def _map(self, span: Span, changes: Changes, path: Path) -> None:
        more: dict[str, Change] = {}
        gone: list[str] = []
        for step, sub in changes.items():
            key = str(step)
            if key not in span.entries:
                more[key] = sub
            elif outcome(key, span.value[key], sub, path)[1] is NOTHING:
                gone.append(key)
            else:
                under = span.entries[key]
                if isinstance(sub, Renamed):
                    self._rename(under, sub.key)
                    sub = sub.below
                if isinstance(sub, Value) or sub:
                    self._under(span, under, sub, (*path, key))
        if gone:
            places = {key: place for place, key in enumerate(span.entries)}
            self._take_out(span, [places[key] for key in gone], more, path)
        elif more:
            self._add(span, more, path, [])

    def _list(self, span: Span, changes: Changes, path: Path) -> None:
        gone: list[int] = []
        more: list[Any] = []
        for step, sub in sorted(changes.items(), key=lambda pair: int(pair[0])):
            place = int(step)
            if place >= len(span.items):
                more.append(made_of(sub, (*path, step)))
            elif outcome(step, span.value[place], sub, path)[1] is NOTHING:
                gone.append(place)
            else:
                self._under(span, span.items[place], sub, (*path, step))
        if gone:
            self._take_out(span, gone, more, path)
        elif more:
            self._append(span, more, [])

    def _rename(self, span: Span, name: str) -> None:
        start, end = span.key
        quoted = in_brackets(name)
        if self.text[start] == '"':
            quoted = json.dumps(name, ensure_ascii=False)
        elif self.text[start] == "'" and "'" not in name:
            quoted = f"'{name}'"
        self.splices.put(start, end, quoted)

    def _take_out(self, span: Span, gone: list[int], more: Any, path: Path) -> None:
        """Take entries out of a mapping (or a list), and put others in."""
        if span.flow:
            self._out_of_brackets(span, gone, more, path)
            return
        found = joined(cuts(self.text, span, gone))
        for start, end in found:
            self.splices.put(start, end, "")
        if len(gone) == span.size and not more:
            self.splices.put(span.after, span.after, " []" if span.kind == "list" else " {}")
        elif more and span.kind == "list":
            self._append(span, more, found)
        elif more:
            self._add(span, more, path, found)

    def _out_of_brackets(self, span: Span, gone: list[int], more: Any, path: Path) -> None:
        kept = [place for place in range(span.size) if place not in set(gone)]
        new = ""
        if more:
            made = made_of(more, path) if isinstance(more, dict) else more
            new = in_brackets(made)[1:-1]
        if not kept:
            self.splices.put(span.start + 1, span.end - 1, new)
            return
        if more and kept[-1] + 1 < span.size:
            # In the place of the last ones: the comments before these stay.
            self.splices.put(span.at(kept[-1] + 1).key[0], span.at(-1).end, new)
            gone = [place for place in gone if place < kept[-1]]
        elif more:
            self._grow(span.at(-1), new)
        for start, end in joined(cuts(self.text, span, gone)):
            self.splices.put(start, end, "")

    def _under(self, parent: Span, span: Span, sub: Change, path: Path) -> None:
        if not isinstance(sub, dict):
            self._replaced(parent, span, made_of(sub, path), path)
        elif long_form(span.value, sub, path) is not span.value:
            self._replaced(parent, span, placed(span.value, sub, path), path)
        elif span.flow and not span.value and not parent.flow:
            if any(isinstance(part, Piece) for part in sub.values()):
                self.splices.put(span.after, span.end, "")
                lines = "".join(self._lines(str(step), part, (*path, step)) for step, part in sub.items())
                column = parent.column + self.indent
                self.splices.lines(line_end(self.text, span.end), shifted(lines, column))
            else:
                self._replaced(parent, span, made_of(sub, path), path)
        else:
            self.change(span, sub, path)

    def _replaced(self, parent: Span, span: Span, value: Any, path: Path) -> None:
        if same(span.value, value):
            return
        # What only grows keeps what it has, with its comments.
        if span.value and isinstance(value, dict) and span.entries and span.entries.keys() <= value.keys():
            self.change(span, {key: Value(part) for key, part in value.items()}, path)
        elif span.items and isinstance(value, list) and len(span.items) <= len(value):
            self.change(span, {index: Value(part) for index, part in enumerate(value)}, path)
        elif parent.flow:
            self._in_brackets(span, value)
        else:
            self._in_block(parent, span, value)

    def _in_brackets(self, span: Span, value: Any) -> None:
        space = " " if span.start == span.after else ""
        if span.start == span.after and self.text[span.after - 1 : span.after] in (",", "[", " ", "\n"):
            space = ""
        elif span.start == span.end and self.text[span.after - 1] != ":":
            space = ": "
        self.splices.put(span.start, span.end, space + in_brackets(value))

    def _in_block(self, parent: Span, span: Span, value: Any) -> None:
        text, stop = self.text, line_end(self.text, span.end)
        width = -1 if text[span.end : stop].strip() else _WIDTH
        between = text[span.after : span.start]
        if parent.kind == "list":
            column = self._column(span.start) + (span.start == span.after)
            head, body = item(value, column, indent=self.indent, width=width)
        else:
            head, body = beside(value, parent.column, indent=self.indent, width=width)
        near = not between.strip() and (span.start == span.after or "\n" in between or not head)
        if near and parent.kind == "map":
            self.splices.put(span.after, span.end, f" {head}" if head else "")
        elif span.start == span.after:
            self.splices.put(span.start, span.end, f" {head}")
        else:
            self.splices.put(span.start, span.end, head)
        if body:
            self.splices.lines(stop, body)

    def _column(self, index: int) -> int:
        return index - max(self.text.rfind("\n", 0, index), self.text.rfind("\r", 0, index)) - 1

    def _add(self, span: Span, more: dict[str, Change], path: Path, cut: list[Cut]) -> None:
        if span.flow:
            made = {key: made_of(sub, (*path, key)) for key, sub in more.items()}
            if span.size:
                self._grow(span.at(-1), pairs(made))
            else:
                self.splices.put(span.start + 1, span.start + 1, pairs(made))
        elif span is self.root:
            self._add_sections(span, more, cut)
        else:
            apart = "\n" if self._spaced(span) else ""
            at = covering(cut, line_end(self.text, span.end))
            for key, sub in more.items():
                lines = self._line_like(span, key, sub, path) or self._lines(key, sub, (*path, key))
                self.splices.lines(at, apart + shifted(lines, span.column))

    def _line_like(self, span: Span, key: str, change: Change, path: Path) -> str:
        """Return an entry on one line, where the last one of a section is so and it is short enough."""
        last = span.at(-1)
        if len(path) != 1 or isinstance(change, Piece) or not (last.flow and last.size):
            return ""
        made = made_of(change, (*path, key))
        if not isinstance(made, dict) or self.text.find("\n", last.start, last.end) >= 0:
            return ""
        line = f"{in_brackets(key)}: {in_brackets(made)}\n"
        return line if span.column + len(line) <= _LONGEST else ""

    def _lines(self, key: str, change: Change, path: Path) -> str:
        """Return an entry as lines of its own, with the words of the author where there are such."""
        if isinstance(change, Piece):
            return change.text
        if isinstance(change, dict) and any(isinstance(sub, Piece) for sub in change.values()):
            inner = [self._lines(str(step), sub, (*path, step)) for step, sub in change.items()]
            return f"{key}:\n{shifted(''.join(inner), self.indent)}"
        return entries({key: made_of(change, path)}, indent=self.indent, width=_WIDTH)

    def _grow(self, last: Span, new: str) -> None:
        # A comma right behind a colon would belong to the key.
        space = " " if self.text[last.end - 1] == ":" else ""
        self.splices.put(last.end, last.end, f"{space}, {new}")

    def _spaced(self, span: Span) -> bool:
        """Say whether the entries of a mapping stand apart by blank lines."""
        if span.size < 2:
            return False
        above, last = span.at(-2), span.at(-1)
        between = self.text[line_end(self.text, above.end) : last.after].lstrip(" ")
        return between.startswith(("\n", "\r"))

    def _add_sections(self, span: Span, more: dict[str, Change], cut: list[Cut]) -> None:
        """Add keys of the map itself, each where the format has it."""
        from argmap.model.argument_map import ArgumentMap

        order = list(ArgumentMap.model_fields)
        for key in in_order(more, order):
            before = order[: order.index(key)] if key in order else []
            ends = [span.entries[name].end for name in before if name in span.entries]
            at = covering(cut, line_end(self.text, max(ends, default=span.end)))
            lines = self._lines(key, more[key], (key,))
            apart = "\n" if isinstance(made_of(more[key], (key,)), dict) else ""
            self.splices.lines(at, apart + shifted(lines, span.column))

    def _append(self, span: Span, more: list[Any], cut: list[Cut]) -> None:
        if span.flow:
            new = in_brackets(more)[1:-1]
            if span.size:
                self._grow(span.at(-1), new)
            else:
                self.splices.put(span.start + 1, span.start + 1, new)
            return
        at = covering(cut, line_end(self.text, span.end))
        for value in more:
            head, body = item(value, span.column + 2, indent=self.indent, width=_WIDTH)
            self.splices.lines(at, f"{' ' * span.column}- {head}\n{body}")
