"""Set values in the text of a map and leave every other byte as it is: comments, quotes, order, line ends.

Paths become spans, spans become splices, and the splices are put in at once. The result is read again and
compared with the same change made on the data: a text that says anything else is never returned.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.change.paths import Changes, Path, Value, check_index, long_form, made_of, placed, same, tree_of
from argmap.change.spans import Span, line_end, spans
from argmap.change.write import Splices, beside, in_order, item, pairs, shifted
from argmap.core.errors import ArgmapError, MapError
from argmap.core.place import Place
from argmap.reading.yaml_text import entries, in_brackets
from argmap.reading.yaml_tree import read_tree

_WIDTH = 100


def put(text: str, path: Path, value: Any, *, file: str = "<text>") -> str:
    r"""Return a YAML text with a value set or added at a path; see `put_all`.

    Raises:
        ArgmapError: as `put_all` does.

    >>> put("evidence:\n  week: {text: Fell.}  # by a fifth\n", ("evidence", "week", "by"), "analyst")
    'evidence:\n  week: {text: Fell., by: analyst}  # by a fifth\n'
    """
    return put_all(text, {path: value}, file=file)


def put_all(text: str, changes: Mapping[Path, Any], *, file: str = "<text>") -> str:
    r"""Return a YAML text with values set or added at paths, and every other byte as it was.

    A step is a key, or the place in a list; the place behind the last one appends. What a file writes in a
    short form (`quote: words`) becomes the long one where a key is put below it. A missing section comes
    where the format has it.

    Raises:
        MapError: the text is no YAML, or holds what a map cannot hold.
        ArgmapError: a path leads nowhere, or the text cannot be changed so without changing more.

    >>> text = "sources:\n  gazette: {title: Queues fall}\n\n# The end.\n"
    >>> print(put_all(text, {("sources", "gazette", "text"): "gazette.txt", ("sources", "hansard"): {}}))
    sources:
      gazette: {title: Queues fall, text: gazette.txt}
      hansard: {}
    <BLANKLINE>
    # The end.
    <BLANKLINE>
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body = text[len(mark) :]
    edit = _Edit(body, spans(body, file))
    wanted = edit.changed(edit.root, tree_of(changes, edit.root), ())
    new = edit.splices.applied()
    _demand_same(new, wanted, changes, file, whole=body.endswith(("\n", "\r")))
    return mark + new


def _demand_same(new: str, wanted: Any, changes: Mapping[Path, Any], file: str, *, whole: bool) -> None:
    try:
        found = read_tree(new, file)
        # Without a line end at its end, a block text at the end of a file loses the one it would have.
        is_so = same(found, wanted) or (not whole and same(_bare(found), _bare(wanted)))
        reason = ""
    except MapError as error:
        is_so, reason = False, f" {error.message}"
    if not is_so:
        path = ".".join(map(str, next(iter(changes), ())))
        message = f"`{path}` cannot be written without changing more than that.{reason}"
        raise ArgmapError(message, hint="Change the file by hand.", place=Place(file))


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _bare(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_bare(part) for part in value]
    return value.rstrip("\n") if isinstance(value, str) else value


