"""An expression as it was understood: plain frozen data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

ALL = -1
"""So many steps as there are."""

Operator = Literal[":", "=", "~", "<", "<=", ">", ">="]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the expression something stands."""

    start: int
    width: int


@dataclass(frozen=True, slots=True)
class Ref:
    """A node or a link by its id."""

    id: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Flag:
    """A word that is true of a node or not, such as `quoted`."""

    name: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Test:
    """A field compared with a value."""

    field: str
    operator: Operator
    value: str
    spot: Spot
    """Where the value stands."""


@dataclass(frozen=True, slots=True)
class Steps:
    """What bears on something (`below`) and what it bears on (`above`), so many steps away."""

    of: Tree
    below: int
    above: int


@dataclass(frozen=True, slots=True)
class Between:
    """The nodes on the ways from one to the other."""

    one: Ref
    other: Ref


@dataclass(frozen=True, slots=True)
class Not:
    """All but these."""

    of: Tree


@dataclass(frozen=True, slots=True)
class And:
    """What all of these have."""

    of: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """What any of these has."""

    of: tuple[Tree, ...]


Tree = Ref | Flag | Test | Steps | Between | Not | And | Or


def comparisons(tree: Tree) -> Iterator[Test]:
    """Yield every comparison of a field in a tree.

    >>> [one.field for one in comparisons(Not(Test("text", ":", "toll", Spot(5, 4))))]
    ['text']
    """
    if isinstance(tree, Test):
        yield tree
    elif isinstance(tree, (Not, Steps)):
        yield from comparisons(tree.of)
    elif isinstance(tree, (And, Or)):
        for part in tree.of:
            yield from comparisons(part)


def depth(tree: Tree) -> int:
    """Return how deep a tree is.

    >>> depth(Not(Ref("x", Spot(0, 1))))
    2
    """
    if isinstance(tree, (Not, Steps)):
        return 1 + depth(tree.of)
    if isinstance(tree, (And, Or)):
        return 1 + max(depth(part) for part in tree.of)
    return 1
