"""How values are written again: quotes as the format has them, line breaks as the author has."""

from __future__ import annotations

import re

from argmap.change.fmt.parts import Part
from argmap.core.printable import printable
from argmap.reading.scalar_text import scalar

_ESCAPED_SPACE = re.compile(r"\\[ \t]*$")


def key_text(key: str, raw: str, *, in_brackets: bool) -> str:
    """Return a key as it is written: without quotes where it has none, or needs none."""
    if raw and raw[0] not in "\"'" and "\n" not in raw:
        return raw
    return scalar(key, in_brackets=in_brackets)


def bracketed(part: Part) -> str | None:
    """Return a part in brackets on one line; None where it cannot stand so."""
    if part.kind == "scalar":
        return _in_line(part)
    if part.entries and not part.flow:
        return None
    made = []
    for entry in part.entries:
        inner = bracketed(entry.part)
        if inner is None or entry.commented:
            return None
        if part.kind == "list":
            made.append(inner)
            continue
        key = key_text(entry.key, entry.raw, in_brackets=True)
        nothing = entry.part.kind == "scalar" and not entry.part.raw and entry.part.value is None
        bare = nothing and entry.after == entry.start + len(entry.raw)
        made.append(key if bare else f"{key}: {inner}")
    return f"{{{', '.join(made)}}}" if part.kind == "map" else f"[{', '.join(made)}]"


def _in_line(part: Part) -> str | None:
    if part.style in ("|", ">"):
        return None
    if "\n" not in part.raw and part.raw:
        if not isinstance(part.value, str) or (part.in_flow and not part.style):
            return part.raw
        if part.style == '"' and printable(part.value) != part.value:
            return part.raw
    return scalar(part.value, in_brackets=True)


def in_block(part: Part, column: int) -> list[str]:
    """Return a single value on its line and those below, which stand at a column."""
    if part.style in ("|", ">"):
        return _block(part, column)
    raw, value = part.raw, part.value
    if value is None and not part.style:
        return ["null" if raw else ""]
    if not raw:
        return [scalar(value)]
    if not isinstance(value, str):
        return [raw]
    if "\n" not in raw:
        kept = not part.style or (part.style == '"' and printable(value) != value)
        return [raw if kept else scalar(value)]
    lines = [line.strip(" \t") for line in raw.split("\n")]
    if any(_ESCAPED_SPACE.search(line) for line in raw.split("\n")[:-1]):
        return [scalar(value)]
    return [lines[0], *(" " * column + line if line else "" for line in lines[1:])]


def _block(part: Part, column: int) -> list[str]:
    """Return a block text with its lines as they were."""
    value: str = part.value
    content = value.rstrip("\n")
    ends = len(value) - len(content)
    if not content.strip() or "\t" in content[:1]:
        return [scalar(value)]
    if part.style == "|":
        lines = content.split("\n")
    else:
        _, *lines = part.raw.split("\n")
        indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
        lines = [line[indent:] for line in lines]
        # What is folded is known only by reading; a line of nothing but spaces may mean either.
        if any(line and not line.strip() for line in lines):
            return [scalar(value)]
    first = next(line for line in lines if line)
    chomp = "" if ends == 1 else "-" if not ends else "+"
    mark = f"{part.style}{'2' if first[0].isspace() else ''}{chomp}"
    space = " " * column
    return [mark, *(space + line if line else "" for line in lines), *[""] * (ends - 1 if ends > 1 else 0)]
