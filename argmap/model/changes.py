"""New maps from old ones: add, replace and remove parts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from argmap.core.errors import MapError, UnknownName
from argmap.model.base import FrozenMap
from argmap.model.nodes import Node
from argmap.model.references import demand_sound
from argmap.model.sections import section_of

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap
    from argmap.model.sections import Part


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
    return with_parts(m, changed)


def replace(m: ArgumentMap, parts: Iterable[Part], fields: dict[str, Any]) -> ArgumentMap:
    """Return the map with these parts and fields in the place of those that it has."""
    changed: dict[str, dict[str, Any]] = {}
    for part in parts:
        section = section_of(part)
        now = changed.setdefault(section, dict(getattr(m, section)))
        if part.id not in now:
            raise UnknownName(section.removesuffix("s"), part.id, now)
        now[part.id] = part
    if fields:
        # What is the map's own has to be looked at like anything new.
        own = {name: getattr(m, name) for name in m.model_fields_set}
        return type(m)(**{**own, **changed, **fields})
    return with_parts(m, changed)


def with_parts(
    m: ArgumentMap, changed: dict[str, dict[str, Any]], more: dict[str, Any] | None = None
) -> ArgumentMap:
    """Return the map with these sections, and these other fields, in the place of its own."""
    fields = {name: getattr(m, name) for name in type(m).model_fields}
    fields.update({section: FrozenMap(parts) for section, parts in changed.items()}, **(more or {}))
    # Every part is valid already: only how they refer to each other can have changed.
    made = type(m).model_construct(_fields_set=m.model_fields_set | set(changed), **fields)
    demand_sound(made)
    return made
