"""The events in the order of their dates, each with the evidence about it."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.model.actors import Event
from argmap.model.argument_map import ArgumentMap


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """An event, its date in words, and the nodes that are about it."""

    event: Event
    date: str
    nodes: tuple[str, ...]


def timeline(m: ArgumentMap) -> tuple[TimelineRow, ...]:
    """Return the events, earliest first; what has the same date stays in the order of the file.

    >>> from argmap.formats import load
    >>> [row.date for row in timeline(load("harbour-bridge"))]
    ['16–22 March 2026']
    """
    about: dict[str, list[str]] = {}
    for node in m.nodes.values():
        if node.event:
            about.setdefault(node.event, []).append(node.id)
    return tuple(
        TimelineRow(event, event.date.in_words(), tuple(about.get(event.id, ())))
        for event in sorted(m.events.values(), key=lambda event: event.date.sort_key)
    )
