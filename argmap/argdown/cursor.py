"""A place among the words."""

from __future__ import annotations

from argmap.argdown import remedies
from argmap.argdown.tokens import TEXT_KINDS, Token, TokenKind


class Cursor:
    """Goes through the words one by one. Behind the last stands one of the kind `end`."""

    __slots__ = ("_at", "_last", "_tokens")

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        at = tokens[-1].end if tokens else 0
        self._last = Token("end", "", at, at)

    @property
    def token(self) -> Token:
        """Return the word at this place."""
        return self._tokens[self._at] if self._at < len(self._tokens) else self._last

    def at(self, *kinds: TokenKind) -> bool:
        """Return whether the word at this place is of one of some kinds."""
        return self.token.kind in kinds

    @property
    def after(self) -> Token:
        """Return the word behind this one."""
        return self._tokens[self._at + 1] if self._at + 1 < len(self._tokens) else self._last

    @property
    def end(self) -> int:
        """Return the offset behind the last word that was taken and has a text."""
        at = self._at - 1
        while at >= 0 and self._tokens[at].kind in ("indent", "dedent"):
            at -= 1
        return self._tokens[at].end if at >= 0 else 0

    def take(self) -> Token:
        """Return the word at this place, and go on."""
        token = self.token
        self._at += 1
        return token

    def skip(self, *kinds: TokenKind) -> bool:
        """Go over all words of some kinds; return whether there was one."""
        found = False
        while self.token.kind in kinds:
            self._at += 1
            found = True
        return found

    def skip_one(self, kind: TokenKind) -> bool:
        """Go over one word of a kind; return whether it was there."""
        found = self.token.kind == kind
        if found:
            self._at += 1
        return found

    def words(self) -> list[Token]:
        """Take all words of a text, line ends included. Bold and italic must be closed in it."""
        found: list[Token] = []
        opened: list[Token] = []
        while True:
            token = self.token
            if token.kind == "range start":
                opened.append(token)
            elif token.kind == "range end" and opened:
                opened.pop()
            elif token.kind not in TEXT_KINDS and token.kind not in ("newline", "range end"):
                break
            found.append(self.take())
        if opened:
            raise remedies.unclosed(opened[-1])
        return found
