"""Parts to lines: two spaces a level, brackets where the author has them and they fit, comments in place."""

from __future__ import annotations

from argmap.change.fmt.comments import IGNORE, OUT
from argmap.change.fmt.parts import Entry, Part, Trail
from argmap.change.fmt.values import bracketed, in_block, key_text
from argmap.reading.order import BY_ID, under
from argmap.reading.short import SHORT

WIDTH = 130
"""In columns: what is in brackets stays so while its line has no more."""
_PARTS = BY_ID - {"steps"}
_NEAR = 3
"""In spaces: a comment that stands nearer than that moves with what is in front of it."""


def laid_out(root: Part, header: list[str]) -> str:
    """Return the text of a map."""
    above, lines = [_indented(line, 0) for line in _collapsed(header)], _mapping(root, 0, "map") or ["{}"]
    lines = [*above, *lines]
    while lines and not lines[0]:
        del lines[0]
    return "\n".join(lines) + "\n"


def _mapping(part: Part, column: int, shape: str) -> list[str]:
    made: list[str] = []
    blocks = [_entry(entry, column, under(shape, entry.key)) for entry in part.entries]
    stands_apart = [
        (shape in _PARTS and len(lines) > SHORT)
        or (shape == "map" and entry.part.kind == "map" and len(lines) > 1)
        for entry, lines in zip(part.entries, blocks, strict=True)
    ]
    for number, (entry, lines) in enumerate(zip(part.entries, blocks, strict=True)):
        head = _collapsed(entry.head)
        if number and any(stands_apart[number - 1 : number + 1]) and head[:1] != [""]:
            head.insert(0, "")
        if not number and (shape not in _PARTS or not any(head)) and shape != "map" and head[:1] == [""]:
            del head[0]
        made += _with_comments(entry, head, lines, column)
    return made


def _with_comments(entry: Entry, head: list[str], lines: list[str], column: int) -> list[str]:
    made = [_indented(line, column) for line in head]
    made += lines
    made += [_indented(line, column + 2 if deep else column) for deep, line in entry.foot]
    return made


def _indented(line: str, column: int) -> str:
    return line[len(OUT) :] if line.startswith(OUT) else " " * column + line if line else ""


def _entry(entry: Entry, column: int, shape: str) -> list[str]:
    key = f"{' ' * column}{key_text(entry.key, entry.raw, in_brackets=False)}:"
    return _beside(key, entry, column, shape)


def _beside(begun: str, entry: Entry, column: int, shape: str) -> list[str]:
    """Return the lines of a value behind its key, or behind its dash."""
    part, trail = entry.part, entry.trail
    if part.kind == "scalar":
        return _single(begun, part, column, trail)
    if part.flow or not part.entries:
        line = bracketed(part)
        if line is not None and (_pinned(entry) or len(begun) + 1 + len(line) <= WIDTH or not part.entries):
            return [_behind(f"{begun} {line}", trail)]
    inside = _mapping if part.kind == "map" else _list
    return [_behind(begun, trail), *inside(part, column + 2, shape)]


def _pinned(entry: Entry) -> bool:
    """Say whether an entry keeps its line: a comment tells the checks to pass over what stands there."""
    trail = entry.trail and IGNORE.match(entry.trail.text)
    return bool(trail or any(IGNORE.match(line) for line in entry.head))


def _single(begun: str, part: Part, column: int, trail: Trail | None) -> list[str]:
    first, *rest = in_block(part, column + 2)
    lines = [f"{begun} {first}" if first else begun, *rest]
    where = 0 if part.style in ("|", ">") else -1
    lines[where] = _behind(lines[where], trail)
    return lines


def _list(part: Part, column: int, shape: str) -> list[str]:
    made: list[str] = []
    for number, entry in enumerate(part.entries):
        head = _collapsed(entry.head)
        dash = f"{' ' * column}-"
        if entry.part.kind != "scalar" and entry.part.entries and not _fits(entry, dash):
            if entry.trail:
                head.append(entry.trail.text)
            inside = _mapping if entry.part.kind == "map" else _list
            lines = inside(entry.part, column + 2, shape)
            # The comments above its first line stand above the dash.
            while lines[0].lstrip().startswith("#") or not lines[0]:
                head += [lines.pop(0).strip()]
            lines[0] = f"{dash} {lines[0][column + 2 :]}"
        else:
            lines = _beside(dash, entry, column, shape)
            if lines == [dash]:
                lines = [f"{dash} null"]
        if not number and head[:1] == [""]:
            head = head[1:]
        made += _with_comments(entry, head, lines, column)
    return made


def _fits(entry: Entry, dash: str) -> bool:
    line = bracketed(entry.part) if entry.part.flow else None
    return line is not None and (_pinned(entry) or len(dash) + 1 + len(line) <= WIDTH)


def _behind(line: str, trail: Trail | None) -> str:
    """Return a line with its comment: in the column that the author gave it, where that is free."""
    if trail is None:
        return line
    gap = max(2, trail.gap) if trail.gap <= _NEAR else max(2, trail.column - len(line))
    return f"{line}{' ' * gap}{trail.text}"


def _collapsed(head: list[str]) -> list[str]:
    return [line for number, line in enumerate(head) if line or not number or head[number - 1]]
