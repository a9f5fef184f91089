"""What the parts that changes speak of are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from argmap.change.diff.changes import Change, Space
from argmap.change.diff.kinds import WHOLE
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import AGAINST, ARROW

IN: Mapping[str, Space] = {
    **dict.fromkeys(("source", "cites", "sources", "origin"), "sources"),
    **dict.fromkeys(("held_by", "said_by", "actors", "part_of"), "actors"),
    **dict.fromkeys(("for", "against", "with", "on"), "nodes"),
    "event": "events",
}
"""The fields that name parts of a space."""


def names(changes: Iterable[Change], a: ArgumentMap, b: ArgumentMap) -> Mapping[str, Mapping[str, str]]:
    """Return what the second map, or else the first, calls every part that the changes mention."""
    found: dict[str, dict[str, str]] = {"nodes": {}, "sources": {}, "actors": {}, "events": {}}
    for change in changes:
        for space, id in mentioned(change):
            if id not in found[space] and (name := _name(b, space, id) or _name(a, space, id)):
                found[space][id] = name
    return {space: known for space, known in found.items() if known}


def mentioned(change: Change) -> Iterable[tuple[str, str]]:
    """Yield the space and the id of every part that a change mentions.

    >>> change = Change("link", "added", "x->y", ("arguments", "x", "for", "y"), None, {"with": ["z"]})
    >>> sorted(mentioned(change))
    [('nodes', 'x'), ('nodes', 'y'), ('nodes', 'z')]
    """
    if change.what == "link":
        yield from (("nodes", end) for end in _ends(change.id))
    elif change.space:
        yield change.space, change.id
    if change.what == "expectation":
        yield from (("nodes", str(id)) for id in change.path[2:])
    for value in (change.before, change.after):
        field = str(change.path[-1])
        if field not in WHOLE:
            yield from _within({field: value} if field in IN else value)


def _within(value: Any) -> Iterable[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if space := IN.get(key):
                for one in [inner] if isinstance(inner, str) else inner or ():
                    yield from ((space, end) for end in (_ends(one) if space == "nodes" else (one,)))
            if isinstance(inner, (dict, list)) and key not in WHOLE:
                yield from _within(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _within(inner)


def _ends(ref: str) -> list[str]:
    return ref.removesuffix(AGAINST).split(ARROW)


def _name(m: ArgumentMap, space: str, id: str) -> str:
    part: Any = getattr(m, space).get(id)
    if part is None:
        return ""
    if space == "nodes":
        return str(part.title)
    return str(part.label or part.text if space == "events" else part.name)
