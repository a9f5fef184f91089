"""The sections of a map and what each holds: the one table of them."""

from __future__ import annotations

from argmap.core.errors import MapError
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
        MapError: it is no node, source, actor or event.

    >>> section_of(Source(id="gazette"))
    'sources'
    """
    for section, kind in PART_TYPES.items():
        if isinstance(part, kind):
            return section
    if isinstance(part, str):
        message, hint = f"`{part[:60]}` is an id or a text, not a part.", "Give the part itself"
    else:
        message, hint = f"This is no part of a map, but of the type `{type(part).__name__}`.", "Give a part"
    raise MapError(message, hint=f'{hint}, for example `argmap.Argument(id="…", text="…")`.')
