"""The part of a map that Kialo holds: a thesis or several, and every claim under one of them."""

from __future__ import annotations

from typing import Any

from argmap.formats._kialo.notes import line_of, source_of, stood
from argmap.formats.claims.held import Holds, only
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import NODE_TYPES

_POLARITIES = ("for", "against")


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that Kialo holds."""
    rest = only(m, Holds(map=("title",), node=("source", "kept"), step=("with",), source=("title", "URL")))
    if rest.get("title") == rest["question"]:
        del rest["title"]
    sources, named = _sources(rest.pop("sources", {}))
    nodes = {id: part for section in NODE_TYPES for id, part in rest.pop(section, {}).items()}
    links = _links(nodes)
    made: dict[str, dict[str, Any]] = {}
    for id, part in nodes.items():
        node: dict[str, Any] = {"text": part["text"]}
        if ids := list(dict.fromkeys(named[source] for source in part.get("source", ()))):
            node["source"] = ids
        if kept := _kept(part.get("kept"), node):
            node["kept"] = {"kialo": kept}
            if "discussion" in kept:
                node.pop("source", None)
        made[id] = node
    tops = _tops(m, links)
    for child, polarity, parent in links:
        made[child].setdefault(polarity, {})[parent] = {}
    for id, node in made.items():
        section = "arguments" if "for" in node else "objections"
        rest.setdefault("positions" if id in tops else section, {})[id] = node
    if sources:
        rest["sources"] = sources
    return ArgumentMap.from_dict(rest)


def _sources(found: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the sources that differ when written, and which of them stands for each."""
    made: dict[str, Any] = {}
    named: dict[str, str] = {}
    by_line: dict[str, str] = {}
    for id, source in found.items():
        fields = source_of(line_of(id, source))
        named[id] = by_line.setdefault(line_of(id, fields), id)
        made.setdefault(named[id], fields)
    return made, named


def _kept(kept: Any, node: dict[str, Any]) -> dict[str, Any]:
    """Return what is kept of an export, as far as it still fits."""
    own = kept.get("kialo") if kept else None
    if not isinstance(own, dict):
        return {}
    number, where = own.get("discussion"), own.get("cited")
    if isinstance(number, str) and number.isascii() and number.isdigit() and len(number) < 19:
        return {"discussion": number} if "\n" not in node["text"] else {}
    ids = node.get("source", [])
    return {"cited": where} if ids and stood(where, node["text"], ids) else {}


def _links(nodes: dict[str, Any]) -> dict[tuple[str, str, str], None]:
    """Return the links: what bears on a step bears on its premise, linked premises on their own."""
    made: dict[tuple[str, str, str], None] = {}
    for id, part in nodes.items():
        for polarity in _POLARITIES:
            for aimed, step in part.get(polarity, {}).items():
                parent = aimed.partition("->")[0]
                for child in (id, *step.get("with", ())):
                    if child != parent or (polarity == "against" and child == aimed):
                        made[child, polarity, parent] = None
    return made


def _tops(m: ArgumentMap, links: dict[tuple[str, str, str], None]) -> set[str]:
    """Return the theses: the positions, what bears on nothing, and one of each circle that bears on none."""
    below: dict[str, list[str]] = {id: [] for id in m.nodes}
    above: dict[str, str] = {}
    for child, _, parent in links:
        below[parent].append(child)
        above.setdefault(child, parent)
    tops, reached = set(m.positions), set[str]()

    def reach(ids: list[str]) -> None:
        while ids:
            if (id := ids.pop()) not in reached:
                reached.add(id)
                ids += below[id]

    reach(list(tops))
    for id in [id for id in m.nodes if id not in above]:
        tops.add(id)
        reach([id])
    for id in m.nodes:
        walked = set[str]()
        end = id
        while id not in reached and end not in walked:
            walked.add(end)
            end = above[end]
        if id not in reached:
            tops.add(end)
            reach([end])
    return tops
