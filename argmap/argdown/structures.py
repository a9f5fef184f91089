"""Premise-conclusion structures and lists."""

from __future__ import annotations

from argmap.argdown import remedies
from argmap.argdown.cursor import Cursor
from argmap.argdown.elements import element, relations
from argmap.argdown.syntax import Element, Listing, Step, Structure
from argmap.argdown.tokens import Token, TokenKind

_RULE_KINDS: tuple[TokenKind, ...] = ("text", "sign", "escape", "shortcode")


def structure(cursor: Cursor) -> Structure:
    """Read numbered statements with lines of inference between them."""
    first = cursor.token
    found = Structure(first.start)
    step: Step | None = None
    since = 0
    while cursor.at("number"):
        number = cursor.take()
        if cursor.at("argument reference", "argument definition"):
            raise remedies.argument_in_structure(cursor.token)
        found.parts.append((_part(cursor, number), step))
        since = 0 if step else since + 1
        step = None
        if cursor.at("inference start"):
            step = _step(cursor)
            if not cursor.at("number"):
                raise remedies.no_conclusion(cursor.token)
    if cursor.at("newline"):
        cursor.take()
    if not any(found_step for _, found_step in found.parts):
        raise remedies.no_inference(first)
    if since:
        raise remedies.loose_premise(found.parts[-1][0].start)
    found.end = found.parts[-1][0].end
    return found


def _part(cursor: Cursor, number: Token) -> Element:
    if cursor.at("end", "empty line", "inference start", "number"):
        raise remedies.no_text(cursor.token, number)
    return element(cursor)


def _step(cursor: Cursor) -> Step:
    start = cursor.take()
    found = Step(start.start)
    cursor.skip_one("newline")
    while cursor.at(*_RULE_KINDS):
        rule: list[Token] = []
        while cursor.at(*_RULE_KINDS):
            rule.append(cursor.take())
        found.rules.append(rule)
        if not cursor.at("comma"):
            break
        cursor.take()
        if cursor.token.kind not in _RULE_KINDS:
            raise remedies.comma_at_end(cursor.token)
    cursor.skip_one("newline")
    if cursor.at("data"):
        found.data = cursor.take()
        cursor.skip_one("newline")
    if not cursor.at("inference end"):
        raise remedies.open_inference(cursor.token, start)
    cursor.take()
    if not cursor.at("newline"):
        raise remedies.after_inference(cursor.token)
    cursor.take()
    found.relations = relations(cursor)
    for bond in found.relations:
        if bond.symbol not in ("_", "<_"):
            raise remedies.not_an_undercut(bond.sign)
    found.end = cursor.end
    return found


def listing(cursor: Cursor) -> Listing:
    """Read the items of a list: all of the same kind, and all with the same indent."""
    cursor.take()
    kind = cursor.token.kind
    found = Listing()
    while cursor.at(kind):
        sign = cursor.take()
        if cursor.at("end", "empty line", "dedent"):
            raise remedies.no_text(cursor.token, sign)
        found.items.append(element(cursor))
    if not cursor.at("dedent"):
        raise remedies.mixed_list(cursor.after if cursor.at("indent") else cursor.token)
    cursor.take()
    return found
