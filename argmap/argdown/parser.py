"""From words to the syntax tree. Nothing here is recursive, so that trees may be as deep as they like."""

from __future__ import annotations

from argmap.argdown import remedies
from argmap.argdown.cursor import Cursor
from argmap.argdown.elements import element
from argmap.argdown.faults import Fault, Faults
from argmap.argdown.lexer import Lexed
from argmap.argdown.structures import listing, structure
from argmap.argdown.syntax import Block, Heading, Tree
from argmap.argdown.tokens import TEXT_KINDS

_DEEPEST = 100


def parse_tree(lexed: Lexed, faults: Faults) -> Tree:
    """Read all blocks. A fault ends its block; the next one is read all the same."""
    cursor = Cursor(lexed.tokens)
    tree = Tree()
    cursor.skip("newline", "empty line")
    try:
        if cursor.at("front matter"):
            tree.front_matter = cursor.take()
            cursor.skip("newline")
            if not cursor.at("empty line"):
                raise remedies.after_front_matter(cursor.token)
            cursor.take()
        if cursor.at("end"):
            raise remedies.nothing(cursor.token)
    except Fault as fault:
        faults.error(fault)
        _recover(cursor)
    while not cursor.at("end"):
        try:
            tree.blocks.append(_block(cursor))
            cursor.skip("newline")
            if not cursor.at("empty line", "end"):
                raise remedies.misplaced(cursor.token)
        except Fault as fault:
            faults.error(fault)
            _recover(cursor)
        cursor.skip("empty line")
    tree.end = cursor.end
    return tree


def _recover(cursor: Cursor) -> None:
    while not cursor.at("empty line", "end"):
        cursor.take()
    cursor.skip("empty line")


def _block(cursor: Cursor) -> Block:
    kind = cursor.token.kind
    if kind == "heading":
        return _heading(cursor)
    if kind == "number":
        return structure(cursor)
    if kind == "indent":
        following = cursor.after.kind
        if following in ("bullet", "ordinal"):
            return listing(cursor)
        raise remedies.orphan(cursor.after)
    if kind in TEXT_KINDS or kind.endswith(("reference", "definition")):
        return element(cursor)
    raise remedies.orphan(cursor.token)


def _heading(cursor: Cursor) -> Heading:
    sign = cursor.take()
    if len(sign.image) > _DEEPEST:
        raise remedies.deep_heading(sign)
    words = cursor.words()
    if not words:
        raise remedies.empty_heading(sign)
    data = cursor.take() if cursor.at("data") else None
    return Heading(sign, words, data, cursor.end)
