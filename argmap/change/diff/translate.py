"""A map in its canonical form with other ids: keys, links, and all that mentions them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.change.diff.renames import Renames
from argmap.model.ids import AGAINST, ARROW
from argmap.model.nodes import NODE_TYPES
from argmap.model.sections import SECTIONS

Tree = Mapping[str, Any]
Ids = Mapping[str, str]


def renamed(tree: Tree, new: Renames) -> dict[str, Any]:
    """Return the form with new ids; the one that is given stays as it is.

    >>> tree = {"arguments": {"a": {"text": "A.", "for": {"b": {"with": ["c"]}}}}}
    >>> renamed(tree, Renames(nodes={"b": "x", "c": "y"}))
    {'arguments': {'a': {'text': 'A.', 'for': {'x': {'with': ['y']}}}}}
    """
    if not new:
        return dict(tree)
    found = dict(tree)
    for section in SECTIONS:
        if section in found:
            keys: Ids = new.nodes if section in NODE_TYPES else getattr(new, section)
            found[section] = {keys.get(id, id): _part(part, new) for id, part in found[section].items()}
    if "assessment" in found:
        found["assessment"] = {
            key: [_with(item, "on", new.nodes) for item in value]
            if key in ("judgements", "indicators", "gaps")
            else value
            for key, value in found["assessment"].items()
        }
    if "expect" in found:
        found["expect"] = {
            reading: {new.nodes.get(id, id): label for id, label in labels.items()}
            for reading, labels in found["expect"].items()
        }
    return found


def ref(written: str, ids: Ids) -> str:
    """Return a reference to a node or a link with new ids.

    >>> ref("a->b#against", {"b": "x"})
    'a->x#against'
    """
    if ARROW not in written:
        return ids.get(written, written)
    bare = written.removesuffix(AGAINST)
    return ARROW.join(ids.get(end, end) for end in bare.split(ARROW)) + written[len(bare) :]


def _part(part: Tree, new: Renames) -> Tree:
    changed: dict[str, Any] = {}
    for key, value in part.items():
        if key in ("for", "against"):
            changed[key] = {ref(to, new.nodes): _with(step, "with", new.nodes) for to, step in value.items()}
        elif key in _SPACES and not (key == "source" and isinstance(value, str)):
            ids: Ids = getattr(new, _SPACES[key])
            if isinstance(value, str):
                changed[key] = ids.get(value, value)
            else:
                changed[key] = [ids.get(id, id) for id in value]
        elif key == "quotes":
            changed[key] = [_one(quote, "source", new.sources) for quote in value]
    return {**part, **changed} if changed else part


_SPACES = {
    **dict.fromkeys(("source", "origin", "cites", "sources"), "sources"),
    **dict.fromkeys(("held_by", "said_by", "actors", "part_of"), "actors"),
    "event": "events",
}
"""The fields of a part that name others. A source's own `source` is the name of a catalogue."""


def _with(item: Tree, key: str, ids: Ids) -> Tree:
    return {**item, key: [ref(one, ids) for one in item[key]]} if key in item else item


def _one(item: Tree, key: str, ids: Ids) -> Tree:
    return {**item, key: ids.get(item[key], item[key])} if key in item else item
