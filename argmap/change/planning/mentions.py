"""Where the data of a file names nodes, links, sources, actors and events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from argmap.change.placing import Path
from argmap.model.nodes import NODE_TYPES
from argmap.model.sections import SECTIONS

Named = Literal["nodes", "links", "sources", "actors", "events"]

_FIELDS: dict[str, dict[str, Named]] = {
    "nodes": {
        "held_by": "actors",
        "said_by": "actors",
        "source": "sources",
        "event": "events",
        "origin": "sources",
    },
    "steps": {"with": "nodes"},
    "sources": {"cites": "sources"},
    "actors": {"part_of": "actors"},
    "events": {"actors": "actors", "sources": "sources"},
}
"""The keys that name other parts, and what they name."""
_ITEMS = ("judgements", "indicators", "gaps")
"""The lists of an assessment, whose items name nodes and links under `on`."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place of a file that names something."""

    named: Named
    """What it names; `links` are targets, nodes as well as links."""
    path: Path
    ref: str
    is_key: bool = False
    """Whether it is a key: of `for`, `against`, or an expectation."""


def mentions(data: Any) -> Iterator[Mention]:
    """Yield every mention in the data of a file, in the long forms and the short.

    >>> data = {"arguments": {"a": {"for": ["b", "c"], "source": "s"}}}
    >>> [(found.named, found.ref) for found in mentions(data)]
    [('links', 'b'), ('links', 'c'), ('sources', 's')]
    """
    for section in SECTIONS:
        parts = data.get(section)
        for id, part in parts.items() if isinstance(parts, dict) else ():
            if isinstance(part, dict):
                yield from _of_part("nodes" if section in NODE_TYPES else section, (section, id), part)
    assessment = data.get("assessment")
    for name in _ITEMS if isinstance(assessment, dict) else ():
        yield from mentions_in("assessment", name, assessment.get(name), ("assessment", name))
    yield from mentions_in("map", "expect", data.get("expect"), ("expect",))


def marked(data: Any) -> Iterator[Mention]:
    """Yield every mention in what the conflicts of a file hold for the fields that they are about.

    >>> mark = {"with": {"base": ["b"], "theirs": ["c"]}}
    >>> data = {"arguments": {"a": {"for": {"p": {"conflict": mark}}}}}
    >>> [(found.named, found.ref) for found in marked(data)]
    [('nodes', 'b'), ('nodes', 'c')]
    """
    for kind, path, part in _holders(data):
        marks = part.get("conflict")
        for field, mark in marks.items() if isinstance(marks, dict) else ():
            for side in ("base", "theirs") if isinstance(mark, dict) else ():
                yield from mentions_in(kind, field, mark.get(side), (*path, "conflict", field, side))


def _holders(data: Any) -> Iterator[tuple[str, Path, dict[str, Any]]]:
    """Yield whatever may have conflicts."""
    yield "map", (), data
    if isinstance(data.get("assessment"), dict):
        yield "assessment", ("assessment",), data["assessment"]
    for section in SECTIONS:
        parts = data.get(section)
        for id, part in parts.items() if isinstance(parts, dict) else ():
            if not isinstance(part, dict):
                continue
            yield "nodes" if section in NODE_TYPES else section, (section, id), part
            for key in ("for", "against") if section in NODE_TYPES else ():
                steps = part.get(key)
                for parent, step in steps.items() if isinstance(steps, dict) else ():
                    if isinstance(step, dict):
                        yield "steps", (section, id, key, parent), step


def mentions_in(kind: str, field: str, value: Any, path: Path = ()) -> Iterator[Mention]:
    """Yield what a field names; its value stands at `path`."""
    if field in _FIELDS.get(kind, ()):
        yield from _texts(_FIELDS[kind][field], path, value)
    elif kind == "nodes" and field in ("quote", "quotes"):
        yield from _inside("sources", "source", path, value)
    elif kind == "assessment" and field in _ITEMS:
        yield from _inside("links", "on", path, value)
    elif kind == "map" and field == "expect":
        for name, found in value.items() if isinstance(value, dict) else ():
            for ref in found if isinstance(found, dict) else ():
                yield Mention("nodes", (*path, name, ref), ref, is_key=True)


def _of_part(kind: str, path: Path, part: dict[str, Any]) -> Iterator[Mention]:
    if kind == "nodes":
        for key in ("for", "against"):
            yield from _of_links((*path, key), part.get(key))
        for key in ("quote", "quotes"):
            yield from mentions_in(kind, key, part.get(key), (*path, key))
    for field in _FIELDS[kind]:
        yield from mentions_in(kind, field, part.get(field), (*path, field))


def _of_links(path: Path, value: Any) -> Iterator[Mention]:
    if not isinstance(value, dict):
        yield from _texts("links", path, value)
        return
    for parent, step in value.items():
        yield Mention("links", (*path, parent), parent, is_key=True)
        if isinstance(step, dict):
            yield from mentions_in("steps", "with", step.get("with"), (*path, parent, "with"))


def _inside(named: Named, key: str, path: Path, value: Any) -> Iterator[Mention]:
    for at, item in _each(path, value):
        if isinstance(item, dict):
            yield from _texts(named, (*at, key), item.get(key))


def _each(path: Path, value: Any) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, list):
        yield from (((*path, place), item) for place, item in enumerate(value))
    elif value is not None:
        yield path, value


def _texts(named: Named, path: Path, value: Any) -> Iterator[Mention]:
    yield from (Mention(named, at, ref) for at, ref in _each(path, value) if isinstance(ref, str))
