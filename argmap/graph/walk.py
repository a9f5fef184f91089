"""Who bears on whom: up towards the positions, down towards the evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from argmap.graph.once import once
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link


@once
def incoming(m: ArgumentMap) -> Mapping[str, tuple[Link, ...]]:
    """Return the links that bear on each node and on each link, in the order of the file.

    >>> from argmap.formats import loads
    >>> m = loads("{argmap: 1, id: m, question: q, arguments: {a: {text: A}, b: {text: B, for: a}}}")
    >>> [link.id for link in incoming(m)["a"]]
    ['b->a']
    """
    found: dict[str, list[Link]] = {}
    for link in m.links.values():
        found.setdefault(link.parent, []).append(link)
    return {ref: tuple(links) for ref, links in found.items()}


@once
def used_by(m: ArgumentMap) -> Mapping[str, tuple[Link, ...]]:
    """Return the links that need each node as a co-premise."""
    found: dict[str, list[Link]] = {}
    for link in m.links.values():
        for premise in link.step.co_premises:
            found.setdefault(premise, []).append(link)
    return {id: tuple(links) for id, links in found.items()}


def supporters(m: ArgumentMap, ref: str) -> list[Link]:
    """Return the links for a node or a link."""
    return [link for link in incoming(m).get(ref, ()) if link.polarity == "for"]


def attackers(m: ArgumentMap, ref: str) -> list[Link]:
    """Return the links against a node or a link."""
    return [link for link in incoming(m).get(ref, ()) if link.polarity == "against"]


def replies(m: ArgumentMap, id: str) -> list[Link]:
    """Return all that speaks against a node: against itself, and against the steps that it makes."""
    found = attackers(m, id)
    for link in m.nodes[id].links:
        found += attackers(m, link.id)
    return found


def below(m: ArgumentMap, id: str) -> list[str]:
    """Return the nodes one step down: children, co-premises of their links, who attacks these links."""
    found: dict[str, None] = {}
    for link in incoming(m).get(id, ()):
        for premise in link.premises:
            found.setdefault(premise)
        for attack in on_link(m, link.id):
            found.setdefault(attack)
    found.pop(id, None)
    return list(found)


def on_link(m: ArgumentMap, link: str) -> list[str]:
    """Return the nodes that bear on a link, or on a link that bears on it."""
    found: list[str] = []
    waiting = [link]
    while waiting:
        for other in incoming(m).get(waiting.pop(), ()):
            found += other.premises
            waiting.append(other.id)
    return found


def above(m: ArgumentMap, id: str) -> list[str]:
    """Return the nodes one step up: what it bears on, by its links, as a co-premise, by an undercut."""
    found: dict[str, None] = {}
    for link in (*m.nodes[id].links, *used_by(m).get(id, ())):
        for target in ends(m, link):
            found.setdefault(target)
    found.pop(id, None)
    return list(found)


def ends(m: ArgumentMap, link: Link) -> list[str]:
    """Return the node that a link ends on; for an undercut, both ends of the step it attacks."""
    target = link.parent
    found: list[str] = []
    while target not in m.nodes:
        other = m.links.get(target)
        if other is None:
            return found
        found.append(other.child)
        target = other.parent
    return [*found, target]


def reach(start: Iterable[str], step: Callable[[str], Iterable[str]]) -> list[str]:
    """Return all that can be reached by steps, nearest first, without the start."""
    first = list(start)
    seen = set(first)
    found: list[str] = []
    front = first
    while front:
        coming: list[str] = []
        for id in front:
            for other in step(id):
                if other not in seen:
                    seen.add(other)
                    coming.append(other)
        found += coming
        front = coming
    return found


def descendants(m: ArgumentMap, id: str) -> list[str]:
    """Return every node that bears on this one, nearest first."""
    return reach([id], lambda x: below(m, x))


def ancestors(m: ArgumentMap, id: str) -> list[str]:
    """Return every node that this one bears on, nearest first."""
    return reach([id], lambda x: above(m, x))


@once
def unreached(m: ArgumentMap) -> tuple[str, ...]:
    """Return the nodes that bear on no position, in the order of the file."""
    seen = {*m.positions, *reach(m.positions, lambda x: below(m, x))}
    return tuple(id for id in m.nodes if id not in seen)


@once
def depths(m: ArgumentMap) -> Mapping[str, int]:
    """Return how many steps each node is from the nearest position; unreached nodes are absent."""
    found = dict.fromkeys(m.positions, 0)
    front = list(m.positions)
    while front:
        coming: list[str] = []
        for id in front:
            for other in below(m, id):
                if other not in found:
                    found[other] = found[id] + 1
                    coming.append(other)
        front = coming
    return found
