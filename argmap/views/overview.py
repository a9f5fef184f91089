"""The positions, or one of them, and the weightiest of what bears on them: at most twenty boxes."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.core.errors import UnknownName
from argmap.graph.walk import attackers, below, incoming, reach
from argmap.graph.weight import reasons, strongest_reply
from argmap.model.argument_map import ArgumentMap
from argmap.views.data.boxes import picture
from argmap.views.data.diagram import Diagram

SUMMARY = "the positions (or one of them) with the weightiest arguments and replies, at most 20 boxes"
TAKES = "[POSITION]"
MOST = 20


def view(m: ArgumentMap, position: str = "") -> Diagram:
    """Return the overview. Each position gets its turn, so that none has more room than another.

    Raises:
        UnknownName: there is no such position.
    """
    if position and position not in m.positions:
        raise UnknownName("position", position, m.positions)
    shown = [position] if position else list(m.positions)[:MOST]
    chosen = dict.fromkeys(shown)
    queues = [_worth_showing(m, id, deep=bool(position)) for id in shown]
    while queues and len(chosen) < MOST:
        for queue in list(queues):
            id = next(queue, None)
            if id is None:
                queues.remove(queue)
            elif len(chosen) < MOST and (id in m.nodes and id not in m.positions):
                chosen[id] = None
    # A small map has room for the rest as well, the nearest first.
    for id in reach(shown, lambda x: below(m, x)):
        if len(chosen) < MOST and id not in m.positions:
            chosen[id] = None
    title = m.positions[position].title if position else m.name
    focus = [position] if position else ()
    # Twenty boxes side by side are wider than any page; one below the other they fit a sheet and a phone.
    return picture(m, chosen, title=f"{title}: overview", texts=False, focus=focus, flow="left")


def _worth_showing(m: ArgumentMap, position: str, *, deep: bool) -> Iterator[str]:
    """Yield what to show next: a reason, the strongest reply to it, then an objection to the position itself.

    With `deep`, each reason also brings its best support, and each reply the rejoinder.
    """
    links = reasons(m, position)
    against = sorted(attackers(m, position), key=lambda link: -len(incoming(m).get(link.child, ())))
    for i in range(max(len(links), len(against))):
        for link in (*links[i : i + 1], *against[i : i + 1]):
            yield link.child
            reply = strongest_reply(m, link.child)
            if deep:
                yield from [support.child for support in reasons(m, link.child)[:1]]
            if reply is not None:
                yield reply.child
                rejoinder = strongest_reply(m, reply.child) if deep else None
                if rejoinder is not None:
                    yield rejoinder.child
