"""A map's canonical form as parts by id, whatever section they stand in; and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from argmap.model.ids import AGAINST, ARROW
from argmap.model.nodes import NODE_TYPES
from argmap.model.sections import SECTIONS

Fields = dict[str, Any]
Side = dict[str, dict[str, Fields]]
"""The parts of one side: space → id → fields. What is the map's own stands under the id `""`."""

SPACES = ("map", "nodes", "sources", "actors", "events", "assessment")
KIND = "kind"
"""The field of a node that says in which section it stands."""

_KINDS = {section: kind.kind for section, kind in NODE_TYPES.items()}
SECTION_OF = {kind: section for section, kind in _KINDS.items()}
"""The section of each kind of node."""

LISTS = {
    "nodes": {"held_by": "actors", "said_by": "actors", "source": "sources"},
    "sources": {"cites": "sources"},
    "events": {"actors": "actors", "sources": "sources"},
}
"""The fields that hold ids, and the space of these."""
SINGLE = {"nodes": {"event": "events", "origin": "sources"}, "actors": {"part_of": "actors"}}
"""The fields that hold one id, and its space."""
ITEMS = ("judgements", "indicators", "gaps")
"""The lists of an assessment, whose items name nodes under `on`."""
POLARITIES = ("for", "against")


def side_of(written: Mapping[str, Any]) -> Side:
    """Return a map in its canonical form as parts by id.

    >>> side_of({"argmap": 1, "id": "m", "arguments": {"a": {"text": "A."}}})["nodes"]
    {'a': {'kind': 'argument', 'text': 'A.'}}
    """
    made: Side = {space: {} for space in SPACES}
    own = {key: value for key, value in written.items() if key not in SECTIONS and key != "assessment"}
    made["map"][""] = own
    for section in SECTIONS:
        for id, part in written.get(section, {}).items():
            if section in _KINDS:
                made["nodes"][id] = {KIND: _KINDS[section], **part}
            else:
                made[section][id] = dict(part)
    if "assessment" in written:
        made["assessment"][""] = dict(written["assessment"])
    return made


def written_of(side: Side) -> dict[str, Any]:
    """Return the canonical form of parts by id: the other way round."""
    own = side["map"][""]
    made = {key: value for key, value in own.items() if key not in ("expect", "kept", "conflict")}
    for section in SECTIONS:
        if section in _KINDS:
            kind = _KINDS[section]
            parts = {
                id: {key: value for key, value in part.items() if key != KIND}
                for id, part in side["nodes"].items()
                if part[KIND] == kind
            }
        else:
            parts = side[section]
        if parts:
            made[section] = parts
    if "" in side["assessment"]:
        made["assessment"] = side["assessment"][""]
    made.update({key: own[key] for key in ("expect", "kept", "conflict") if own.get(key)})
    return made


def with_ids(side: Side, new: Mapping[str, Mapping[str, str]]) -> Side:
    """Return the parts under new ids, with all that refers to them; `new` gives these by space and old id."""
    if not any(old != id for ids in new.values() for old, id in ids.items()):
        return side
    nodes = new.get("nodes", {})

    def ref(text: str) -> str:
        return renamed_ref(text, nodes)

    made: Side = {"map": {"": dict(side["map"][""])}, "assessment": dict(side["assessment"])}
    for space in SPACES[1:-1]:
        ids = new.get(space, {})
        made[space] = {ids.get(id, id): _renamed(space, part, new, ref) for id, part in side[space].items()}
    own = made["map"][""]
    if "expect" in own:
        own["expect"] = {
            name: {nodes.get(id, id): label for id, label in found.items()}
            for name, found in own["expect"].items()
        }
    if "" in made["assessment"]:
        made["assessment"][""] = {
            key: [_item(item, ref) for item in value] if key in ITEMS else value
            for key, value in side["assessment"][""].items()
        }
    return made


def renamed_ref(ref: str, nodes: Mapping[str, str]) -> str:
    """Return a reference to a node or a link under the new ids of nodes.

    >>> renamed_ref("a->b", {"b": "c"})
    'a->c'
    """
    bare = ref.removesuffix(AGAINST)
    return ARROW.join(nodes.get(id, id) for id in bare.split(ARROW)) + ref[len(bare) :]


def _item(item: Fields, ref: Callable[[str], str]) -> Fields:
    return {**item, "on": [ref(id) for id in item["on"]]} if "on" in item else item


def _renamed(
    space: str, part: Fields, new: Mapping[str, Mapping[str, str]], ref: Callable[[str], str]
) -> Fields:
    made = dict(part)
    for key, named in LISTS.get(space, {}).items():
        if key in made:
            made[key] = [new[named].get(id, id) for id in made[key]]
    for key, named in SINGLE.get(space, {}).items():
        if key in made:
            made[key] = new[named].get(made[key], made[key])
    if "quotes" in made:
        sources = new["sources"]
        made["quotes"] = [
            {**quote, "source": sources.get(quote["source"], quote["source"])} if "source" in quote else quote
            for quote in made["quotes"]
        ]
    for key in POLARITIES:
        if key in made:
            made[key] = {ref(target): _step(step, new["nodes"]) for target, step in made[key].items()}
    return made


def _step(step: Fields, nodes: Mapping[str, str]) -> Fields:
    return {**step, "with": [nodes.get(id, id) for id in step["with"]]} if "with" in step else step
