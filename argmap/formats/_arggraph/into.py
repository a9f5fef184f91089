"""An arggraph as claims and ties."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.core.place import Place
from argmap.formats._arggraph.fields import AGAINST, FOR, HOLDS, NAME, NODE, STEP, own
from argmap.formats._arggraph.sides import sides
from argmap.formats.claims.graph import Claim, ClaimGraph, Tie
from argmap.formats.claims.keepable import with_ours
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned
from argmap.formats.claims.xml import Element
from argmap.model.ids import is_id
from argmap.model.nodes import NODE_TYPES


def graph_of(root: Element, repairs: Repairs) -> ClaimGraph:
    """Return the claims and ties of an arggraph."""
    graph = _headed(root, repairs)
    edges = list(root.all("edge"))
    units = {unit.get("id"): unit for unit in root.all("edu", "joint")}
    into: dict[str, list[str]] = {}
    for edge in edges:
        if edge.get("type") != "seg":
            continue
        if edge.get("src") in units:
            into.setdefault(edge.get("trg"), []).append(edge.get("src"))
        else:
            message = f"The edge `{edge.get('id')[:60]}` starts at no unit of text."
            repairs.made("dangling segment", message, "It was left out.", place=_place(edge, repairs))
    graph.ties = ties_of(edges, repairs)
    said = sides([adu.get("id") for adu in root.all("adu")], graph.ties)
    used: set[str] = set()
    for adu in root.all("adu"):
        found = _units(adu.get("id"), into, units, used)
        graph.claims.append(_claim(adu, found, said.get(adu.get("id"), "pro"), repairs))
    for id, unit in units.items():
        if unit.name == "edu" and id not in used and unit.text.strip():
            message = f"The text `{id[:60]}` belongs to no argumentative unit."
            repairs.made("lone text", message, "It became a claim.", place=_place(unit, repairs))
            kept = {NAME: {"edus": [_unit(unit, repairs)]}}
            key = f"unit {id}"
            graph.claims.append(
                Claim(key, cleaned(unit.text, repairs), "arguments", {"kept": kept}, id, keep=False)
            )
    return graph


def _headed(root: Element, repairs: Repairs) -> ClaimGraph:
    mine = own(root)
    id = mine.get("id")
    graph = ClaimGraph(NAME, id=id if isinstance(id, str) else root.get("id"))
    topic = cleaned(root.get("topic_id"), repairs)
    graph.question = cleaned(mine.get("question"), repairs) or (
        f"{topic.replace('_', ' ')}?" if topic else ""
    )
    graph.title = cleaned(mine.get("title"), repairs)
    graph.rest = {key: mine[key] for key in HOLDS.map if key in mine and key not in ("title", "kept")}
    kept = {key: cleaned(root.get(key), repairs) for key in ("topic_id", "stance") if root.get(key)}
    if root.get("id") and not is_id(root.get("id")):
        kept["id"] = cleaned(root.get("id"), repairs)
    graph.rest |= with_ours(mine.get("kept"), NAME, kept)
    return graph


def ties_of(edges: list[Element], repairs: Repairs) -> list[Tie]:
    """Return the steps; an `add` becomes a further premise of the step that it leads to."""
    found: dict[str, Tie] = {}
    ties: list[Tie] = []
    adds: dict[str, Element] = {}
    for number, edge in enumerate(edges):
        key, kind = edge.get("id") or f"edge {number}", edge.get("type")
        if kind in FOR or kind in AGAINST:
            ties.append(_tie(edge, key, kind, repairs))
            found.setdefault(key, ties[-1])
        elif kind == "add":
            adds.setdefault(key, edge)
        elif kind != "seg":
            message = f"The edge `{key[:60]}` is of the unknown type `{kind[:40]}`."
            repairs.made("unknown type", message, "It was left out.", place=_place(edge, repairs))
    for key, edge in adds.items():
        tie = found.get(_whole(key, adds))
        if tie is None:
            message = f"The edge `{key[:60]}` adds a premise to no step."
            repairs.made("dangling link", message, "It was left out.", place=_place(edge, repairs))
            continue
        tie.premises = (*tie.premises, edge.get("src"))
        if edge.get("id") and own(edge).get("native", True):
            kept = tie.fields.setdefault("kept", {}).setdefault(NAME, {})
            kept.setdefault("adds", []).append(cleaned(key, repairs))
    for tie in ties:
        if tie.target in adds and tie.target not in found:
            message = f"The edge `{tie.key[:60]}` aims at an added premise."
            repairs.made("aim at a premise", message, "It is taken to aim at the whole step.", near=tie.key)
            tie.target = _whole(tie.target, adds)
    return ties


def _tie(edge: Element, key: str, kind: str, repairs: Repairs) -> Tie:
    mine = own(edge)
    fields = {name: mine[name] for name in STEP if name in mine}
    if kind == "exa":
        fields["scheme"] = "example"
    native = edge.get("id") and mine.get("native", True)
    fields |= with_ours(mine.get("kept"), NAME, {"id": cleaned(key, repairs)} if native else {})
    return Tie((edge.get("src"),), edge.get("trg"), "for" if kind in FOR else "against", key, fields)


def _whole(target: str, adds: Mapping[str, Element]) -> str:
    """Return the step that an added premise belongs to, however many added premises lie between."""
    passed: set[str] = set()
    while target in adds and target not in passed:
        passed.add(target)
        target = adds[target].get("trg")
    return target


def _units(
    key: str, into: Mapping[str, list[str]], units: Mapping[str, Element], used: set[str]
) -> list[Element]:
    """Return the units of text that make up an argumentative unit, joints taken apart."""
    found: list[Element] = []
    waiting, passed = list(reversed(into.get(key, []))), set[str]()
    while waiting:
        id = waiting.pop()
        if id in passed:
            continue
        passed.add(id)
        used.add(id)
        if units[id].name == "edu":
            found.append(units[id])
        waiting.extend(reversed(into.get(id, [])))
    return found


def _claim(adu: Element, found: list[Element], side: str, repairs: Repairs) -> Claim:
    key, mine = adu.get("id"), own(adu)
    fields = {name: mine[name] for name in NODE if name in mine}
    native = bool(mine.get("native", True))
    kept: dict[str, Any] = {}
    if adu.get("type") != side:
        kept["type"] = cleaned(adu.get("type"), repairs)
    units = [_unit(unit, repairs) for unit in found]
    if units and (native or any("implicit" in unit for unit in units)):
        kept["edus"] = units
    fields |= with_ours(mine.get("kept"), NAME, kept)
    id, section = mine.get("id"), mine.get("section")
    section = section if isinstance(section, str) and section in NODE_TYPES else ""
    text = cleaned(" ".join(unit["text"] for unit in units), repairs, node=key)
    return Claim(key, text, section, fields, id if isinstance(id, str) else "", keep=native)


def _unit(unit: Element, repairs: Repairs) -> dict[str, str]:
    said = {"id": cleaned(unit.get("id"), repairs), "text": cleaned(unit.text, repairs)}
    return {**said, "implicit": cleaned(unit.get("implicit"), repairs)} if unit.get("implicit") else said


def _place(element: Element, repairs: Repairs) -> Place:
    return Place(repairs.file, element.line, 1)
