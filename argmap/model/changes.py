"""New maps from old ones: add, replace and remove parts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from argmap.core.errors import MapError, UnknownName
from argmap.model.actors import Actor, Event
from argmap.model.base import FrozenMap
from argmap.model.ids import AGAINST, ARROW
from argmap.model.nodes import NODE_TYPES, Node
from argmap.model.references import demand_sound
from argmap.model.sources import Source

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap, Part

_SECTIONS: dict[type, str] = {
    **{cls: name for name, cls in NODE_TYPES.items()},
    Source: "sources",
    Actor: "actors",
    Event: "events",
}


def section_of(part: Part) -> str:
    """Return the section a part belongs in.

    Raises:
        TypeError: it is no node, source, actor or event.
    """
    for cls, section in _SECTIONS.items():
        if isinstance(part, cls):
            return section
    raise TypeError(f"A map holds nodes, sources, actors and events, not {type(part).__name__}.")


def add(m: ArgumentMap, parts: Iterable[Part]) -> ArgumentMap:
    """Return the map with these parts added."""
    changed: dict[str, dict[str, Any]] = {}
    for part in parts:
        section = section_of(part)
        now = changed.setdefault(section, dict(getattr(m, section)))
        if part.id in now or (isinstance(part, Node) and part.id in m.nodes):
            raise MapError(
                f"The id `{part.id}` is taken.", hint="Choose another, or use `replace`.", id=part.id
            )
        now[part.id] = part
    return _with(m, changed)


def replace(m: ArgumentMap, parts: Iterable[Part]) -> ArgumentMap:
    """Return the map with these parts in the place of those with the same ids."""
    changed: dict[str, dict[str, Any]] = {}
    for part in parts:
        section = section_of(part)
        now = changed.setdefault(section, dict(getattr(m, section)))
        if part.id not in now:
            raise UnknownName(section.removesuffix("s"), part.id, now)
        now[part.id] = part
    return _with(m, changed)


def remove(m: ArgumentMap, ids: Iterable[str]) -> ArgumentMap:
    """Return the map without these nodes and all that points at them.

    Raises:
        UnknownName: there is no such node.
    """
    gone = set(ids)
    for id in gone:
        if id not in m.nodes:
            raise UnknownName("node", id, m.nodes)

    def stays(ref: str) -> bool:
        return gone.isdisjoint(ref.removesuffix(AGAINST).split(ARROW))

    changed = {
        section: {
            id: _without(node, gone, stays) for id, node in getattr(m, section).items() if id not in gone
        }
        for section in NODE_TYPES
    }
    more: dict[str, Any] = {
        "expect": FrozenMap(
            {
                name: FrozenMap({k: v for k, v in labels.items() if k not in gone})
                for name, labels in m.expect.items()
            }
        )
    }
    if m.assessment:
        more["assessment"] = m.assessment.model_copy(
            update={
                name: tuple(
                    item.model_copy(update={"on": tuple(ref for ref in item.on if stays(ref))})
                    for item in getattr(m.assessment, name)
                )
                for name in ("judgements", "indicators", "gaps")
            }
        )
    return _with(m, changed, more)


def _without(node: Node, gone: set[str], stays: Any) -> Node:
    fields = {}
    for name in ("supports", "attacks"):
        steps = getattr(node, name)
        fields[name] = FrozenMap(
            {
                parent: step.model_copy(
                    update={"co_premises": tuple(p for p in step.co_premises if p not in gone)}
                )
                for parent, step in steps.items()
                if stays(parent)
            }
        )
    if all(fields[name] == getattr(node, name) for name in fields):
        return node
    return node.model_copy(update=fields)


def _with(
    m: ArgumentMap, changed: dict[str, dict[str, Any]], more: dict[str, Any] | None = None
) -> ArgumentMap:
    fields = {name: getattr(m, name) for name in type(m).model_fields}
    fields.update({section: FrozenMap(parts) for section, parts in changed.items()}, **(more or {}))
    # Every part is valid already: only how they refer to each other can have changed.
    made = type(m).model_construct(_fields_set=m.model_fields_set | set(changed), **fields)
    demand_sound(made)
    return made
