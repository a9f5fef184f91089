"""The lines of a Markdown outline as bullets below bullets, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from argmap.core.place import Place
from argmap.reading.faults import refuse

_BULLET = re.compile(
    r"(?P<indent>[ \t]*)(?P<marker>[-+*•−–]|\d{1,9}[.)])"
    r"(?:[ \t]+(?P<sign>[-+−–_])(?=[ \t]|$))?(?:[ \t]+(?P<text>.*))?"
)
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*")
_UNDERLINE = re.compile(r" {0,3}=+[ \t]*")
_HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})[ \t]+(?P<text>.*)")
_NOTE = re.compile(r" {0,3}\[\^(?P<name>[^\[\]\s]{1,100})\]:[ \t]*(?P<text>.*)")
_MINUS = {"−": "-", "–": "-"}


@dataclass(slots=True)
class Run:
    """A piece of text over one or more lines; behind a backslash the next line goes on as it is."""

    line: int
    column: int
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines as one text."""
        made: list[str] = []
        for line in self.lines[:-1]:
            made += (line[:-1], "\n") if line.endswith("\\") else (line.rstrip(), " ")
        return "".join((*made, *self.lines[-1:])).strip()

    @property
    def open(self) -> bool:
        """Whether the next line belongs to it whatever it looks like."""
        return self.lines[-1].endswith("\\")


@dataclass(slots=True)
class Bullet:
    """A bullet, or a heading that stands for a position: `sign` is `+`, `-`, `_` (undercut) or nothing."""

    run: Run
    indent: int
    sign: str = ""
    marker: str = ""
    quotes: list[Run] = field(default_factory=list)
    notes: list[Run] = field(default_factory=list)
    below: list[Bullet] = field(default_factory=list)


@dataclass(slots=True)
class Lines:
    """What an outline is made of. `heads` are the headings above the first bullet, with their depths."""

    heads: list[tuple[int, Run]] = field(default_factory=list)
    paragraphs: list[Run] = field(default_factory=list)
    roots: list[Bullet] = field(default_factory=list)
    notes: list[tuple[str, Run]] = field(default_factory=list)


def lines_of(text: str, file: str, first: int = 0) -> Lines:
    r"""Return the bullets of a text, from a line on.

    Raises:
        MapError: AM001 where a line belongs to nothing, or a bullet says nothing.

    >>> found = lines_of("# Toll?\n- Yes.\n  - + Short queues.\n", "x.md")
    >>> found.roots[0].run.text, found.roots[0].below[0].sign
    ('Yes.', '+')
    """
    reader = _Reader(file)
    for number, line in enumerate(text.split("\n")):
        if number >= first:
            reader.take(number, line)
    if reader.hidden:
        message = "The comment that begins here never ends."
        raise refuse("AM001", message, Place(file, reader.hidden), "Close it with `-->`.")
    return reader.found


class _Reader:
    """One walk over the lines, with the bullets that are open."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found = Lines()
        self.open: list[Bullet] = []
        self.run: Run | None = None
        """What the next line may go on with."""
        self.cut = 0
        self.quoting = self.blank = False
        self.hidden = 0
        """The line where an open comment begins, from 1."""

    def take(self, number: int, line: str) -> None:
        """Take one line."""
        if self.run is not None and self.run.open and not self.blank and line.strip():
            self.run.lines.append(self._as_it_is(line))
        elif self.hidden or line.lstrip().startswith("<!--"):
            self.hidden = 0 if "-->" in line else self.hidden or number + 1
        elif not line.strip():
            self.blank = True
        elif self.quoting and not self.blank and self.run and line.lstrip().startswith(">"):
            self.run.lines.append(self._as_it_is(line))
        else:
            self._begin(number, line)
            self.blank = False

    def _as_it_is(self, line: str) -> str:
        if self.quoting:
            line = line.lstrip().removeprefix(">")
            return line.removeprefix(" ")
        space = len(line) - len(line.lstrip(" "))
        return line[min(space, self.cut) :]

    def _begin(self, number: int, line: str) -> None:
        indent = len(line) - len(line.lstrip())
        if _RULE.fullmatch(line):
            self.run = None
        elif _UNDERLINE.fullmatch(line) and not self.blank and self.run in self.found.paragraphs:
            self.found.heads.append((1, self.found.paragraphs.pop()))
            self.run = None
        elif match := _BULLET.fullmatch(line):
            self._bullet(number, match)
        elif match := _HEADING.fullmatch(line):
            self._heading(number, match)
        elif match := _NOTE.fullmatch(line):
            self.found.notes.append(
                (match["name"], self._run(number, match.start("text"), match["text"], cut=4))
            )
            self.open = []
        elif line.lstrip().startswith(">") and (above := self._above(line)):
            above[-1].quotes.append(self._run(number, indent + 1, line.lstrip()[1:].lstrip(), quoting=True))
        elif self.run is not None and not self.blank and not self.quoting:
            self.run.lines.append(line.lstrip())
        else:
            self._paragraph(number, indent, line)

    def _run(self, line: int, column: int, text: str, *, cut: int = 0, quoting: bool = False) -> Run:
        """Begin a piece of text, which the next line may go on with."""
        self.run = run = Run(line, column, [text])
        self.cut, self.quoting = cut, quoting
        return run

    def _above(self, line: str) -> list[Bullet]:
        """Return the open bullets that a line stands below."""
        indent = _column(line[: len(line) - len(line.lstrip())])
        return [bullet for bullet in self.open if bullet.indent < indent]

    def _bullet(self, number: int, match: re.Match[str]) -> None:
        if not (match["text"] or "").strip():
            raise self._fault(number, match.start("marker"), "This bullet says nothing.", "Write its text.")
        column = match.start("text")
        run = self._run(number, column, match["text"], cut=column)
        sign, marker, indent = match["sign"] or "", match["marker"], _column(match["indent"])
        new = Bullet(run, indent, _MINUS.get(sign, sign), _MINUS.get(marker, marker))
        while self.open and self.open[-1].indent >= indent:
            self.open.pop()
        (self.open[-1].below if self.open else self.found.roots).append(new)
        self.open.append(new)

    def _heading(self, number: int, match: re.Match[str]) -> None:
        text = match["text"].rstrip()
        bare = text.rstrip("#")
        text = bare.rstrip() if bare != text and bare.endswith((" ", "\t")) else text
        if not text:
            raise self._fault(number, match.start("marks"), "This heading says nothing.", "Write its text.")
        run, depth = Run(number, match.start("text"), [text]), len(match["marks"])
        below = min((head for head, _ in self.found.heads), default=depth) < depth
        below = below or any(run.text.endswith("?") for run in self.found.paragraphs)
        if self.found.roots or below:
            self.open = [Bullet(run, -1, marker="#")]
            self.found.roots.append(self.open[0])
        else:
            self.found.heads.append((depth, run))
        self.run = None

    def _paragraph(self, number: int, indent: int, line: str) -> None:
        above = self._above(line)
        if above and not (above[-1].indent < 0 and indent == 0 and above[-1].below):
            above[-1].notes.append(self._run(number, indent, line.lstrip()))
        elif self.found.roots:
            message = "This line belongs to no bullet."
            raise self._fault(number, indent, message, "Indent it below one, or put it above the first.")
        else:
            self.found.paragraphs.append(self._run(number, indent, line.lstrip()))

    def _fault(self, line: int, column: int, message: str, hint: str) -> Exception:
        return refuse("AM001", message, Place(self.file, line + 1, column + 1), hint)


def _column(space: str) -> int:
    return len(space.expandtabs(4))
