"""From the words of a statement to its text, with the places of what is special in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from argmap.argdown.model import Mark
from argmap.argdown.tokens import Lines, Token


@dataclass(slots=True)
class Text:
    """A text, its marks, and its tags in the order in which they stand."""

    text: str = ""
    marks: tuple[Mark, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(slots=True)
class _Writing:
    lines: Lines
    parts: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    opened: dict[int, int] = field(default_factory=dict)
    """The offsets at which bold and italic begin, by their place among the marks."""

    def write(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)

    def ends_blank(self) -> bool:
        return bool(self.parts) and self.parts[-1].endswith(" ")


def compose(
    words: Sequence[Token], lines: Lines, shortcodes: Mapping[str, str], *, keep_tags: bool, blank_after: bool
) -> Text:
    """Join words to a text: a line end becomes a blank, unless it is the last thing there.

    `blank_after` says that a line end follows the words and is not the last thing of its statement.
    """
    out = _Writing(lines)
    tags: dict[str, None] = {}
    opened: list[tuple[int, int]] = []
    for index, word in enumerate(words):
        following = words[index + 1].kind if index + 1 < len(words) else "end"
        if word.kind == "newline":
            if following not in ("end", "range end") and not out.ends_blank():
                out.write(" ")
        elif word.kind == "range start":
            opened.append((len(out.marks), out.length))
            out.opened[len(out.marks)] = word.start
            bold = len(word.image) == 2
            out.marks.append(
                Mark("bold" if bold else "italic", out.length, 0, span=lines.span(word.start, word.end))
            )
        elif word.kind == "range end" and opened:
            _close(out, word, *opened.pop())
        elif word.kind == "tag":
            inner = word.image.rstrip(" \t")
            tag = inner[2:-1] if inner.startswith("#(") else inner[1:]
            tags[tag] = None
            if keep_tags:
                _marked(out, word, word.image, "tag", tag)
        elif word.kind == "link":
            label, _, url = word.image.rstrip(" \t")[1:-1].partition("](")
            _marked(out, word, label, "link", url)
            out.write(_blank_of(word))
        elif word.kind in ("statement mention", "argument mention"):
            _marked(out, word, word.image, word.kind, word.image.rstrip(" \t")[2:-1])
        elif word.kind == "shortcode":
            code = word.image.rstrip(" \t")
            out.write(shortcodes.get(code, code) + _blank_of(word))
        else:
            out.write(word.image[1:] if word.kind == "escape" else word.image)
    if blank_after and not out.ends_blank():
        out.write(" ")
    return Text("".join(out.parts), tuple(out.marks), tuple(tags))


def _blank_of(word: Token) -> str:
    return word.image[len(word.image.rstrip(" \t")) :]


def _marked(out: _Writing, word: Token, text: str, kind: str, detail: str) -> None:
    start, span = out.length, out.lines.span(word.start, word.end)
    out.write(text)
    stop = out.length - 1
    if kind == "tag":
        out.marks.append(Mark("tag", start, stop, tag=detail, span=span))
    elif kind == "link":
        out.marks.append(Mark("link", start, stop, url=detail, span=span))
    elif kind == "statement mention":
        out.marks.append(Mark("statement-mention", start, stop, title=detail, span=span))
    else:
        out.marks.append(Mark("argument-mention", start, stop, title=detail, span=span))


def _close(out: _Writing, word: Token, index: int, start: int) -> None:
    opening = out.marks[index]
    end = word.start + len(word.image.rstrip(" \t"))
    span = out.lines.span(out.opened[index], end)
    out.marks[index] = Mark(opening.kind, start, out.length - 1, span=span)
    out.write(_blank_of(word))
