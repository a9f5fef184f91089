"""AIF as RDF/XML, in the words of AIFdb's ontology."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from argmap.formats._aif.graph import Graph
from argmap.formats._aif.held import HOLDS as _KEYS
from argmap.formats._aif.out import graph_of
from argmap.formats._aif.speakers import speakers
from argmap.formats._aif.words import speaker_of
from argmap.formats.claims.held import Holds, only
from argmap.model.argument_map import ArgumentMap

SUFFIXES = (".rdf",)
DESCRIPTION = "AIF as RDF/XML, for triple stores"
HOLDS = (
    "claims, supports, attacks, undercuts, linked premises, schemes, who said what; of AIF its whole graph"
)
LOSES = (
    "labels, remarks, ratings, sources, quotations, events, the assessment, and of an actor all but the name"
)
NOTES = """\
Nodes that came from AIFdb have its addresses, all others one of the map's. Relations hold both
ways, as in AIFdb; an edge that its ontology has no word for is a `dcterms:relation`."""

_HELD = Holds(
    map=("title", "kept"), node=("said_by", "kept"), step=("scheme", "with", "kept"), actor=("name",)
)
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
         xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#"
         xmlns:dcterms="http://purl.org/dc/terms/"
         xmlns:aif="http://www.arg.tech/aif#">
"""
_STEPS = ("RA", "CA", "MA", "PA")
_CLASSES = ("I", "L", *_STEPS, "TA", "YA")
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that the graph holds."""
    written = only(m, _HELD)
    for part in _parts(written):
        kept = part.get("kept", {})
        part.pop("kept", None)
        if "aif" in kept:
            part["kept"] = {"aif": kept["aif"]}
    return ArgumentMap.from_dict(written)


def _parts(written: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield written
    for section in written.values():
        for node in section.values() if isinstance(section, dict) else ():
            if isinstance(node, dict) and "text" in node:
                yield node
                yield from (step for key in ("for", "against") for step in node.get(key, {}).values())


def write(m: ArgumentMap) -> str:
    """Return the graph of the map as RDF/XML."""
    written = only(m, _KEYS)
    graph = graph_of(written)
    ours = set(graph.keys.values()) - _given(written)
    about = {key: _address(m.id, key, key in ours) for key in graph.nodes}
    links: dict[str, list[tuple[str, str]]] = {key: [] for key in graph.nodes}
    for start, end in graph.edges:
        name, both = _relation(graph.kinds[start], graph.kinds[end])
        links[start].append((name, about[end]))
        if both:
            links[end].append((name, about[start]))
    lines = [_HEAD]
    lines.append(f"  <rdf:Description rdf:about={quoteattr('urn:x-argmap:' + quote(m.id, safe=''))}>\n")
    lines += [_literal("dcterms:title", m.name), "  </rdf:Description>\n"]
    names = speakers(graph.nodes, graph.kinds, graph.edges, graph.rest)
    for key, node in graph.nodes.items():
        lines += _described(key, node, graph, about[key], links[key], names.get(key, ([], []))[0])
    return "".join([*lines, "</rdf:RDF>\n"])


def _given(written: dict[str, Any]) -> set[str]:
    """Return the ids that came from AIF."""
    kept = [part.get("kept", {}).get("aif", {}) for part in _parts(written)]
    return {one["nodeID"] for one in kept if isinstance(one, dict) and isinstance(one.get("nodeID"), str)}


def _address(map: str, key: str, ours: bool) -> str:
    if key.isascii() and key.isdigit() and not ours and len(key) < 15:
        return f"http://www.aifdb.org/nodes/{key}"
    return f"urn:x-argmap:{quote(map, safe='')}:{quote(key, safe='')}"


def _relation(start: str, end: str) -> tuple[str, bool]:
    """Return what the ontology calls an edge, and whether it is said both ways."""
    match start, end:
        case ("TA", "YA") | ("YA", "TA"):
            return "aif:Anchor", True
        case ("L", "YA") | ("YA", "L"):
            return "aif:Locution", True
        case "L", "TA":
            return "aif:StartLocution", True
        case "TA", "L":
            return "aif:EndLocution", True
        case "YA", ("I" | "RA" | "CA" | "MA" | "PA"):
            return "aif:IllocutionaryContent", True
        case "I", ("RA" | "CA" | "MA" | "PA"):
            return "aif:Premise", True
        case (("RA" | "CA" | "MA" | "PA"), ("I" | "RA" | "CA" | "MA" | "PA")):
            return "aif:Conclusion", True
    return "dcterms:relation", False


def _described(
    key: str, node: dict[str, Any], graph: Graph, about: str, links: list[tuple[str, str]], said: list[str]
) -> Iterator[str]:
    yield f"  <rdf:Description rdf:about={quoteattr(about)}>\n"
    kind, text = graph.kinds[key], node.get("text")
    if kind in _CLASSES:
        yield f'    <rdf:type rdf:resource="http://www.arg.tech/aif#{kind}-node"/>\n'
    if isinstance(text, str):
        yield _literal("aif:claimText" if kind in ("I", "L") else "rdfs:label", text)
    for name in said or [speaker_of(text)] * (kind == "L"):
        if name:
            yield _literal("aif:source", name)
    if isinstance(when := node.get("timestamp"), str):
        yield _literal("aif:creationDate", when)
    for name, end in dict.fromkeys(links):
        yield f"    <{name} rdf:resource={quoteattr(end)}/>\n"
    yield "  </rdf:Description>\n"


def _literal(name: str, text: str) -> str:
    return f"    <{name}>{escape(_UNWANTED.sub('', text))}</{name}>\n"
