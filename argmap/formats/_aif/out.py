"""A map to an AIF graph: a node for each claim and step, and what was kept in its place again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.formats._aif.graph import Graph
from argmap.formats._aif.parts import MAP, SAID, claim_node, claim_text, step_node
from argmap.formats._aif.spoken import add_speakers
from argmap.formats._aif.values import short, stored
from argmap.formats._aif.words import STEPS, number
from argmap.formats.claims.arrange import NO_TEXT
from argmap.formats.claims.repairs import Repairs
from argmap.model.ids import link_id
from argmap.model.nodes import NODE_TYPES


def data_of(graph: Graph) -> dict[str, Any]:
    """Return an AIF graph as AIFdb has it and takes it."""
    rest = dict(graph.rest)
    schemes = [
        {"nodeID": key, "schemeID": node["schemeID"]}
        for key, node in graph.nodes.items()
        if "schemeID" in node
    ]
    return {
        "nodes": list(graph.nodes.values()),
        "edges": [
            {"edgeID": str(place), "fromID": start, "toID": end, **more}
            for place, ((start, end), more) in enumerate(graph.edges.items(), 1)
        ],
        "schemefulfillments": [*schemes, *_rows(rest.pop("schemefulfillments", None))],
        "participants": _rows(rest.pop("participants", None)),
        "locutions": _rows(rest.pop("locutions", None)),
        **rest,
        "argmap": graph.own,
    }


def kept_of(part: dict[str, Any]) -> dict[str, Any]:
    """Return what is kept of AIF with a part of a map, as it is written."""
    kept = part.get("kept")
    own = kept.get("aif") if isinstance(kept, dict) else None
    return own if isinstance(own, dict) else {}


def graph_of(written: dict[str, Any]) -> Graph:
    """Return the AIF graph of a map in its canonical form."""
    graph = Graph(own={key: written[key] for key in ("id", "question", *MAP, "actors") if key in written})
    claims = {id: (section, part) for section in NODE_TYPES for id, part in written.get(section, {}).items()}
    for id, (section, part) in claims.items():
        kept = kept_of(part)
        key = graph.keys[id] = _key(kept, number(id), graph)
        node = claim_node(key, id, part["text"], kept)
        own = {"id": id, "section": section, **{name: part[name] for name in SAID if name in part}}
        node["argmap"] = own
        if (claim_text(node, Repairs("")) or NO_TEXT) != part["text"]:
            own["text"] = part["text"]
        graph.nodes[key], graph.kinds[key] = node, "I"
    _add_steps(graph, claims)
    _add_kept(graph, kept_of(written))
    add_speakers(graph, claims, written.get("actors", {}))
    return graph


def _key(kept: dict[str, Any], fresh: str, graph: Graph) -> str:
    key = kept.get("nodeID")
    fits = isinstance(key, str) and key and short(key, Repairs("")) == key and key not in graph.nodes
    return str(key) if fits else fresh


def links_of(
    claims: dict[str, tuple[str, dict[str, Any]]],
) -> Iterator[tuple[str, str, str, str, dict[str, Any]]]:
    """Yield the links of nodes in their canonical form: id, child, parent, polarity, step."""
    for child, (_, part) in claims.items():
        for polarity in ("for", "against"):
            for parent, step in part.get(polarity, {}).items():
                second = polarity == "against" and parent in part.get("for", {})
                yield link_id(child, parent, second=second), child, parent, polarity, step


def _add_steps(graph: Graph, claims: dict[str, tuple[str, dict[str, Any]]]) -> None:
    links = list(links_of(claims))
    aimed = {parent for _, _, parent, _, _ in links}
    groups: dict[str, list[tuple[str, str]]] = {}
    premises: dict[str, list[str]] = {}
    said: dict[str, tuple[Any, ...]] = {}
    for link, child, parent, polarity, step in links:
        kept = kept_of(step)
        others = [child, *step.get("with", ())]
        whole = (polarity, frozenset(others), {k: v for k, v in step.items() if k != "with"})
        key = kept.get("nodeID")
        # A step with two conclusions comes as two links; what aims at it aims at the first.
        same = isinstance(key, str) and key in groups and said[key] == whole
        if same and not (link in aimed and any(one in aimed for one, _ in groups[str(key)])):
            key = str(key)
            groups[key].insert(0 if link in aimed else len(groups[key]), (link, parent))
        else:
            key = _key(kept, number(link), graph)
            node = step_node(key, polarity, step, kept)
            graph.nodes[key], graph.kinds[key] = node, node["type"]
            groups[key], premises[key], said[key] = [(link, parent)], others, whole
        graph.keys[link] = key
    for key, ends in groups.items():
        for start in premises[key]:
            graph.edges[graph.keys[start], key] = {}
        for _, parent in ends:
            graph.edges[key, graph.keys[parent]] = {}
    graph.said = set(graph.edges)


def _add_kept(graph: Graph, kept: dict[str, Any]) -> None:
    for node in _rows(kept.get("nodes")):
        key = node.get("nodeID")
        kind = node.get("type")
        kind = kind.strip() if isinstance(kind, str) else ""
        if (
            isinstance(key, str)
            and key
            and key == short(key, Repairs(""))
            and key not in graph.nodes
            and kind != "I"
        ):
            graph.nodes[key], graph.kinds[key] = (
                {k: stored(v) for k, v in node.items() if k != "argmap"},
                kind,
            )
    for edge in _rows(kept.get("edges")):
        start, end = edge.get("fromID"), edge.get("toID")
        if isinstance(start, str) and isinstance(end, str) and start in graph.nodes and end in graph.nodes:
            more = {k: stored(v) for k, v in edge.items() if k not in ("edgeID", "fromID", "toID")}
            more = {k: v for k, v in more.items() if not (k == "formEdgeID" and v is None)}
            # What was said of the edge of a step goes where the edge went.
            if (start, end) in graph.edges or not (more and is_of_step(graph, start, end)):
                graph.edges[start, end] = more
    graph.rest = {k: stored(v) for k, v in kept.items() if k not in ("nodes", "edges", "argmap")}


def is_of_step(graph: Graph, start: str, end: str) -> bool:
    """Say whether an edge leads from a claim to a step, or from a step to a claim or step."""
    one, other = graph.kinds[start], graph.kinds[end]
    return (one == "I" and other in STEPS) or (one in STEPS and (other == "I" or other in STEPS))


def _rows(value: Any) -> list[dict[str, Any]]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
