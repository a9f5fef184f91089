r"""Words of others as Argdown: no sign in them may be taken for syntax, by any reader.

The rules are those of the reference's lexer (Argdown 1.7): a text stands on one line behind a title, so that
what only counts at the beginning of a line (`-`, `+`, `12.`, `(3)`, `--`) needs no escape.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

_SIGNS = re.compile(r"[\\{\[<#*_]|/(?=[/*])|=(?==)|(?<=@)include\(")
_SPECIAL = re.compile(r"\\.|([.:])\S+?\1")
_TITLE = re.compile(r"[^\s\[\]<>{}\\@:#|-][^\[\]<>{}\\@:\n\t]{0,79}")
_UNTITLED = re.compile(r"Untitled \d+", re.IGNORECASE)
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*")
_WORDS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf"))
_TAG = re.compile(r"[^()\s#\\{}\[\]<>@]+(?: [^()\s#\\{}\[\]<>@]+)*")
_SIMPLE_TAG = re.compile(r"[a-zA-Z0-9-]+")
_IN_QUOTES = re.compile(r"[{}]|[\]>](?=:)|=(?==)|@(?=include\()")
# A JavaScript object has these from birth, so that the reference takes them for statements that it has.
_INBORN = frozenset(
    (
        "constructor",
        "hasOwnProperty",
        "isPrototypeOf",
        "propertyIsEnumerable",
        "toLocaleString",
        "toString",
        "valueOf",
        "__proto__",
    )
)


def visible(text: str) -> str:
    r"""Return a text as it stands behind a title: on one line, every sign escaped that could be syntax.

    >>> print(visible("See https://a.example/#b [1] and {x} at 10:30:45"))
    See https:\//a.example/\#b \[1] and \{x} at 10:30:45
    >>> print(visible("I am :happy: about it"))
    I am \:happy: about it
    """
    made = _SIGNS.sub(lambda match: "\\" + match[0], " ".join(text.split()))
    # Shortcodes are looked for before all other syntax; where none is meant, words may look like one.
    pieces, here = [], 0
    while match := _SPECIAL.search(made, here):
        found, end = match[0], match.end()
        pieces.append(made[here : match.start()])
        if found[0] != "\\" and ("\\" in found or found in _shortcodes()):
            # What follows the sign may be the next one.
            found, end = "\\" + found[0], match.start() + 1
        pieces.append(found)
        here = end
    return "".join((*pieces, made[here:]))


@cache
def _shortcodes() -> frozenset[str]:
    from argmap.argdown.shortcodes import SHORTCODES

    return frozenset(SHORTCODES)


def on_one_line(text: str) -> bool:
    """Say whether a text can be read from what is visible of it: nothing in it but single blanks.

    >>> on_one_line("Toll it."), on_one_line("Toll  it.")
    (True, False)
    """
    return " ".join(text.split()) == text and text.isprintable()


def is_title(text: str) -> bool:
    """Say whether a text can be the title of a statement or an argument as it is.

    >>> is_title("Keep it free"), is_title("[1]"), is_title("Untitled 1")
    (True, False, False)
    """
    return (
        _TITLE.fullmatch(text) is not None
        and on_one_line(text)
        and not _UNTITLED.fullmatch(text)
        and text not in _INBORN
    )


def untitled(title: str) -> bool:
    """Say whether a title is one that Argdown gives to what has none."""
    return _UNTITLED.fullmatch(title) is not None


def tag(word: str) -> str:
    """Return a tag as Argdown writes it, or nothing where it cannot.

    >>> tag("toll"), tag("peak toll"), tag("a (b)")
    ('#toll', '#(peak toll)', '')
    """
    if _SIMPLE_TAG.fullmatch(word):
        return f"#{word}"
    return f"#({word})" if _TAG.fullmatch(word) and word.isprintable() and "//" not in word else ""


def flow(value: Any) -> str:
    r"""Return data as YAML on one line, such that Argdown finds its end.

    Argdown takes all up to a `}` with a blank behind it, whether it stands in quotes or not.

    >>> print(flow({"source": "gazette", "page": 4, "quote": "{queues} fell"}))
    {source: gazette, page: 4, quote: "\u007bqueues\u007d fell"}
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow_key(str(key))}: {flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str):
        return value if _PLAIN.fullmatch(value) and value.lower() not in _WORDS else _quoted(value)
    if isinstance(value, float) and value == int(value) and abs(value) < 1e15:
        # JavaScript has one kind of number: 2.0 comes back as 2.
        return str(int(value))
    return json.dumps(value)


def flow_key(key: str) -> str:
    """Return a key of data; a very long one needs a mark, or YAML does not take it for a key."""
    written = flow(key)
    return f"? {written} " if len(written) > 1000 else written


def _quoted(text: str) -> str:
    escaped = _IN_QUOTES.sub(_hexed, json.dumps(text, ensure_ascii=False))
    return "".join(c if c.isprintable() else _hex(c) for c in escaped)


def _hexed(match: re.Match[str]) -> str:
    return _hex(match[0])


def _hex(char: str) -> str:
    number = ord(char)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
