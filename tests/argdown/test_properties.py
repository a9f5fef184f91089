"""Any text is read or refused, never anything else, and what is read can be written as JSON."""

from __future__ import annotations

import json

from hypothesis import example, given
from hypothesis import strategies as st

from argmap.argdown import parse, to_json
from argmap.argdown.lexer import lex
from argmap.core.errors import MapError

PIECES = [
    "a",
    "b c",
    " ",
    "  ",
    "\t",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "[a]",
    "[a]:",
    "<b>",
    "<b>:",
    "@[a]",
    "@<b>",
    "+ ",
    "- ",
    "+>",
    "->",
    "<+",
    "<-",
    "_ ",
    "_>",
    "<_",
    "><",
    "(1)",
    "(2) c",
    "----",
    "--",
    "# ",
    "## h",
    "* ",
    "1. ",
    "#t",
    "#(u v)",
    "{x: 1}",
    "{",
    "}",
    "{isInMap: false}",
    "===",
    "===\na: 1\n===\n\n",
    "//",
    "/*",
    "*/",
    "<!--",
    "-->",
    "**",
    "*",
    "__",
    "_",
    ".A.",
    ":smile:",
    "\\",
    "\\*",
    "[l](u)",
    "https://x",
    "😀",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def _read_or_refused(text: str) -> None:
    for mode in ("loose", "strict"):
        try:
            model = parse(text, mode=mode)
        except MapError as error:
            refused = error.diagnostics
            assert refused
            assert all(found.place and found.help for found in refused)
            return
        json.dumps(to_json(model, with_map=True))
        for each in (*model.statements.values(), *model.arguments.values()):
            for member in each.members:
                for mark in member.marks:
                    assert 0 <= mark.start <= mark.stop + 1 <= len(member.text)


@given(TEXTS)
@example("\ud800")
@example("\x00")
@example("a {b: \x00}")
@example("===\n\ud800\n===\n\na")
def test_pieces_of_syntax_in_any_order_are_read_or_refused(text):
    _read_or_refused(text)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    _read_or_refused(text)


@given(TEXTS)
def test_words_and_comments_never_overlap_and_keep_what_they_cover(text):
    found = lex(text)
    at = 0
    for token in found.tokens:
        assert at <= token.start <= token.end
        assert text[token.start : token.end] == token.image
        at = token.end
