"""The sections of a map and what each holds: the one table of them."""

from __future__ import annotations

from argmap.model.actors import Actor, Event
from argmap.model.nodes import NODE_TYPES, Node
from argmap.model.sources import Source

Part = Node | Source | Actor | Event

PART_TYPES: dict[str, type[Part]] = {**NODE_TYPES, "sources": Source, "actors": Actor, "events": Event}
"""What each section holds."""

SECTIONS = tuple(PART_TYPES)
"""The sections of a map, in the order of a file."""


def section_of(part: Part) -> str:
    """Return the section a part belongs in.

    Raises:
        TypeError: it is no node, source, actor or event.

    >>> section_of(Source(id="gazette"))
    'sources'
    """
    for section, kind in PART_TYPES.items():
        if isinstance(part, kind):
            return section
    raise TypeError(f"A map holds nodes, sources, actors and events, not {type(part).__name__}.")
