"""SADFace JSON, 0.1 to 0.5: atoms, and the schemes between them."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from argmap.formats.claims.build import build
from argmap.formats.claims.graph import Claim, ClaimGraph, Tie
from argmap.formats.claims.held import Holds, only
from argmap.formats.claims.peek import Peek
from argmap.formats.claims.records import json_text, key_of, objects
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned, decoded, json_of
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import NODE_TYPES
from argmap.reading.document import Document

SUFFIXES = (".sadface.json", ".json")
DESCRIPTION = "SADFace: atoms and schemes, as the Open Argumentation Platform keeps them"
HOLDS = "claims with their kinds and labels, supports, attacks, undercuts, linked premises, schemes"
LOSES = "sources, quotations, actors, events, ratings, the assessment, and of a step all but its scheme"

_AGAINST = ("conflict", "attack", "disagree")
_SAID = ("label", "note", "likelihood", "tags", "by")
_HOLDS = Holds(map=("title", "background"), node=_SAID, step=("scheme", "with"))


def looks(peek: Peek) -> bool:
    """Say whether a file has atoms and schemes."""
    nodes = peek.json.get("nodes") if isinstance(peek.json, dict) else None
    return isinstance(nodes, list) and any(
        isinstance(node, dict) and node.get("type") in ("atom", "scheme") for node in nodes[:50]
    )


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of a SADFace file.

    Raises:
        MapError: it is no JSON, or has no list of nodes.
    """
    repairs = Repairs(file)
    data = json_of(decoded(content, repairs), file)
    nodes = objects(data, "nodes", repairs, required=True)
    graph = _headed(data, repairs)
    schemes = {key_of(node.get("id")): node for node in nodes if node.get("type") == "scheme"}
    graph.claims = [_claim(node, repairs) for node in nodes if node.get("type") != "scheme"]
    starts: dict[str, list[str]] = {key: [] for key in schemes}
    ends: dict[str, list[str]] = {key: [] for key in schemes}
    for edge in objects(data, "edges", repairs):
        source, target = key_of(edge.get("source_id")), key_of(edge.get("target_id"))
        if source in ends:
            ends[source].append(target)
        if target in starts and source not in ends:
            starts[target].append(source)
        if source not in ends and target not in starts:
            # Atoms may not be linked directly; where they are, it is meant as a support.
            graph.ties.append(Tie((source,), target, key=key_of(edge.get("id"))))
    for key, node in schemes.items():
        name = cleaned(node.get("name"), repairs) or "support"
        against = name.lower() in _AGAINST
        fields = {} if against or name.lower() == "support" else {"scheme": name}
        fields = {**fields, **_ours(node, ("scheme",))}
        # A scheme that leads to nothing is told as a link that ends nowhere.
        for target in ends[key] or [""]:
            graph.ties.append(Tie(tuple(starts[key]), target, "against" if against else "for", key, fields))
    return build(graph, repairs)


def _headed(data: dict[str, Any], repairs: Repairs) -> ClaimGraph:
    metadata = data.get("metadata")
    core = metadata.get("core") if isinstance(metadata, dict) else None
    core = core if isinstance(core, dict) else data
    graph = ClaimGraph("sadface", title=cleaned(core.get("title"), repairs))
    if words := cleaned(core.get("description"), repairs):
        graph.rest["background"] = words
    if analyst := cleaned(core.get("analyst_name"), repairs):
        graph.rest["authors"] = [analyst]
    own = _ours(data, ("id", "question"))
    graph.id, graph.question = own.get("id", ""), own.get("question", "")
    return graph


def _claim(node: dict[str, Any], repairs: Repairs) -> Claim:
    key, own = key_of(node.get("id")), _ours(node, ("id", "section", *_SAID))
    section, id = own.pop("section", ""), key_of(own.pop("id", ""))
    section = section if section in NODE_TYPES else ""
    return Claim(key, cleaned(node.get("text"), repairs, node=key), section, own, id, keep=key != _uuid(id))


def _ours(part: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    """Return what argmap wrote into the metadata of a part."""
    metadata = part.get("metadata")
    own = metadata.get("argmap") if isinstance(metadata, dict) else None
    return {key: own[key] for key in keys if key in own} if isinstance(own, dict) else {}


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that SADFace holds."""
    rest = only(m, _HOLDS)
    if m.authors:
        rest["authors"] = list(m.authors[:1])
    return ArgumentMap.from_dict(rest)


def write(m: ArgumentMap) -> str:
    """Return the map as SADFace 0.5; what SADFace has no place for, and is the node's own, is metadata."""
    m = held(m)
    keys = {node.id: _key(node.id, node.kept) for node in m.nodes.values()}
    keys |= {link.id: _uuid(link.id) for link in m.links.values()}
    nodes: list[dict[str, Any]] = []
    edges: list[dict[str, Any]] = []
    written = m.to_dict()
    for section in NODE_TYPES:
        for id, part in written.get(section, {}).items():
            own = {"id": id, "section": section, **{key: part[key] for key in _SAID if key in part}}
            metadata = {"core": {}, "argmap": own}
            nodes.append(
                {"id": keys[id], "type": "atom", "text": part["text"], "sources": [], "metadata": metadata}
            )
    for link in m.links.values():
        name = link.step.scheme if link.polarity == "for" and link.step.scheme else ""
        own = {"scheme": link.step.scheme} if link.step.scheme and not name else {}
        name = name or ("support" if link.polarity == "for" else "conflict")
        metadata = {"core": {}, **({"argmap": own} if own else {})}
        nodes.append({"id": keys[link.id], "type": "scheme", "name": name, "metadata": metadata})
        ends = [*((premise, link.id) for premise in link.premises), (link.id, link.parent)]
        edges += [
            {"id": _uuid(f"{start} {end}"), "source_id": keys[start], "target_id": keys[end]}
            for start, end in ends
        ]
    return json_text({"metadata": _metadata(m), "nodes": nodes, "edges": edges, "resources": []})


def _metadata(m: ArgumentMap) -> dict[str, Any]:
    day = "-".join(f"{part:02}" for part in (m.as_of.latest or ())) if m.as_of else ""
    time = f"{day or '1970-01-01'}T00:00:00"
    core = {
        "analyst_name": m.authors[0] if m.authors else "",
        "analyst_email": "",
        "created": time,
        "edited": time,
        "id": _uuid(m.id),
        "version": "0.5.0",
        "title": m.title or "",
        "description": m.background or "",
    }
    return {"core": core, "argmap": {"id": m.id, "question": m.question}}


def _key(id: str, kept: Any) -> str:
    """Return what SADFace called a node that came from there, or else a UUID made of its id."""
    own = kept.get("sadface", {}) if kept else {}
    return key_of(own.get("id")) if isinstance(own, dict) and own.get("id") else _uuid(id)


def _uuid(name: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"argmap:{name}"))
