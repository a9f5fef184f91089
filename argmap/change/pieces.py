"""An entry in the words of its author: its lines with their comments, to be put in elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass

from argmap.change.cuts import line_start, own_lines
from argmap.change.placing import Path, Value, nothing_at
from argmap.change.spans import Span


@dataclass(frozen=True, slots=True)
class Piece(Value):
    """The value that a path is to have, as it is to be written."""

    text: str
    """Its lines, the key's with them, from the first column on, with `\\n` at their ends."""


def piece(text: str, root: Span, path: Path, name: str) -> Value:
    r"""Return an entry as it stands in a text, under a name. What stands in brackets is data alone.

    Raises:
        ArgmapError: nothing stands at the path.

    >>> from argmap.change.spans import spans
    >>> text = "p:\n  # Why?\n  a: {b: 1}  # c\n"
    >>> piece(text, spans(text), ("p", "a"), "z").text
    '# Why?\nz: {b: 1}  # c\n'
    """
    holder: Span | None = root
    for step in path[:-1]:
        holder = holder.under(step) if holder else None
    found = holder.under(path[-1]) if holder else None
    if holder is None or found is None:
        raise nothing_at(path)
    key, end = found.key
    if holder.flow or holder.kind != "map" or text[line_start(text, key) : key].strip():
        return Value(found.value)
    place = list(holder.entries).index(str(path[-1]))
    top, bottom = own_lines(text, holder, place, place)
    named = text[key:end] if name == path[-1] else name
    lines = re.split("\r\n|[\r\n]", text[top:key] + named + text[end:bottom])
    if lines[-1] == "":
        lines.pop()
    left = re.compile(f" {{0,{holder.column}}}")
    return Piece(found.value, "".join(left.sub("", line, count=1) + "\n" for line in lines))
