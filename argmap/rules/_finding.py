"""What a rule finds, before it has a place and a severity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.core.fixes import Fix
from argmap.core.words import in_a_row
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link
from argmap.model.nodes import Node
from argmap.model.sections import section_of

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence about what stands at a path of the file; `key` points at its key, not its value."""

    path: Path
    message: str
    help: str = ""
    node: str = ""
    key: bool = True
    fix: Fix | None = None


def at(node: Node, *rest: str | int) -> Path:
    """Return the path of a node, or of something of it, as the keys of a file.

    >>> from argmap.model.nodes import Position
    >>> at(Position(id="toll", text="Yes."), "text")
    ('positions', 'toll', 'text')
    """
    return (section_of(node), node.id, *rest)


def at_link(m: ArgumentMap, link: Link, *rest: str | int) -> Path:
    """Return the path of a link, or of something of it."""
    return at(m.nodes[link.child], link.polarity, link.parent, *rest)


def listed(ids: Iterable[str], *, most: int = 6) -> str:
    """Return ids as words of a sentence; a long list is cut.

    >>> listed(["a", "b", "c"])
    '`a`, `b` and `c`'
    """
    names = [f"`{id}`" for id in ids]
    if len(names) > most:
        names = [*names[: most - 1], f"{len(names) - most + 1} more"]
    return in_a_row(names)
