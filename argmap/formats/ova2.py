"""The files of OVA2, read as the AIF graphs that they are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from argmap.formats._aif.into import document
from argmap.formats._aif.nodeset import nodeset
from argmap.formats.claims.peek import Peek
from argmap.formats.claims.records import key_of, objects
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import decoded, json_of
from argmap.reading.document import Document

SUFFIXES = (".ova.json", ".ova2.json", ".json")
DESCRIPTION = "OVA2: the analyses of the second version of OVA"
HOLDS = "claims, supports, attacks, undercuts, linked premises, schemes, and who said and who holds what"
NOTES = """\
Read as [aif](#aif) is, and written as that or as [xaif](#xaif). Places on the canvas, colours,
spans of the text, descriptors and the analysed text are kept; so are the notes of an edge that
leads nowhere a step does. A major claim is a position."""

_NO_SCHEME = ("0", "")


def looks(peek: Peek) -> bool:
    """Say whether a file has nodes with ids and places, and edges that hold whole nodes."""
    data = peek.json
    nodes = data.get("nodes") if isinstance(data, dict) and "AIF" not in data else None
    if not isinstance(nodes, list) or not isinstance(data.get("edges"), list):
        return False
    rows = [node for node in nodes[:50] if isinstance(node, dict)]
    placed = any({"id", "type", "x", "y"} <= node.keys() and node["type"] != "text" for node in rows)
    return (placed and all("from" in edge for edge in data["edges"][:5] if isinstance(edge, dict))) or (
        not rows and "analysis" in data
    )


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of an analysis.

    Raises:
        MapError: it is no JSON, or has no list of nodes.
    """
    repairs = Repairs(file)
    data = json_of(decoded(content, repairs), file)
    nodes = [_node(node) for node in objects(data, "nodes", repairs, required=True)]
    people = [
        {**{k: v for k, v in one.items() if k != "id"}, "participantID": key_of(one.get("id"))}
        for one in objects(data, "participants", repairs)
    ]
    spoken = [
        {"nodeID": node["nodeID"], "personID": person}
        for node in nodes
        if node["type"] == "L" and (person := key_of(node.get("participantID"))) not in _NO_SCHEME
    ]
    others = {k: v for k, v in data.items() if k not in ("nodes", "edges", "participants", "argmap")}
    graph = {
        "nodes": nodes,
        "edges": [_edge(edge) for edge in objects(data, "edges", repairs)],
        "participants": people,
        "locutions": spoken,
    }
    return document(nodeset({**others, **graph}, repairs), repairs)


def _node(node: dict[str, Any]) -> dict[str, Any]:
    made = {k: v for k, v in node.items() if k not in ("id", "argmap", "scheme", "nodeID", "schemeID")}
    kind = node.get("type")
    made = {"nodeID": key_of(node.get("id")), **made, "type": kind if isinstance(kind, str) else ""}
    if (number := key_of(node.get("scheme"))) not in _NO_SCHEME:
        made["schemeID"] = number
    if kind == "I" and any(node.get(key) in (True, "true") for key in ("majorClaim", "major_claim")):
        made["argmap"] = {"section": "positions"}
    return made


def _edge(edge: dict[str, Any]) -> dict[str, Any]:
    """Return an edge by the ids of its ends; that it is visible, and who drew it when, says nothing more."""
    more = {
        k: v for k, v in edge.items() if k not in ("from", "to", "visible", "annotator", "date", "edgeID")
    }
    return {"fromID": _end(edge.get("from")), "toID": _end(edge.get("to")), **more}


def _end(value: Any) -> str:
    return key_of(value.get("id")) if isinstance(value, dict) else key_of(value)
