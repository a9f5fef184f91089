"""The whole map as trees: each position with what is for it and against it, down to the evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from argmap.graph.walk import incoming, unreached
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link
from argmap.views.data.forest import Tree, forest

Bond = Literal["support", "attack", "undercut", "backing", "premise"]


@dataclass(frozen=True, slots=True)
class Hold:
    """How a node hangs on another: by which link, in which way.

    `undercut` and `backing` bear on a step of the node above, `premise` is needed together with it.
    """

    bond: Bond
    link: Link


def outline(m: ArgumentMap) -> tuple[tuple[Tree[Hold], ...], tuple[Tree[Hold], ...]]:
    """Return a tree for each position, and the trees of what bears on none; every node has one place.

    >>> from argmap.formats import load
    >>> trees, others = outline(load("harbour-bridge"))
    >>> [branch.id for branch in trees[0].branches], others
    (['congestion'], ())
    """
    alone = unreached(m)
    below = {
        id for id in alone for link in m.nodes[id].links if link.parent in m.nodes or link.parent in m.links
    }
    rest = [*(id for id in alone if id not in below), *alone]
    return forest(m.positions, lambda id: _below(m, id), rest)


def _below(m: ArgumentMap, id: str) -> Iterator[tuple[str, Hold]]:
    links = incoming(m).get(id, ())
    yield from ((link.child, Hold("support", link)) for link in links if link.polarity == "for")
    yield from ((link.child, Hold("attack", link)) for link in links if link.polarity == "against")
    for own in m.nodes[id].links:
        yield from ((other, Hold("premise", own)) for other in own.step.co_premises if other in m.nodes)
        for link in incoming(m).get(own.id, ()):
            yield link.child, Hold("undercut" if link.polarity == "against" else "backing", link)