class _Edit:
    """One walk over the spans that collects the splices and returns the changed data."""

    def __init__(self, text: str, root: Span) -> None:
        self.text = text
        self.root = root
        self.splices = Splices(text)
        blocks = (part for part in root.entries.values() if part.kind == "map" and not part.flow)
        step = next((part.column - root.column for part in blocks), 2)
        self.indent = step if 2 <= step <= 8 else 2

    def changed(self, span: Span, changes: Changes, path: Path) -> Any:
        """Return the data of a mapping or list with changes made in it."""
        if span.kind == "list":
            return self._list(span, changes, path)
        new, more = dict(span.value), {}
        for key, sub in changes.items():
            under = span.entries.get(str(key))
            if under is None:
                more[str(key)] = made_of(sub, (*path, key))
            else:
                new[str(key)] = self._under(span, under, sub, (*path, key))
        if more:
            self._add(span, more)
        return new | more

    def _list(self, span: Span, changes: Changes, path: Path) -> list[Any]:
        new = list(span.value)
        for step, sub in sorted(changes.items(), key=lambda pair: (isinstance(pair[0], str), pair[0])):
            check_index(step, len(new), path)
            index = int(step)
            if index < len(span.items):
                new[index] = self._under(span, span.items[index], sub, (*path, step))
            else:
                new.append(made_of(sub, (*path, step)))
        if more := new[len(span.items) :]:
            self._append(span, more)
        return new

    def _under(self, parent: Span, span: Span, sub: Changes | Value, path: Path) -> Any:
        if isinstance(sub, Value):
            return self._replaced(parent, span, sub.value, path)
        if long_form(span.value, sub, path) is not span.value:
            return self._replaced(parent, span, placed(span.value, sub, path), path)
        if span.flow and not span.value and not parent.flow:
            return self._replaced(parent, span, made_of(sub, path), path)
        return self.changed(span, sub, path)

    def _replaced(self, parent: Span, span: Span, value: Any, path: Path) -> Any:
        if same(span.value, value):
            return value
        # What only grows keeps what it has, with its comments.
        if span.value and isinstance(value, dict) and span.entries.keys() <= value.keys() and span.entries:
            return self.changed(span, {key: Value(part) for key, part in value.items()}, path)
        if span.items and isinstance(value, list) and len(span.items) <= len(value):
            return self.changed(span, {index: Value(part) for index, part in enumerate(value)}, path)
        if parent.flow:
            self._in_brackets(span, value)
        else:
            self._in_block(parent, span, value)
        return value

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

    def _add(self, span: Span, more: dict[str, Any]) -> None:
        if span.flow:
            last = next(reversed(span.entries.values()), None)
            self._grow(span, last, pairs(more))
        elif span is self.root:
            self._add_sections(span, more)
        else:
            apart = "\n" if self._spaced(span) else ""
            blocks = [{key: value} for key, value in more.items()] if apart else [more]
            for block in blocks:
                self._lines(line_end(self.text, span.end), apart, block, span.column)

    def _grow(self, span: Span, last: Span | None, new: str) -> None:
        if last is None:
            self.splices.put(span.start + 1, span.start + 1, new)
        else:
            # A comma right behind a colon would belong to the key.
            space = " " if self.text[last.end - 1] == ":" else ""
            self.splices.put(last.end, last.end, f"{space}, {new}")

    def _lines(self, at: int, apart: str, block: dict[str, Any], column: int) -> None:
        self.splices.lines(at, apart + shifted(entries(block, indent=self.indent, width=_WIDTH), column))

    def _spaced(self, span: Span) -> bool:
        """Say whether the entries of a mapping stand apart by blank lines."""
        if len(span.entries) < 2:
            return False
        above, last = list(span.entries.values())[-2:]
        between = self.text[line_end(self.text, above.end) : last.after].lstrip(" ")
        return between.startswith(("\n", "\r"))

    def _add_sections(self, span: Span, more: dict[str, Any]) -> None:
        """Add keys of the map itself, each where the format has it."""
        from argmap.model.argument_map import ArgumentMap

        order = list(ArgumentMap.model_fields)
        for key in in_order(more, order):
            before = order[: order.index(key)] if key in order else []
            ends = [span.entries[name].end for name in before if name in span.entries]
            end = max(ends, default=span.end)
            apart = "\n" if isinstance(more[key], dict) else ""
            self._lines(line_end(self.text, end), apart, {key: more[key]}, span.column)

    def _append(self, span: Span, more: list[Any]) -> None:
        if span.flow:
            self._grow(span, span.items[-1] if span.items else None, in_brackets(more)[1:-1])
            return
        at = line_end(self.text, span.end)
        for value in more:
            head, body = item(value, span.column + 2, indent=self.indent, width=_WIDTH)
            self.splices.lines(at, f"{' ' * span.column}- {head}\n{body}")
