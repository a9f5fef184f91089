"""arguebuf JSON: atoms and schemes with references, participants and resources (`arg_services.graph.v1`)."""

from __future__ import annotations

from pathlib import Path

from argmap.core.place import Place
from argmap.formats._arguebuf import into, out
from argmap.formats.claims.build import build
from argmap.formats.claims.peek import Peek
from argmap.formats.claims.records import json_text
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import decoded, json_of
from argmap.formats.claims.whole import REST, whole
from argmap.model.argument_map import ArgumentMap
from argmap.reading.document import Document
from argmap.reading.faults import refuse

SUFFIXES = (".arguebuf.json", ".json")
DESCRIPTION = "arguebuf JSON: atoms, schemes, references, participants and resources"
HOLDS = "everything; what arguebuf has no word for is user data"
LOSES = REST
NOTES = """Schemes are named as ours where both have them (`SUPPORT_EXPERT_OPINION` is `expert-opinion`).
A rephrase is read as a support, and so is a preference, which is told; both are kept and given back as
they were. An attack on a scheme is an undercut. The major claim is a position. Resources are sources,
participants actors who said the claim, a reference is a quotation with its source, analysts are authors.
Times, user data and the ids of edges are kept."""


def looks(peek: Peek) -> bool:
    """Say whether a file has atoms and schemes by id."""
    nodes = peek.json.get("nodes") if isinstance(peek.json, dict) else None
    if not isinstance(nodes, dict):
        return False
    first = list(nodes.values())[:50]
    return any(isinstance(node, dict) and ("atom" in node or "scheme" in node) for node in first) or (
        not nodes and "schemaVersion" in peek.json
    )


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of an arguebuf graph.

    Raises:
        MapError: it is no JSON, or has no nodes.
    """
    repairs = Repairs(file)
    data = json_of(decoded(content, repairs), file)
    if not isinstance(data, dict) or not isinstance(data.get("nodes"), (dict, list)):
        message = "The file has no `nodes`."
        raise refuse("AM008", message, Place(file), "Check that it is the right file, or name its format.")
    return build(into.graph_of(data, repairs), repairs)


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that arguebuf holds."""
    return whole(m)


def write(m: ArgumentMap) -> str:
    """Return the map as an arguebuf graph; what arguebuf has no word for is user data."""
    return json_text(out.graph_of(held(m)))
