"""Another map as material of this one: all its ids behind the name that it goes by here.

Its nodes, sources, actors and events come along. Its positions answer another question: here they are
arguments, with a note that says which question. Its head, its assessment and what it expects are about that
question, and stay there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import OF, qualified
from argmap.model.nodes import NODE_TYPES
from argmap.model.sections import SECTIONS
from argmap.reading.tree import TreeList, TreeMap

_NAMES = {
    "nodes": {"id", "held_by", "said_by", "source", "event", "origin"},
    "sources": {"id", "cites"},
    "actors": {"id", "part_of"},
    "events": {"id", "actors", "sources"},
}
"""The keys of a part whose values are ids."""
_LEFT = {field.alias or name for name, field in ArgumentMap.model_fields.items()} - set(SECTIONS)
"""The keys of a map that are about its own question."""

Change = Callable[[str], str]


def qualify(tree: TreeMap, name: str) -> TreeMap:
    """Return the tree of another map with all its ids behind a name, as this map takes it in.

    What is malformed stays as it is, for the model to complain of.
    """

    def id(text: str) -> str:
        return f"{name}{OF}{text}"

    def ref(text: str) -> str:
        return qualified(name, text)

    result = TreeMap()
    for key, value in tree.items():
        if key not in _LEFT:
            kind = "nodes" if key in NODE_TYPES else key
            section = _renamed(value, id, lambda part, kind=kind: _part(part, kind, id, ref))  # type: ignore[misc]
            if key == "positions":
                _note(section, tree.get("question"))
                key_here = "arguments"
            else:
                key_here = key
            _put(result, key_here, section, tree.marks[key])
    return result


def _put(result: TreeMap, key: str, section: Any, mark: Any) -> None:
    """Put a section into a tree, behind what is there of it already."""
    there = result.get(key)
    if isinstance(there, TreeMap) and isinstance(section, TreeMap):
        for id, part in section.items():
            # An id used twice is a fault of that map: it stays one here.
            into = there if id not in there else result.setdefault("positions", TreeMap())
            dict.__setitem__(into, id, part)
            into.marks[id] = section.marks[id]
            result.marks.setdefault("positions", mark) if into is not there else None
        return
    if there is None or section is not None:
        dict.__setitem__(result, key, section)
        result.marks[key] = mark


def _renamed(value: Any, key: Change, each: Callable[[Any], Any]) -> Any:
    """Return a mapping with other keys, and something done to each value; anything else as it is."""
    if not isinstance(value, TreeMap):
        return value
    result = TreeMap()
    for old, part in value.items():
        dict.__setitem__(result, key(old), each(part))
        result.marks[key(old)] = value.marks[old]
    return result


def _part(part: Any, kind: str, id: Change, ref: Change) -> Any:
    if not isinstance(part, TreeMap):
        return part
    result = TreeMap()
    for key, value in part.items():
        if key in _NAMES.get(kind, ()):
            value = _each(value, id)
        elif kind == "nodes" and key in ("for", "against"):
            value = _steps(value, id, ref)
        elif kind == "nodes" and key in ("quote", "quotes"):
            value = _quotes(value, id)
        dict.__setitem__(result, key, value)
        result.marks[key] = part.marks[key]
    return result


def _each(value: Any, change: Change) -> Any:
    """Return an id, or a list of ids, changed."""
    if isinstance(value, TreeList):
        result = TreeList()
        result.extend(change(item) if isinstance(item, str) else item for item in value)
        result.marks = value.marks
        return result
    return change(value) if isinstance(value, str) else value


def _steps(value: Any, id: Change, ref: Change) -> Any:
    if not isinstance(value, TreeMap):
        return _each(value, ref)
    return _renamed(value, ref, lambda step: _under(step, "with", id))


def _quotes(value: Any, id: Change) -> Any:
    if not isinstance(value, TreeList):
        return _under(value, "source", id)
    result = TreeList()
    result.extend(_under(item, "source", id) for item in value)
    result.marks = value.marks
    return result


def _under(part: Any, key: str, change: Change) -> Any:
    """Return a mapping with what stands under one key changed; anything else as it is."""
    if not isinstance(part, TreeMap) or key not in part:
        return part
    result = TreeMap()
    for name, value in part.items():
        dict.__setitem__(result, name, _each(value, change) if name == key else value)
        result.marks[name] = part.marks[name]
    return result


def _note(positions: Any, question: Any) -> None:
    """Note on positions which question they answer."""
    if isinstance(positions, TreeMap) and isinstance(question, str) and question.strip():
        for id, part in positions.items():
            if isinstance(part, TreeMap) and "note" not in part:
                dict.__setitem__(part, "note", f"An answer to the question: {question.strip()}")
                part.marks["note"] = positions.marks[id]
