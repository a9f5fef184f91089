"""The nodes and edges of an AIF graph as they stand in a file, with what is wrong with them mended."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from argmap.formats._aif.values import short
from argmap.formats.claims.records import objects
from argmap.formats.claims.repairs import Repairs

LISTS = (
    "locutions",
    "participants",
    "schemefulfillments",
    "descriptorfulfillments",
    "cqdescriptorfulfillments",
)
"""The further lists of an AIF graph."""
_RESERVED = ("nodes", "edges", "argmap")


@dataclass(slots=True)
class Nodeset:
    """An AIF graph: nodes by id, edges by their ends, and all else."""

    nodes: dict[str, dict[str, Any]] = field(default_factory=dict)
    edges: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    """What an edge says besides its ends, mostly nothing."""
    rest: dict[str, Any] = field(default_factory=dict)
    own: dict[str, Any] = field(default_factory=dict)
    """What argmap wrote into it."""


def nodeset(data: Any, repairs: Repairs) -> Nodeset:
    """Return the graph of the data of a file.

    Raises:
        MapError: the data has no list of nodes.
    """
    found = Nodeset()
    _take_nodes(found, objects(data, "nodes", repairs, required=True), repairs)
    _take_edges(found, objects(data, "edges", repairs), repairs)
    own = data.get("argmap")
    found.own = own if isinstance(own, dict) else {}
    for key, value in data.items():
        if key in LISTS:
            # Some tools write null.
            rows = objects(data, key, repairs) if value is not None else []
            if rows:
                found.rest[key] = rows
        elif key not in _RESERVED:
            found.rest[key] = value
    _take_schemes(found)
    if not found.nodes:
        repairs.made("no nodes", "The file has no nodes.", "It was read as a map without claims.")
    return found


def _take_nodes(found: Nodeset, nodes: list[dict[str, Any]], repairs: Repairs) -> None:
    if any(not isinstance(node.get("nodeID"), str) for node in nodes):
        numbers = any(isinstance(node.get("nodeID"), int) for node in nodes)
        if numbers:
            repairs.made("numbers for ids", "The ids of nodes are numbers.", "They were read as texts.")
    for place, node in enumerate(nodes, 1):
        key = short(node.get("nodeID"), repairs)
        if not key:
            key = f"0_{place}"
            repairs.made("no id", f"The node number {place:,} has no id.", f"It goes by `{key}`.")
        if key in found.nodes:
            first = found.nodes[key]
            if (first.get("type"), first.get("text")) == (node.get("type"), node.get("text")):
                message = f"The node `{key[:60]}` stands a second time."
                repairs.made("node twice", message, "The second was left out.", near=key, node=key)
                continue
            old, count = key, 2
            while key in found.nodes:
                key, count = f"{old}_{count}", count + 1
            message = f"The id `{old[:60]}` stands a second time, for another node."
            done = f"That one goes by `{key[:60]}`; edges that name the id mean the first."
            repairs.made("id used twice", message, done, near=old, node=old)
        found.nodes[key] = node


def _take_edges(found: Nodeset, edges: list[dict[str, Any]], repairs: Repairs) -> None:
    for edge in edges:
        start, end = short(edge.get("fromID"), repairs), short(edge.get("toID"), repairs)
        if missing := [key for key in (start, end) if key not in found.nodes]:
            what = f"ends at `{missing[0][:60]}`, which is not there" if missing[0] else "lacks an end"
            message = f"The edge from `{start[:60]}` to `{end[:60]}` {what}."
            repairs.made("dangling edge", message, "It was left out.", near=f'"{missing[0]}"')
        elif (start, end) in found.edges:
            message = f"The edge from `{start[:60]}` to `{end[:60]}` stands twice."
            repairs.made("edge twice", message, "The second was left out.")
        else:
            found.edges[start, end] = {
                key: value
                for key, value in edge.items()
                # The number of an edge is named nowhere.
                if key not in ("edgeID", "fromID", "toID") and not (key == "formEdgeID" and value is None)
            }


def _take_schemes(found: Nodeset) -> None:
    """Put the number of a scheme at its node, where AIFdb has it too."""
    left = []
    for row in found.rest.pop("schemefulfillments", ()):
        key = row.get("nodeID")
        node = found.nodes.get(key if isinstance(key, str) else str(key))
        number = row.get("schemeID")
        if (
            node is None
            or not isinstance(number, (str, int))
            or set(row) != {"nodeID", "schemeID"}
            or (node.setdefault("schemeID", str(number)) != str(number) and node["schemeID"] != number)
        ):
            left.append(row)
    if left:
        found.rest["schemefulfillments"] = left
