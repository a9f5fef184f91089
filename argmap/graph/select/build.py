"""What the parser calls for each rule of the grammar, so that no tree of its own is made or walked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NoReturn

from argmap.core.suggest import did_you_mean
from argmap.graph.select.errors import Misread
from argmap.graph.select.fields import FLAGS, check, field_names
from argmap.graph.select.steps import Number, steps
from argmap.graph.select.tree import And, Between, Flag, Not, Or, Ref, Spot, Test, Tree, depth

if TYPE_CHECKING:
    from lark import Token

DEEPEST = 64
"""The most levels of an expression; parentheses that only group are none."""
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class Build:
    """A rule is a method that is given what the rule is made of."""

    def start(self, parts: list[Tree]) -> Tree:
        return parts[0]

    def any(self, parts: list[Any]) -> Tree:
        found = [part for part in parts if isinstance(part, Tree)]
        return found[0] if len(found) == 1 else _bounded(Or(tuple(found)), parts)

    def all(self, parts: list[Any]) -> Tree:
        found = [part for part in parts if isinstance(part, Tree)]
        return found[0] if len(found) == 1 else _bounded(And(tuple(found)), parts)

    def no(self, parts: list[Any]) -> Tree:
        # Two of them are none: then no row of them, however long, makes a deep tree.
        return parts[1].of if isinstance(parts[1], Not) else _bounded(Not(parts[1]), parts)

    def test(self, parts: list[Token]) -> Tree:
        field, operator, value = parts
        return check(Test(str(field), str(operator), _words(value), _spot(value)), _spot(operator))  # type: ignore[arg-type]

    def unknown(self, parts: list[Token]) -> NoReturn:
        name = parts[0]
        hint = did_you_mean(str(name), field_names()) or f"Known: {', '.join(field_names())}."
        raise Misread(f"There is no field `{str(name)[:60]}`.", _spot(name), hint)

    def between(self, parts: list[Token]) -> Tree:
        one, other = (Ref(_words(token), _spot(token)) for token in parts if token.type in ("ID", "STRING"))
        return Between(one, other)

    def steps(self, parts: list[Any]) -> Tree:
        return _bounded(steps([_meant(part) for part in parts if not _groups(part)]), parts)


def _meant(part: Any) -> Tree | Number | None:
    """Return what a part of a row of steps is: nothing for a plus sign."""
    if isinstance(part, Tree):
        return part
    if part.type == "PLUS":
        return None
    if part.type == "ID" and part in FLAGS:
        return Flag(str(part), _spot(part))
    ref = Ref(_words(part), _spot(part))
    return Number(ref) if part.type == "ID" and part.isascii() and part.isdigit() else ref


def _groups(part: Any) -> bool:
    return getattr(part, "type", "") in ("LPAR", "RPAR")


def _words(token: Token) -> str:
    """Return a token without its quotation marks."""
    if token.type != "STRING":
        return str(token)
    return str(token[1:-1]) if token[0] == "“" else _ESCAPED.sub(r"\1", token[1:-1])


def _spot(token: Token) -> Spot:
    return Spot(token.start_pos or 0, len(token))


def _bounded(tree: Tree, parts: list[Any]) -> Tree:
    if depth(tree) > DEEPEST:
        tokens = [part for part in parts if hasattr(part, "start_pos")]
        spot = _spot(tokens[0]) if tokens else Spot(0, 1)
        raise Misread(f"The expression is nested more than {DEEPEST} levels deep.", spot, "Take levels out.")
    return tree
