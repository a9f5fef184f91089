"""Where each actor stands: what it holds, what it is quoted for, and to which positions that points."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.graph.stance import Stance, stances
from argmap.model.actors import Actor
from argmap.model.argument_map import ArgumentMap


@dataclass(frozen=True, slots=True)
class Stand:
    """An actor with the nodes it holds, those it is quoted for, and how they bear on the positions."""

    actor: Actor
    holds: tuple[str, ...]
    quoted: tuple[str, ...]
    """What it said without being named as holding it: being quoted is not agreeing."""
    held: tuple[tuple[str, Stance], ...]
    """Each position that what it holds bears on, and how; both ways is `mixed`."""
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
    found: dict[str, set[Stance]] = {}
    for id in ids:
        own: dict[str, Stance] = {id: "for"} if id in m.positions else {}
        for position, stance in {**stances(m).get(id, {}), **own}.items():
            found.setdefault(position, set()).add(stance)
    return tuple(
        (position, next(iter(found[position])) if len(found[position]) == 1 else "mixed")
        for position in m.positions
        if position in found
    )
