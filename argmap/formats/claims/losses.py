"""What a format cannot hold of a map, part by part and field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import link_id
from argmap.model.nodes import NODE_TYPES
from argmap.model.sections import SECTIONS

_STEPS = ("for", "against")


@dataclass(frozen=True, slots=True)
class Loss:
    """A field that is lost: of a node, link, source, actor or event by id, or (no id) of the map itself."""

    part: str
    field: str
    """The key; or `link` for a whole link, `kind` where a node becomes another kind, `part` for all of it."""
    value: Any = None

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"part": self.part, "field": self.field, "value": self.value}


def losses(m: ArgumentMap, held: ArgumentMap) -> tuple[Loss, ...]:
    """Return what `m` says and `held`, the part of it that a format holds, does not.

    >>> m = ArgumentMap(id="m", question="Toll?", title="T")
    >>> losses(m, m.replace(title=None))
    (Loss(part='', field='title', value='T'),)
    """
    return tuple(_lost(m.to_dict(), held.to_dict()))


def _lost(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Loss]:
    yield from _fields("", {k: v for k, v in old.items() if k not in SECTIONS}, new)
    now = {id: (section, part) for section in NODE_TYPES for id, part in new.get(section, {}).items()}
    for section in SECTIONS:
        for id, part in old.get(section, {}).items():
            if section in NODE_TYPES:
                there, rest = now.get(id, ("", None))
            else:
                there, rest = section, new.get(section, {}).get(id)
            if rest is None:
                yield Loss(id, "part", section)
                continue
            if there != section:
                yield Loss(id, "kind", section)
            yield from _fields(id, {k: v for k, v in part.items() if k not in _STEPS}, rest)
            if section in NODE_TYPES:
                yield from _links(id, part, rest)


def _links(child: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Loss]:
    for polarity in _STEPS:
        for parent, step in old.get(polarity, {}).items():
            link = link_id(child, parent, second=polarity == "against" and parent in old.get("for", {}))
            if parent in new.get(polarity, {}):
                yield from _fields(link, step, new[polarity][parent])
            else:
                yield Loss(link, "link", polarity)


def _fields(part: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Loss]:
    for key, value in old.items():
        if new.get(key) != value:
            yield Loss(part, key, value)
