"""Which part of a map an id means."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.core.errors import MapError, UnknownName
from argmap.model.actors import Actor, Event
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import NODE_TYPES, Node
from argmap.model.sections import SECTIONS, Part, section_of
from argmap.model.sources import Source

Thing = str | Part
"""A part, or the id of one."""


def meant(m: ArgumentMap, thing: Thing) -> tuple[str, str]:
    """Return the section and the id of what is meant: a node, or else a source, an actor or an event.

    Raises:
        UnknownName: there is no such part.
        MapError: the id is that of a source and of an actor, say, and of no node.

    >>> import argmap
    >>> meant(argmap.load("harbour-bridge"), "trial")
    ('events', 'trial')
    """
    if not isinstance(thing, str):
        section = section_of(thing)
        if thing.id not in getattr(m, section):
            raise UnknownName(section.removesuffix("s"), thing.id, getattr(m, section))
        return section, thing.id
    found = [section for section in SECTIONS if thing in getattr(m, section)]
    if not found:
        raise UnknownName("part", thing, dict.fromkeys(part.id for _, part in m.parts()))
    if len(found) > 1 and found[0] not in NODE_TYPES:
        message = f"The id `{thing}` is used under {' and under '.join(found)}."
        raise MapError(message, hint=f"Give the part itself: `m.{found[0]}[{thing!r}]`.", id=thing)
    return found[0], thing


def several(things: Thing | Iterable[Thing]) -> list[Thing]:
    """Return one thing, or several, as a list."""
    return [things] if isinstance(things, (str, Node, Source, Actor, Event)) else list(things)


def kind_of(section: str) -> str:
    """Return whose namespace a section's ids are of: `nodes` for all sections of nodes.

    >>> kind_of("objections"), kind_of("sources")
    ('nodes', 'sources')
    """
    return "nodes" if section in NODE_TYPES else section
