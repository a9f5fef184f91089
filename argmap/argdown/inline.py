"""The words inside of a line: titles, mentions, links, tags, data, bold and italic, shortcodes, escapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.argdown import patterns

if TYPE_CHECKING:
    from argmap.argdown.lexer import Lexer

_LINE_END = r"[\r\n\u2028\u2029]"


def read(lexer: Lexer, char: str) -> None:
    """Read the word that begins with a character. What has no meaning is a sign like any other."""
    reader = _IN_INFERENCE.get(char) if lexer.in_inference else _READERS.get(char)
    if reader is not None and reader(lexer):
        return
    found = patterns.TEXT.match(lexer.text, lexer.at)
    if found:
        lexer.add("text", found.end())
    elif lexer.out.stray is None:
        lexer.add("sign", _with_blank(lexer, lexer.at + 1))


def _with_blank(lexer: Lexer, end: int) -> int:
    """Return the offset behind one blank that belongs to a word."""
    return end + 1 if end < len(lexer.text) and lexer.text[end] in " \t" else end


def _escape(lexer: Lexer) -> bool:
    found = patterns.ESCAPE.match(lexer.text, lexer.at)
    if not found:
        lexer.out.stray = lexer.at
        return True
    lexer.add("escape", found.end())
    return True


def _comma(lexer: Lexer) -> bool:
    lexer.add("comma", lexer.at + 1)
    return True


def _hyphens(lexer: Lexer) -> bool:
    end = lexer.at
    while lexer.text.startswith("-", end):
        end += 1
    if end - lexer.at < 2:
        return False
    lexer.in_inference = False
    lexer.add("inference end", end)
    return True


def _shortcode(lexer: Lexer) -> bool:
    found = patterns.SHORTCODE.match(lexer.text, lexer.at)
    if found:
        lexer.add("shortcode", found.end())
    return bool(found)


def _tag(lexer: Lexer) -> bool:
    at = lexer.at
    if lexer.text.startswith("#(", at):
        end = lexer.ahead.next(")", at + 2)
        if end == at + 2 or end == len(lexer.text):
            return False
        lexer.add("tag", _with_blank(lexer, end + 1))
        return True
    found = patterns.TAG.match(lexer.text, at)
    if found:
        lexer.add("tag", found.end())
    return bool(found)


def _range(lexer: Lexer) -> bool:
    """Read a sign of bold or italic: it closes the innermost range, or opens a new one."""
    char = lexer.text[lexer.at]
    if lexer.ranges and lexer.ranges[-1][0] == char:
        found = patterns.RANGE_END[lexer.ranges[-1]].match(lexer.text, lexer.at)
        if found:
            lexer.ranges.pop()
            lexer.add("range end", found.end())
            return True
    for sign in (char * 2, char):
        found = patterns.RANGE_START[sign].match(lexer.text, lexer.at)
        if found:
            lexer.ranges.append(sign)
            lexer.add("range start", found.end())
            return True
    return False


def _closing(lexer: Lexer, close: str, start: int) -> int | None:
    """Return where a title ends that may not go beyond its line, if it does."""
    at = lexer.ahead.next(close, start)
    return at if at < lexer.ahead.match(_LINE_END, start) else None


def _mention(lexer: Lexer) -> bool:
    opening = lexer.text[lexer.at + 1 : lexer.at + 2]
    if opening not in ("[", "<"):
        return False
    close = _closing(lexer, "]" if opening == "[" else ">", lexer.at + 3)
    if close is None:
        return False
    lexer.add("statement mention" if opening == "[" else "argument mention", _with_blank(lexer, close + 1))
    return True


def _bracket(lexer: Lexer) -> bool:
    text, at, ahead = lexer.text, lexer.at, lexer.ahead
    close = ahead.next("]", at + 1)
    if close > at + 1 and text.startswith("](", close):
        end = ahead.next(")", close + 2)
        if close + 2 < end < len(text):
            lexer.add("link", _with_blank(lexer, end + 1))
            return True
    defined = _closing(lexer, "]:", at + 2)
    if defined is not None:
        lexer.add("statement definition", defined + 2)
        return True
    referred = _closing(lexer, "]", at + 2)
    if referred is not None:
        lexer.add("statement reference", referred + 1)
    return referred is not None


def _angle(lexer: Lexer) -> bool:
    defined = _closing(lexer, ">:", lexer.at + 2)
    if defined is not None:
        lexer.add("argument definition", defined + 2)
        return True
    referred = _closing(lexer, ">", lexer.at + 2)
    if referred is not None:
        lexer.add("argument reference", referred + 1)
    return referred is not None


def _data(lexer: Lexer) -> bool:
    """Read data in braces. It may hold braces itself; `patterns.DATA_STOP` says where it cannot go on."""
    text, at = lexer.text, lexer.at
    stop = lexer.ahead.match(patterns.DATA_STOP, at + 1)
    end = lexer.data_ends.get(stop)
    if end is None:
        end = text.rfind("}", at + 1, stop + 1)
        while end > at and patterns.DATA_GOES_ON.match(text, end + 1):
            end = text.rfind("}", at + 1, end)
        lexer.data_ends[stop] = end
    if end <= at:
        return False
    lexer.add("data", end + 1)
    return True


_READERS = {
    "\\": _escape,
    "@": _mention,
    "#": _tag,
    "*": _range,
    "_": _range,
    "[": _bracket,
    "<": _angle,
    "{": _data,
    ".": _shortcode,
    ":": _shortcode,
}
_IN_INFERENCE = {"\\": _escape, ",": _comma, "-": _hyphens, "{": _data, ".": _shortcode, ":": _shortcode}
