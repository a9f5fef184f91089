"""Statements and arguments, with the tree of relations below them."""

from __future__ import annotations

from argmap.argdown import remedies
from argmap.argdown.cursor import Cursor
from argmap.argdown.syntax import Bond, Element
from argmap.argdown.tokens import TEXT_KINDS, TokenKind

_ARGUMENTS: tuple[TokenKind, ...] = ("argument definition", "argument reference")


def element(cursor: Cursor) -> Element:
    """Read a statement or an argument, and all that is indented below it."""
    top = head(cursor)
    top.relations = relations(cursor)
    _close(top)
    return top


def head(cursor: Cursor) -> Element:
    """Read a statement or an argument up to its relations: title, text, data."""
    first = cursor.token
    found = Element("argument" if first.kind in _ARGUMENTS else "statement", start=first.start)
    if first.kind.endswith("reference"):
        found.head = cursor.take()
        _reference(cursor, found)
    else:
        if first.kind.endswith("definition"):
            found.head = cursor.take()
        found.words = cursor.words()
        if not found.words:
            raise remedies.no_text(cursor.token, found.head)
        if cursor.at("data"):
            found.data = cursor.take()
            found.last_break = cursor.skip_one("newline")
    found.end = cursor.end
    return found


def _reference(cursor: Cursor, found: Element) -> None:
    while cursor.at("tag"):
        found.words.append(cursor.take())
    found.last_break = cursor.skip_one("newline")
    if cursor.at("data"):
        found.data = cursor.take()
        found.inner_break = found.last_break
        found.last_break = cursor.skip_one("newline")
    if cursor.at(*TEXT_KINDS):
        raise remedies.text_after_reference(cursor.token, found.head)


def relations(cursor: Cursor) -> list[Bond]:
    """Read all relations that are indented below an element, level by level."""
    if not cursor.at("indent"):
        return []
    found: list[Bond] = []
    levels = [found]
    cursor.take()
    while levels:
        if cursor.at("dedent"):
            cursor.take()
            levels.pop()
        elif cursor.at("relation"):
            bond = _bond(cursor)
            levels[-1].append(bond)
            if cursor.at("indent") and cursor.after.kind == "relation":
                cursor.take()
                levels.append(bond.element.relations)
        elif cursor.at("indent"):
            raise remedies.orphan(cursor.after)
        else:
            raise remedies.misplaced(cursor.token)
    return found


def _bond(cursor: Cursor) -> Bond:
    sign = cursor.take()
    if sign.image.strip() == "><" and cursor.at(*_ARGUMENTS):
        raise remedies.contradicts_argument(sign)
    return Bond(sign, head(cursor))


def _close(top: Element) -> None:
    """Let each element end where the last of its relations ends."""
    order = [top]
    for each in order:
        order.extend(bond.element for bond in each.relations)
    for each in reversed(order):
        if each.relations:
            each.end = each.relations[-1].element.end
