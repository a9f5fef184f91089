"""The comments of a YAML text, each given to what it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.change.fmt.parts import Entry, Part, Trail

_COMMENT = re.compile(r"#[^\n]*")
_HEADER = re.compile(r"[|>][^\s#]*[ \t]*")
IGNORE = re.compile(r"#\s*argmap:\s*ignore(?!-file)")
OUT = "\0"
"""In front of a comment that stays in the first column: a line that was taken out, as it was indented."""
_TAKEN_OUT = re.compile(r"#(?:\w|[ ]{2})")
_EDITORS = re.compile(r"#\s*(?:yaml-language-server:|-\*-|vim?:)")
"""What an editor looks for on the first lines of a file."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: where it begins, and whether nothing else stands on its line."""

    index: int
    line: int
    column: int
    gap: int
    own: bool
    text: str


def comments(text: str, root: Part) -> list[Comment]:
    """Return every comment: what begins with a `#` between two values."""
    found: list[Comment] = []
    here, line, line_start = 0, 0, 0
    values: list[tuple[int, int]] = []
    _values(text, root, values)
    for start, end in (*values, (len(text), len(text))):
        # Most of what stands between two values is a colon or a comma.
        for match in _COMMENT.finditer(text, here, start) if text.find("#", here, start) >= 0 else ():
            begun = match.start()
            line += text.count("\n", line_start, begun)
            line_start = text.rfind("\n", 0, begun) + 1
            before = text[line_start:begun]
            gap = len(before) - len(before.rstrip())
            own = not before.strip()
            found.append(Comment(begun, line, begun - line_start, gap, own, match[0].rstrip()))
        here = max(here, end)
    return found


def _values(text: str, part: Part, found: list[tuple[int, int]]) -> None:
    """Collect where keys and single values begin and end, in order of place."""
    for entry in part.entries:
        if entry.raw:
            found.append((entry.start, entry.start + len(entry.raw)))
        inner = entry.part
        if inner.kind != "scalar":
            _values(text, inner, found)
        elif inner.style in ("|", ">"):
            # A comment may stand behind the `|`; the text begins on the next line.
            header = _HEADER.match(inner.raw)
            found.append((inner.start, inner.start + (header.end() if header else 1)))
            first = text.find("\n", inner.start, inner.end)
            found.append((first if first >= 0 else inner.end, inner.end))
        elif inner.raw:
            found.append((inner.start, inner.end))


def attach(text: str, root: Part) -> tuple[list[str], list[str]]:
    """Give the comments to the parts; return those of the file's head, and the texts of all."""
    found = comments(text, root)
    walk = _Walk(text, found)
    header = walk.header(root)
    walk.collection(root, None, len(text))
    for left in found[walk.next :] if root.entries else ():
        root.entries[-1].foot.append((False, left.text))
    return header, [comment.text for comment in found]


class _Walk:
    def __init__(self, text: str, found: list[Comment]) -> None:
        self.lines = text.split("\n")
        self.end = len(text)
        self.found = found
        self.next = 0
        self.node: Entry | None = None

    def header(self, root: Part) -> list[str]:
        """Take what stands above the first key, an empty line between; editors' marks always."""
        first = root.entries[0].start if root.entries else len("\n".join(self.lines))
        above = [comment for comment in self.found if comment.index < first]
        ends = [n + 1 for n, c in enumerate(above) if self._blank(c.line + 1)]
        ends += [n + 1 for n, c in enumerate(above) if _EDITORS.match(c.text)]
        taken = above[: max(ends, default=0)]
        self.next = len(taken)
        made: list[str] = []
        for comment in taken:
            self._above(made, comment)
        if taken and self._blank(taken[-1].line + 1):
            made.append("")
        return made

    def collection(self, part: Part, owner: Entry | None, stop: int, depth: int = 0) -> None:
        """Give out the comments in and right behind a mapping or a list."""
        for number, entry in enumerate(part.entries):
            last = number + 1 == len(part.entries)
            before = part.entries[number - 1] if number else owner
            for comment in self._until(entry.start):
                if comment.own or before is None or (not number and comment.line != before.line):
                    self._above(entry.head, comment)
                else:
                    self._behind(before, comment)
            if self._blank(entry.line - 1) and (not number or not part.flow):
                entry.head.append("")
            if owner is None and not number and entry.head[:1] == [""]:
                # The head of the file has that empty line.
                del entry.head[0]
            until = stop if last else part.entries[number + 1].start
            inner = entry.part
            if depth <= 1:
                self.node = entry
            if inner.entries:
                self.collection(inner, entry, inner.end if inner.flow else until, depth + 1)
            self._inside(entry, inner)
            while (behind := self._peek(until)) and not behind.own and behind.line == inner.end_line:
                self._behind(entry, self._take())
            if not part.flow:
                self._below(part, entry, owner, until, last=last)

    def _inside(self, entry: Entry, inner: Part) -> None:
        """Give out what is left before the end of a value: at the end of brackets, or behind a `|`."""
        for comment in self._until(inner.end):
            if inner.entries and comment.own:
                entry.foot.append((True, comment.text))
            elif comment.own:
                self._above(entry.head, comment)
            else:
                self._behind(inner.entries[-1] if inner.entries else entry, comment)

    def _below(self, part: Part, entry: Entry, owner: Entry | None, until: int, *, last: bool) -> None:
        run = self._run(entry) if not last else 0
        while (comment := self._peek(until)) and comment.own:
            if IGNORE.match(comment.text) and until < self.end:
                # It speaks of the line below it, however far in it stands itself.
                return
            deep = comment.column > entry.column
            ends = last and (owner is None or comment.column >= part.column > owner.column)
            if not (deep or ends or run > 0):
                return
            run -= 1
            if self._blank(comment.line - 1):
                entry.foot.append((deep, ""))
            entry.foot.append((deep, self._own(self._take())))

    def _run(self, entry: Entry) -> int:
        """Return how many comments follow a part without an empty line, which comes behind them."""
        line, here = entry.part.end_line + 1, self.next
        while here < len(self.found):
            comment = self.found[here]
            if not comment.own or comment.line != line or comment.column != entry.column:
                break
            line, here = line + 1, here + 1
        return here - self.next if self._blank(line) else 0

    def _above(self, head: list[str], comment: Comment) -> None:
        if comment.own and self._blank(comment.line - 1):
            head.append("")
        head.append(self._own(comment) if comment.own else comment.text)

    def _own(self, comment: Comment) -> str:
        out = comment.column == 0 and _TAKEN_OUT.match(comment.text) and not IGNORE.match(comment.text)
        return OUT + comment.text if out else comment.text

    def _behind(self, entry: Entry, comment: Comment) -> None:
        node = self.node
        if node and node.line == comment.line and not node.trail and IGNORE.match(comment.text):
            # On the first line of a node it speaks of all of the node.
            entry = node
        if entry.trail is None:
            entry.trail = Trail(comment.text, comment.column, comment.gap)
        else:
            entry.head.append(comment.text)

    def _blank(self, line: int) -> bool:
        return 0 <= line < len(self.lines) and not self.lines[line].strip()

    def _peek(self, until: int) -> Comment | None:
        found = self.found[self.next] if self.next < len(self.found) else None
        return found if found and found.index < until else None

    def _take(self) -> Comment:
        self.next += 1
        return self.found[self.next - 1]

    def _until(self, index: int) -> Iterator[Comment]:
        while self._peek(index):
            yield self._take()
