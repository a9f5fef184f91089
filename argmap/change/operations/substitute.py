"""Other ids in the place of those that parts of a map name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from argmap.change.operations.marks import renamed_marks
from argmap.core.errors import MapError
from argmap.model.argument_map import ArgumentMap
from argmap.model.base import FrozenMap
from argmap.model.ids import AGAINST, ARROW
from argmap.model.nodes import NODE_TYPES, Node
from argmap.model.removal import MENTIONS
from argmap.model.sections import SECTIONS

Names = dict[str, Callable[[str], str]]
"""What each id becomes, for `nodes`, `links`, `sources`, `actors` and `events`."""


def same(ref: str) -> str:
    """Return the id as it is."""
    return ref


def of_nodes(old: str, new: str) -> Names:
    """Return what ids become when a node gets another: of nodes and, where it stands in them, of links.

    >>> of_nodes("a", "z")["links"]("a->b#against")
    'z->b#against'
    """

    def node(ref: str) -> str:
        return new if ref == old else ref

    def link(ref: str) -> str:
        if old not in ref:
            return ref
        bare = ref.removesuffix(AGAINST)
        return ARROW.join(map(node, bare.split(ARROW))) + ref[len(bare) :]

    return {"nodes": node, "links": link}


def substituted(m: ArgumentMap, names: Names) -> tuple[dict[str, dict[str, Any]], dict[str, Any]]:
    """Return the sections of a map, and its other fields, with other ids where they name something.

    Raises:
        MapError: two links of a node would be one.
    """
    sections = {section: _section(m, section, names) for section in SECTIONS}
    node, link = names.get("nodes", same), names.get("links", same)
    more: dict[str, Any] = {}
    labels = {name: FrozenMap({node(id): at for id, at in found.items()}) for name, found in m.expect.items()}
    if labels != m.expect:
        more["expect"] = FrozenMap(labels)
    if m.assessment:
        lists = {
            name: tuple(
                _changed(item, {"on": tuple(map(link, item.on))}) for item in getattr(m.assessment, name)
            )
            for name in ("judgements", "indicators", "gaps")
        }
        more["assessment"] = _changed(m.assessment, lists | _marks("assessment", m.assessment, names))
    return sections, more | _marks("map", m, names)


def _section(m: ArgumentMap, section: str, names: Names) -> dict[str, Any]:
    kind = "nodes" if section in NODE_TYPES else section
    parts = getattr(m, section)
    return {id: _part(part, kind, names) for id, part in parts.items()}


def _part(part: Any, kind: str, names: Names) -> Any:
    fields: dict[str, Any] = _marks(kind, part, names)
    for field, named in MENTIONS[kind].items():
        name = names.get(named)
        value = getattr(part, field, None)
        if name is None or not value:
            continue
        fields[field] = tuple(map(name, value)) if isinstance(value, tuple) else name(value)
    if isinstance(part, Node):
        if part.quotes and "sources" in names:
            source = names["sources"]
            fields["quotes"] = tuple(
                _changed(quote, {"source": source(quote.source)}) if quote.source else quote
                for quote in part.quotes
            )
        if "links" in names:
            fields["supports"] = _steps(part.id, part.supports, names)
            fields["attacks"] = _steps(part.id, part.attacks, names)
    return _changed(part, fields)


def _steps(id: str, steps: Mapping[str, Any], names: Names) -> Mapping[str, Any]:
    if not steps:
        return steps
    node, link = names.get("nodes", same), names["links"]
    made = {
        link(parent): _changed(
            step, {"co_premises": tuple(map(node, step.co_premises))} | _marks("steps", step, names)
        )
        for parent, step in steps.items()
    }
    if len(made) < len(steps):
        raise twice(id, set(made))
    return FrozenMap(made)


def _marks(kind: str, part: Any, names: Names) -> dict[str, Any]:
    return {"conflict": renamed_marks(kind, part.conflict, names)} if part.conflict else {}


def twice(id: str, parents: Iterable[str]) -> MapError:
    """Return the error of a node that would bear on the same thing twice."""
    shown = ", ".join(f"`{parent}`" for parent in sorted(parents))
    return MapError(f"`{id}` bears on {shown} already.", hint="Join the two links first.", id=id)


def _changed(part: Any, fields: dict[str, Any]) -> Any:
    changes = {name: value for name, value in fields.items() if value != getattr(part, name)}
    return part.model_copy(update=changes) if changes else part
