r"""LaTeX to plain text and back: accents, symbols, quotation marks, dashes.

Our own, because the libraries at hand lose what we must keep: latexcodec takes `%` for a comment, pylatexenc
drops a command that it does not know. Here such a command stays as it is written, and is told.
"""

from __future__ import annotations

import re
import unicodedata

from argmap.bibliography._bibtex.symbols import ACCENTS, GREEK, MARKS, PLAIN, RAISED, STYLES, SYMBOLS

_WORD = re.compile(r"[A-Za-z]+\*?")
_TEXT = re.compile(r"[^\\{}$~`'\-]+")
_RUNS = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("`", "‘"))
_SMALL = re.compile(r"([\^_])\{?([0-9+-]+)\}?")
_DEEPEST = 60
_MADE = re.compile(r"\\([A-Za-z]+)")


def decoded(raw: str) -> tuple[str, list[str]]:
    r"""Return the text of some LaTeX, and what of it was lost (`formatting`) or stays as it is (`\foo`).

    >>> decoded(r"M{\"u}ller \& S\o{}hne: {NATO}'s \emph{end} -- \foo{x}")
    ("Müller & Søhne: NATO's end – \\foo{x}", ['formatting', '\\foo'])
    """
    reader = _Reader(" ".join(raw.split()))
    text = reader.text("", 0)
    return unicodedata.normalize("NFC", text), list(dict.fromkeys(reader.lost))


class _Reader:
    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.at = 0
        self.lost: list[str] = []

    def text(self, end: str, depth: int) -> str:
        """Return the text up to an end, which is passed over."""
        made: list[str] = []
        raw = self.raw
        while self.at < len(raw):
            if run := _TEXT.match(raw, self.at):
                made.append(run[0])
                self.at = run.end()
                continue
            mark = raw[self.at]
            if mark == end:
                self.at += 1
                break
            made.append(self._marked(mark, depth))
        return "".join(made)

    def _marked(self, mark: str, depth: int) -> str:
        raw = self.raw
        if mark == "\\":
            return self._command(depth)
        if mark == "$":
            return self._mathematics()
        for run, shown in _RUNS:
            if raw.startswith(run, self.at):
                self.at += len(run)
                return shown
        self.at += 1
        if mark == "{" and depth < _DEEPEST:
            return self.text("}", depth + 1)
        return "\u00a0" if mark == "~" else "" if mark in "{}" else mark

    def _command(self, depth: int) -> str:
        raw, start = self.raw, self.at
        word = _WORD.match(raw, start + 1)
        name = word[0] if word else raw[start + 1 : start + 2]
        self.at = start + 1 + len(name)
        if name in ACCENTS and (not word or raw[self.at : self.at + 1] in ("{", " ", "\\")):
            return self._accented(ACCENTS[name], depth)
        if not word:
            return MARKS.get(name, f"\\{name}")
        if name in SYMBOLS:
            self._space()
            return SYMBOLS[name]
        if name in ("url", "path", "nolinkurl"):
            return re.sub(r"\\([%_&#~{}])", r"\1", self._raw_group())
        if name == "href":
            address, shown = self._raw_group(), self._argument(depth)
            return shown if address == shown else f"{shown} ({address})"
        if name == "enquote":
            return f"“{self._argument(depth)}”"
        if name in RAISED:
            shown = self._argument(depth)
            if shown.strip("0123456789+-"):
                self.lost.append("formatting")
            return shown.translate(RAISED[name])
        if name in PLAIN or name in STYLES:
            if name in STYLES:
                self.lost.append("formatting")
            self._space()
            return self._argument(depth) if raw[self.at : self.at + 1] == "{" else ""
        self.lost.append(f"\\{name}")
        kept = f"\\{name}"
        while raw[self.at : self.at + 1] == "{":
            kept += f"{{{self._argument(depth)}}}"
        return kept

    def _accented(self, accent: str, depth: int) -> str:
        self._space()
        base = self._argument(depth)
        base = {"ı": "i", "ȷ": "j"}.get(base[:1], base[:1]) + base[1:]
        if not base:
            return {"\u0303": "~", "\u0302": "^", "\u0300": "`", "\u0301": "´", "\u0308": "¨"}.get(accent, "")
        return unicodedata.normalize("NFC", base[0] + accent) + base[1:]

    def _argument(self, depth: int) -> str:
        """Return what stands in braces behind a command, or the one character or command there."""
        mark = self.raw[self.at : self.at + 1]
        if mark == "\\" and depth < _DEEPEST:
            return self._command(depth + 1)
        self.at += 1
        return self.text("}", depth + 1) if mark == "{" and depth < _DEEPEST else mark

    def _raw_group(self) -> str:
        if self.raw[self.at : self.at + 1] != "{":
            return ""
        depth, start = 0, self.at + 1
        for at in range(self.at, len(self.raw)):
            depth += {"{": 1, "}": -1}.get(self.raw[at], 0)
            if not depth:
                self.at = at + 1
                return self.raw[start:at]
        self.at = len(self.raw)
        return self.raw[start:]

    def _space(self) -> None:
        # A command of letters ends at the space behind it; empty braces end it too.
        if self.raw.startswith("{}", self.at):
            self.at += 2
        elif self.raw[self.at : self.at + 1] == " ":
            self.at += 1

    def _mathematics(self) -> str:
        end = self.raw.find("$", self.at + 1)
        if end < 0:
            self.at += 1
            return "$"
        inner = self.raw[self.at + 1 : end]
        self.at = end + 1
        shown = _SMALL.sub(
            lambda m: m[2].translate(RAISED["textsuperscript" if m[1] == "^" else "textsubscript"]), inner
        )
        shown = _MADE.sub(lambda m: GREEK.get(m[1], m[0]), shown)
        if inner and not set(shown) & set("\\^_{}"):
            return shown
        self.lost.append("mathematics")
        return f"${inner}$"


_ESCAPES = {
    **{mark: f"\\{mark}" for mark in "&%$#_"},
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "`": r"\textasciigrave{}",
    "\u00a0": "~",
    "\n": r"\par{}",
}
_ESCAPED = re.compile(r"[&%$#_\\{}~^`\u00a0\n]|-(?=-)|'(?=')|(?<= ) ")


def encoded(text: str) -> str:
    r"""Return a text as LaTeX that prints it; the letters stay as they are (UTF-8).

    >>> print(encoded("R&D: 5 % of {x}, a_b"))
    R\&D: 5 \% of \textbraceleft{}x\textbraceright{}, a\_b
    """
    return _ESCAPED.sub(lambda m: _ESCAPES.get(m[0]) or {"-": "-{}", "'": "'{}", " ": "\\ "}[m[0]], text)


_CAPITAL = re.compile(r"[^\W\d_][^\s,;:.!?()\[\]“”‘’\"/{}\\–—]*")


def title(text: str) -> str:
    r"""Return a title as LaTeX whose capital letters no style takes away.

    >>> print(title("How NATO sees Cuba & the iPhone"))
    How {NATO} sees {Cuba} \& the {iPhone}
    """
    return "".join(_kept(word, at == 0) for at, word in enumerate(re.split(r"(\s+)", text)))


def _kept(word: str, first: bool) -> str:
    head = word[:1] + word[1:].lower() if first else word.lower()
    if word == head or not word.strip():
        return encoded(word)
    made, end = "", 0
    for part in _CAPITAL.finditer(word):
        made += encoded(word[end : part.start()])
        shown = encoded(part[0])
        made += f"{{{shown}}}" if part[0] != part[0].lower() else shown
        end = part.end()
    return made + encoded(word[end:])
