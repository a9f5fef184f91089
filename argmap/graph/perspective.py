"""The map as one actor sees it.

- Theirs is every node that the actor, or an actor who is part of it, holds or said.
- With it comes the position on which it bears in the whole map, by whatever ways.
- A node that nobody of them holds or said is left out, and so is what others offer for theirs or against it;
  but what they answer is shown: a node that one of theirs is offered against, and both ends of a step that
  one of theirs is offered against.
- So are the co-premises that a shown step needs.

The analyst's assessment is nobody's but the analyst's, and is left out.

What is shown without being theirs, positions apart, is marked: its label begins with "Answered:" or
"Needed:", and it has the tag `answered` or `needed`.
"""

from __future__ import annotations

from collections.abc import Iterable

from argmap.core.errors import UnknownName
from argmap.graph.select.cut import cut
from argmap.graph.walk import ends
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Node

ANSWERED, NEEDED = "answered", "needed"


def perspective(m: ArgumentMap, actor: str) -> ArgumentMap:
    """Return the map as one actor sees it.

    Raises:
        UnknownName: there is no such actor.

    >>> from argmap.formats import load
    >>> list(perspective(load("harbour-bridge"), "transport-office").nodes)
    ['toll', 'congestion', 'trial-week']
    """
    own = theirs(m, actor)
    shown = cut(m, own, context=dict.fromkeys(_answered(m, own)))
    return shown.replace(*_marked(m, shown, own), assessment=None)


def speakers(m: ArgumentMap, actor: str) -> tuple[str, ...]:
    """Return an actor and all who are part of it, in the order of the file.

    Raises:
        UnknownName: there is no such actor.

    >>> from argmap.formats import loads
    >>> m = loads("{id: m, question: q, actors: {a: {name: A}, b: {name: B, part_of: a}}}")
    >>> speakers(m, "a")
    ('a', 'b')
    """
    if actor not in m.actors:
        raise UnknownName("actor", actor, m.actors)
    members: dict[str, list[str]] = {}
    for id, one in m.actors.items():
        if one.part_of:
            members.setdefault(one.part_of, []).append(id)
    found, waiting = {actor}, [actor]
    while waiting:
        fresh = set(members.get(waiting.pop(), ())) - found
        found |= fresh
        waiting += fresh
    return tuple(id for id in m.actors if id in found)


def theirs(m: ArgumentMap, actor: str) -> tuple[str, ...]:
    """Return the nodes that an actor, or one who is part of it, holds or said.

    Raises:
        UnknownName: there is no such actor.
    """
    who = set(speakers(m, actor))
    return tuple(id for id, node in m.nodes.items() if who & {*node.held_by, *node.said_by})


def _answered(m: ArgumentMap, own: Iterable[str]) -> Iterable[str]:
    for id in own:
        for link in m.nodes[id].links:
            if link.polarity == "against":
                yield from (end for end in ends(m, link) if end in m.nodes)


def _marked(m: ArgumentMap, shown: ArgumentMap, own: Iterable[str]) -> list[Node]:
    answered = set(_answered(m, own))
    marked = []
    for id, node in shown.nodes.items():
        if id not in own and id not in shown.positions:
            tag = ANSWERED if id in answered else NEEDED
            tags = node.tags if tag in node.tags else (*node.tags, tag)
            label = f"{tag.capitalize()}: {node.title}"
            marked.append(node.model_copy(update={"label": label, "tags": tags}))
    return marked
