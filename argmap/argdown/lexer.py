"""From a text to its words, with indents and dedents. What a sign means depends on where in a line it stands.

The rules were found by asking the reference implementation about small inputs.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.argdown import inline, patterns
from argmap.argdown.finder import Finder
from argmap.argdown.tokens import Token, TokenKind


@dataclass(slots=True)
class Lexed:
    """The words of a text, and what was skipped between them (from one offset up to another)."""

    tokens: list[Token] = field(default_factory=list)
    comments: list[tuple[int, int]] = field(default_factory=list)
    cut_addresses: list[tuple[int, int]] = field(default_factory=list)
    """Comments that began at the `//` of an address."""
    stray: int | None = None
    """Where a backslash stands at the end of a line, and escapes nothing."""


def lex(text: str) -> Lexed:
    r"""Cut a text into words.

    >>> [token.kind for token in lex("[a]: b\n  - <c>").tokens]
    ['statement definition', 'text', 'newline', 'indent', 'relation', 'argument reference', 'dedent']
    """
    lexer = Lexer(text)
    while lexer.at < len(text) and lexer.out.stray is None:
        lexer.step()
    lexer.indent_to(0)
    if lexer.last == "empty line":
        lexer.out.tokens.pop()
    return lexer.out


class Lexer:
    """A place in a text, with what must be known there: the indents and the ranges that are open."""

    __slots__ = ("ahead", "at", "data_ends", "in_inference", "indents", "last", "out", "ranges", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.ahead = Finder(text)
        self.out = Lexed()
        self.last: TokenKind | None = None
        self.indents = [0]
        self.ranges: list[str] = []
        self.in_inference = False
        self.data_ends: dict[int, int] = {}

    def step(self) -> None:
        """Read one word, or skip what is none."""
        char = self.text[self.at]
        if char in "/<" and self._comment(char):
            return
        if char in " \t\r\n" and self._white():
            return
        if not self.in_inference and self.last in (None, "newline", "empty line") and self._line_start():
            return
        if char in " \t":
            found = patterns.BLANKS.match(self.text, self.at)
            self.at = found.end() if found else self.at + 1
            return
        inline.read(self, char)

    def add(self, kind: TokenKind, end: int) -> None:
        """Take the text up to an offset for a word."""
        self.out.tokens.append(Token(kind, self.text[self.at : end], self.at, end))
        self.last = kind
        self.at = end

    def indent_to(self, width: int) -> None:
        """Open one level, or close all that are deeper."""
        if width > self.indents[-1]:
            self.indents.append(width)
            self.out.tokens.append(Token("indent", "", self.at, self.at))
        while width < self.indents[-1]:
            self.indents.pop()
            self.out.tokens.append(Token("dedent", "", self.at, self.at))

    def _comment(self, char: str) -> bool:
        text, at = self.text, self.at
        if text.startswith("//", at):
            end = self.ahead.match(r"[\r\n\u2028\u2029]", at)
            if end == len(text) or text[end] not in "\r\n":
                return False
            if at and text[at - 1] == ":":
                self.out.cut_addresses.append((at, end))
        elif text.startswith(("/*", "<!--"), at):
            close = "*/" if char == "/" else "-->"
            end = self.ahead.next(close, at + (2 if char == "/" else 4))
            if end == len(text):
                return False
            end += len(close)
        else:
            return False
        self.out.comments.append((at, end))
        self.at = end
        return True

    def _white(self) -> bool:
        """Read line ends. One that follows another (there was a comment between them) says nothing new."""
        empty = None if self.in_inference else patterns.EMPTY_LINE.match(self.text, self.at)
        if empty:
            if self.last == "empty line":
                self.at = empty.end()
            else:
                self.indent_to(0)
                self.add("empty line", empty.end())
            return True
        line_end = patterns.LINE_END.match(self.text, self.at)
        if not line_end:
            return False
        repeated = self.last in ("newline", "empty line")
        if repeated and not (self.in_inference and self.out.tokens[-1].end == self.at):
            self.at = line_end.end()
        else:
            self.add("newline", line_end.end())
        return True

    def _line_start(self) -> bool:
        found = patterns.LINE_START.match(self.text, self.at)
        if not found:
            return False
        kind, end, blanks = found.lastgroup, found.end(), len(found["blanks"])
        if kind == "inference" and self.last == "empty line":
            kind, end = "relation", end - 1
        if kind == "number":
            self.indent_to(0)
            self.add("number", end)
        elif kind == "inference":
            self.indent_to(0)
            self.in_inference = True
            self.add("inference start", end)
        elif kind == "relation":
            self.indent_to(blanks)
            self.add("relation", end)
        elif kind in ("bullet", "ordinal"):
            self.indent_to(blanks + 1)
            self.add("bullet" if kind == "bullet" else "ordinal", end)
        elif kind == "heading":
            self.at += blanks
            self.add("heading", end)
        else:
            return self._front_matter(blanks)
        return True

    def _front_matter(self, blanks: int) -> bool:
        at = self.at + blanks
        while self.text.startswith("=", at):
            at += 1
        close = self.ahead.next("===", at)
        if close == len(self.text):
            return False
        while self.text.startswith("=", close):
            close += 1
        self.at += blanks
        self.add("front matter", close)
        return True
