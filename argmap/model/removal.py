"""A map without some of its parts, and without all that points at them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from argmap.core.errors import MapError, UnknownName
from argmap.model.base import FrozenMap
from argmap.model.changes import with_parts
from argmap.model.ids import AGAINST, ARROW
from argmap.model.nodes import NODE_TYPES, Node
from argmap.model.sections import SECTIONS, section_of

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap
    from argmap.model.sections import Part

Gone = dict[str, set[str]]
"""The ids that go, for `nodes`, `sources`, `actors` and `events`."""

MENTIONS = {
    "nodes": {
        "held_by": "actors",
        "said_by": "actors",
        "sources": "sources",
        "event": "events",
        "origin": "sources",
    },
    "sources": {"cites": "sources"},
    "actors": {"part_of": "actors"},
    "events": {"actors": "actors", "sources": "sources"},
}
"""The fields that name other parts, and what they name."""


def remove(m: ArgumentMap, things: Iterable[str | Part]) -> ArgumentMap:
    """Return the map without these parts and all that points at them.

    An id means the node that has it, or else the source, actor or event. A source's quotations go with it.

    Raises:
        UnknownName: there is no such part.
        MapError: an id is that of a source and of an actor, say, and of no node.
    """
    gone: Gone = {name: set() for name in MENTIONS}
    for thing in things:
        section, id = _meant(m, thing) if isinstance(thing, str) else (section_of(thing), thing.id)
        if id not in getattr(m, section):
            raise UnknownName(section.removesuffix("s"), id, getattr(m, section))
        gone["nodes" if section in NODE_TYPES else section].add(id)

    changed: dict[str, dict[str, Any]] = {}
    for section in SECTIONS:
        kind = "nodes" if section in NODE_TYPES else section
        parts = getattr(m, section)
        changed[section] = {
            id: _without(part, kind, gone) for id, part in parts.items() if id not in gone[kind]
        }
    return with_parts(m, changed, _rest(m, gone["nodes"]))


def _meant(m: ArgumentMap, id: str) -> tuple[str, str]:
    found = [section for section in SECTIONS if id in getattr(m, section)]
    if not found:
        raise UnknownName("part", id, dict.fromkeys(part.id for _, part in m.parts()))
    if len(found) > 1 and found[0] not in NODE_TYPES:
        message = f"The id `{id}` is used under {' and under '.join(found)}."
        raise MapError(message, hint=f"Give the part itself: `m.{found[0]}[{id!r}]`.", id=id)
    return found[0], id


def _without(part: Part, kind: str, gone: Gone) -> Part:
    fields: dict[str, Any] = {}
    for name, named in MENTIONS[kind].items():
        value = getattr(part, name, None)
        if isinstance(value, tuple):
            fields[name] = tuple(ref for ref in value if ref not in gone[named])
        elif value in gone[named]:
            fields[name] = None
    if isinstance(part, Node):
        fields["quotes"] = tuple(q for q in part.quotes if part.source_of(q) not in gone["sources"])
        for name in ("supports", "attacks"):
            fields[name] = _steps(getattr(part, name), gone["nodes"])
    changed: Part = _changed(part, fields)
    return changed


def _steps(steps: FrozenMap[str, Any], gone: set[str]) -> FrozenMap[str, Any]:
    stays = _stays(gone)
    return FrozenMap(
        {
            parent: _changed(step, {"co_premises": tuple(p for p in step.co_premises if p not in gone)})
            for parent, step in steps.items()
            if stays(parent)
        }
    )


def _rest(m: ArgumentMap, gone: set[str]) -> dict[str, Any]:
    """Return the map's own fields that mention nodes, without those that go."""
    stays = _stays(gone)
    labels = {name: {k: v for k, v in found.items() if k not in gone} for name, found in m.expect.items()}
    more: dict[str, Any] = {"expect": FrozenMap({name: FrozenMap(found) for name, found in labels.items()})}
    if m.assessment:
        lists = {
            name: tuple(
                _changed(item, {"on": tuple(ref for ref in item.on if stays(ref))})
                for item in getattr(m.assessment, name)
            )
            for name in ("judgements", "indicators", "gaps")
        }
        more["assessment"] = m.assessment.model_copy(update=lists)
    return more


def _stays(gone: set[str]) -> Callable[[str], bool]:
    return lambda ref: gone.isdisjoint(ref.removesuffix(AGAINST).split(ARROW))


def _changed(part: Any, fields: dict[str, Any]) -> Any:
    changes = {name: value for name, value in fields.items() if value != getattr(part, name)}
    return part.model_copy(update=changes) if changes else part
