"""A map as boxes and arrows, for formats whose arrows run between boxes alone.

A link that others aim at, or that has co-premises, gets a joint: a small box of its own in its middle.
"""

from __future__ import annotations

from dataclasses import dataclass

from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link, Polarity
from argmap.model.nodes import Node


@dataclass(frozen=True, slots=True)
class Arrow:
    """From a box to a box; `sign` stands at an arrow with a head: `+`, or `−` for what attacks."""

    tail: str
    head: str
    polarity: Polarity
    sign: str = ""
    link: Link | None = None
    """The link whose sign it bears."""


@dataclass(frozen=True, slots=True)
class Boxes:
    """The names of the boxes and the arrows between them. Names are made: no word of a map is in them."""

    names: dict[str, str]
    """The name of each node, and of each link with a joint, by id."""
    nodes: dict[str, Node]
    """The nodes by name."""
    joints: dict[str, Link]
    """The links with a joint by name."""
    arrows: tuple[Arrow, ...]


def boxes(m: ArgumentMap) -> Boxes:
    """Return the boxes and arrows of a map.

    >>> from argmap.formats import load
    >>> made = boxes(load("harbour-bridge"))
    >>> len(made.nodes), made.arrows[0].tail
    (10, 'n3')
    """
    aimed = {link.parent for link in m.links.values()}
    names = {id: f"n{number}" for number, id in enumerate(m.nodes, 1)}
    joined = [link for link in m.links.values() if link.step.co_premises or link.id in aimed]
    names |= {link.id: f"j{number}" for number, link in enumerate(joined, 1)}
    arrows: list[Arrow] = []
    for link in m.links.values():
        sign = "+" if link.polarity == "for" else "−"
        joint = names.get(link.id, "")
        if joint:
            premises = dict.fromkeys(link.premises)
            arrows += [Arrow(names[premise], joint, link.polarity) for premise in premises]
        arrows.append(Arrow(joint or names[link.child], names[link.parent], link.polarity, sign, link))
    return Boxes(
        names,
        {names[id]: node for id, node in m.nodes.items()},
        {names[link.id]: link for link in joined},
        tuple(arrows),
    )


def ranks(made: Boxes) -> dict[str, int]:
    """Return how far each box stands from what it bears on: 0 for what bears on nothing.

    >>> from argmap.formats import load
    >>> sorted(set(ranks(boxes(load("harbour-bridge"))).values()))[:3]
    [0, 1, 2]
    """
    onto: dict[str, list[str]] = {name: [] for name in (*made.nodes, *made.joints)}
    into: dict[str, list[str]] = {name: [] for name in onto}
    for arrow in made.arrows:
        onto[arrow.tail].append(arrow.head)
        into[arrow.head].append(arrow.tail)
    found = {name: 0 for name in onto if not onto[name]}
    waiting, rest = list(found), iter(onto)
    while True:
        for name in waiting:
            for other in into[name]:
                if other not in found:
                    found[other] = found[name] + 1
                    waiting.append(other)
        # A circle that leads nowhere has no end to start from: its first box is taken.
        first = next((name for name in rest if name not in found), None)
        if first is None:
            return found
        waiting, found[first] = [first], 0


def plain(node: Node) -> str:
    """Return what stands in a box: the label where there is one, else the text, on one line."""
    return " ".join(node.title.split())
