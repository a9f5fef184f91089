"""What of a map AIF holds: in words of its own, or beside them under `argmap`."""

from __future__ import annotations

from typing import Any

from argmap.formats._aif.actors import FIELDS
from argmap.formats._aif.graph import Graph
from argmap.formats._aif.into import document
from argmap.formats._aif.nodeset import nodeset
from argmap.formats._aif.out import data_of, graph_of, is_of_step, links_of
from argmap.formats._aif.parts import MAP, SAID, STEP, kept_of_claim, kept_of_step
from argmap.formats._aif.rest import left_over
from argmap.formats._aif.words import STEPS
from argmap.formats.claims.held import Holds, only
from argmap.formats.claims.repairs import Repairs
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import NODE_TYPES

HOLDS = Holds(
    map=(*MAP, "kept"),
    node=(*SAID, "held_by", "said_by", "kept"),
    step=(*STEP, "scheme", "with", "kept"),
    actor=FIELDS,
)


def held_by_aif(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that an AIF graph holds."""
    written = only(m, HOLDS)
    graph = graph_of(written)
    found = nodeset(data_of(graph), Repairs(""))
    steps = {key for id, key in graph.keys.items() if graph.kinds[key] != "I"}
    if _is_intricate(graph, steps):
        # What is kept may read as a step now: only reading it tells.
        return document(found, Repairs("")).map
    rest = left_over(found, graph.kinds, steps, graph.said, Repairs(""))
    _put(written, rest)
    claims = {id: ("", part) for section in NODE_TYPES for id, part in written.get(section, {}).items()}
    for link, _, _, _, step in links_of(claims):
        key = graph.keys[link]
        kind, node = graph.kinds[key], found.nodes[key]
        _put(step, kept_of_step(key, link, kind, node, step.get("scheme"), Repairs("")))
    for id, (_, part) in claims.items():
        key = graph.keys[id]
        _put(part, kept_of_claim(key, id, found.nodes[key], part["text"], Repairs("")))
    return ArgumentMap.from_dict(written)


def _put(part: dict[str, Any], kept: dict[str, Any]) -> None:
    part.pop("kept", None)
    if kept:
        part["kept"] = {"aif": kept}


def _is_intricate(graph: Graph, steps: set[str]) -> bool:
    """Say whether nodes or edges are kept that have the form of a step."""
    return any(kind in STEPS and key not in steps for key, kind in graph.kinds.items()) or any(
        is_of_step(graph, *ends) and ends not in graph.said for ends in graph.edges
    )
