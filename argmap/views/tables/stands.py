"""Where each actor stands: what it holds, what it is quoted for, and to which positions that points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.graph.once import once
from argmap.graph.stance import Stance, bearing
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
    >>> [(row.actor.id, row.held) for row in stands(load("harbour-bridge")) if row.held][:2]
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
    return tuple(
        (position, stance)
        for position in m.positions
        if (stance := joint_stance(sourced_stances(m).get(id, {}).get(position) for id in ids))
    )


def joint_stance(found: Iterable[Stance | None]) -> Stance | None:
    """Return what several stances come to together; None where there is none.

    >>> joint_stance(["for", None]), joint_stance(["for", "against"]), joint_stance([None])
    ('for', 'mixed', None)
    """
    kinds = {stance for stance in found if stance}
    return kinds.pop() if len(kinds) == 1 else "mixed" if kinds else None


@once
def sourced_stances(m: ArgumentMap) -> Mapping[str, Mapping[str, Stance]]:
    """Return how each node bears on each position, by way of nothing that the map's author adds."""
    return bearing(m, lambda link: _is_sourced(m, link), itself=True)


def _is_sourced(m: ArgumentMap, link: Link) -> bool:
    """Whether neither a step nor what it starts from or leads to is an addition of the map's author."""
    parent = m.links[link.parent].child if link.parent in m.links else link.parent
    ends = [m.nodes[id] for id in (link.child, parent) if id in m.nodes]
    return not (link.step.by_analyst or any(node.by_analyst for node in ends))
