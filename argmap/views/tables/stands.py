"""Where each actor stands: what it holds, what it is quoted for, and to which positions that points."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.graph.stance import Stance
from argmap.graph.walk import used_by
from argmap.model.actors import Actor
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link


@dataclass(frozen=True, slots=True)
class Stand:
    """An actor with the nodes it holds, those it is quoted for, and how they bear on the positions."""

    actor: Actor
    holds: tuple[str, ...]
    quoted: tuple[str, ...]
    """What it said without being named as holding it: being quoted is not agreeing."""
    held: tuple[tuple[str, Stance], ...]
    """Each position that what it holds bears on, and how; both ways is `mixed`.

    Only by steps and claims of the sources: what the map's author adds is no stand of the actor.
    """
    said: tuple[tuple[str, Stance], ...]
    """The same for what it is only quoted for."""


def stands(m: ArgumentMap) -> tuple[Stand, ...]:
    """Return a row for every actor, in the order of the file; the silent ones have empty columns.

    >>> from argmap.formats import load
    >>> [(row.actor.id, row.held) for row in stands(load("harbour-bridge")) if row.held]
    [('transport-office', (('toll', 'for'),)), ('commuters-union', (('toll', 'against'), ('no-toll', 'for')))]
    """
    holds: dict[str, list[str]] = {}
    quoted: dict[str, list[str]] = {}
    for node in m.nodes.values():
        for actor in node.held_by:
            holds.setdefault(actor, []).append(node.id)
        for actor in node.said_by:
            if actor not in node.held_by:
                quoted.setdefault(actor, []).append(node.id)
    return tuple(
        Stand(
            actor,
            held_ids := tuple(holds.get(actor.id, ())),
            said_ids := tuple(quoted.get(actor.id, ())),
            _direction(m, held_ids),
            _direction(m, said_ids),
        )
        for actor in m.actors.values()
    )


def _direction(m: ArgumentMap, ids: tuple[str, ...]) -> tuple[tuple[str, Stance], ...]:
    found = _reached(m, ids)
    names: dict[tuple[bool, bool], Stance] = {(True, False): "for", (False, True): "against"}
    return tuple(
        (position, names.get(((position, 1) in found, (position, -1) in found), "mixed"))
        for position in m.positions
        if {(position, 1), (position, -1)} & found
    )


def _reached(m: ArgumentMap, ids: tuple[str, ...]) -> set[tuple[str, int]]:
    """Return what these nodes bear on, with the sign, by way of nothing that the map's author adds."""
    seen = {(id, 1) for id in ids}
    waiting = list(seen)
    while waiting:
        ref, sign = waiting.pop()
        for link in _up(m, ref):
            reached = (link.parent, sign if link.polarity == "for" else -sign)
            if reached not in seen and _is_sourced(m, link):
                seen.add(reached)
                waiting.append(reached)
    return seen


def _up(m: ArgumentMap, ref: str) -> list[Link]:
    """Return the steps that start from a node, alone or with others; of a step, itself."""
    if ref in m.links:
        return [m.links[ref]]
    return [*m.nodes[ref].links, *used_by(m).get(ref, ())] if ref in m.nodes else []


def _is_sourced(m: ArgumentMap, link: Link) -> bool:
    """Whether neither a step nor what it starts from or leads to is an addition of the map's author."""
    parent = m.links[link.parent].child if link.parent in m.links else link.parent
    ends = [m.nodes[id] for id in (link.child, parent) if id in m.nodes]
    return not (link.step.by_analyst or any(node.by_analyst for node in ends))
