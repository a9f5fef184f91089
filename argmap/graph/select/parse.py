"""The text of an expression to a tree, without any map."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from argmap.graph.select.build import Build
from argmap.graph.select.errors import Misread, QueryError
from argmap.graph.select.fields import field_names
from argmap.graph.select.grammar import grammar
from argmap.graph.select.tree import Tree

LONGEST = 100_000
"""The most characters of an expression."""
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\ufffe\uffff]")


def parse(text: str) -> Tree:
    """Return the tree of an expression.

    Raises:
        QueryError: it cannot be read; with its place.

    >>> parse("not quoted").of.name
    'quoted'
    """
    if len(text) > LONGEST:
        message = f"The expression is longer than {LONGEST:,} characters."
        raise QueryError(message, text[:200], 0, hint="Shorten it.")
    if found := _UNWANTED.search(text):
        message = f"The expression holds a character that is not shown (U+{ord(found[0]):04X})."
        raise QueryError(message, text, found.start(), hint="Take it out.")
    if not text.strip():
        raise QueryError("The expression is empty.", text, 0, hint="Write for example `kind:evidence`.")
    return _parsed(text)


def _parsed(text: str) -> Tree:
    from lark.exceptions import UnexpectedCharacters, UnexpectedToken

    try:
        found: Tree = _lark().parse(text)
    except Misread as error:
        raise QueryError(error.message, text, error.spot.start, error.spot.width, hint=error.hint) from None
    except UnexpectedToken as error:
        raise _unexpected(text, error) from None
    except UnexpectedCharacters as error:
        raise _no_word(text, error.pos_in_stream or 0) from None
    return found


@cache
def _lark() -> Any:
    from lark import Lark

    return Lark(grammar(field_names()), parser="lalr", transformer=Build())


def _unexpected(text: str, error: Any) -> QueryError:
    """Return what to say of a token that does not belong where it is."""
    # Not `accepts`, which copies all that was read so far.
    token, wanted = error.token, error.expected
    ends = token.type == "$END"
    start, width = (len(text.rstrip()), 1) if ends else (token.start_pos, len(token))
    shown = f"`{str(token)[:40]}`"

    def said(message: str, hint: str) -> QueryError:
        return QueryError(message, text, start, width, hint=hint)

    if "WORD" in wanted:
        return said("A value is missing here.", "Write for example `kind:evidence`.")
    if wanted <= {"COMMA"} or _within_between(text, start):
        return said("`between` wants two ids.", "Write `between(a, b)`.")
    if ends:
        return said(*(_UNCLOSED if "RPAR" in wanted else _TOO_SOON))
    if token.type == "RPAR" and {"AND", "$END"} & wanted:
        return said("No parenthesis is open that could be closed here.", "Take it out, or write `(` before.")
    if {"AND", "$END"} & wanted and token.type in ("ID", "STRING", "FIELD", "NOT", "LPAR", "BETWEEN"):
        return said(f"A word is missing before {shown}.", "Write `and` or `or`.")
    return said(f"{shown} cannot stand here.", _LITERAL)


def _within_between(text: str, start: int) -> bool:
    opened = text.rfind("between", 0, start)
    return opened >= 0 and ")" not in text[opened:start] and text[opened + 7 :].lstrip().startswith("(")


_TOO_SOON = ("The expression ends too soon.", "Write what is to follow.")
_UNCLOSED = ("A parenthesis is not closed.", "Write `)`.")
_LITERAL = "Put an id or a value that is meant literally into quotation marks."


def _no_word(text: str, start: int) -> QueryError:
    if text[start] in "\"'“":
        return QueryError("The quotation mark is not closed.", text, start, hint="Close it.")
    return QueryError(f"`{text[start]}` means nothing here.", text, start, hint=_LITERAL)
