"""A map as elements."""

from __future__ import annotations

import json
from typing import Any

from argmap.formats._gsn2x.kinds import (
    CONTEXTS,
    DEVELOPED,
    NODE,
    OURS,
    SECTIONS,
    STEP,
    further,
    is_ours,
    kind_by_id,
    section_of,
)
from argmap.formats.claims.held import Holds, only
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link
from argmap.model.nodes import NODE_TYPES

_LONGEST = 90_000
_HOLDS = Holds(
    map=("title", "background", "language", "kept"),
    node=(*NODE, "source", "kept"),
    step=STEP,
    source=("title", "URL"),
)


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that a file of elements holds."""
    rest = only(m, _HOLDS)
    for key in ("title", "background"):
        if rest.get(key) == rest["question"]:
            del rest[key]
    own = rest.pop("kept", {}).get("gsn2x")
    own = {key: value for key, value in own.items() if _free(key)} if isinstance(own, dict) else {}
    if own:
        rest["kept"] = {"gsn2x": own}
    for section in NODE_TYPES:
        for part in rest.get(section, {}).values():
            if kept := further(part.pop("kept", None)):
                part["kept"] = {"gsn2x": kept}
    kinds = _kinds(ArgumentMap.from_dict(rest))
    for section in NODE_TYPES:
        for id, part in rest.get(section, {}).items():
            kept = part.get("kept", {}).get("gsn2x", {})
            if kept.get("kind") not in (None, kinds[id]):
                del kept["kind"]
            if not kept:
                part.pop("kept", None)
    return ArgumentMap.from_dict(rest)


def _free(key: str) -> bool:
    return bool(key) and key not in ("name", "brief") and not is_ours(key)


def _kinds(m: ArgumentMap) -> dict[str, str]:
    """Return the kind of each element, which must fit what it challenges and what supports it."""
    supported = {link.parent for link in m.links.values() if link.polarity == "for"}
    kinds = {}
    for section in NODE_TYPES:
        for id, node in getattr(m, section).items():
            own = further(node.kept).get("kind", "")
            if node.attacks or section == "objections":
                kind = "CounterSolution" if section == "evidence" and id not in supported else "CounterGoal"
            elif own and SECTIONS[own] == section and (own == "Strategy" or id not in supported):
                kind = own
            elif id in supported:
                kind = "Goal"
            else:
                kind = {"evidence": "Solution", "assumptions": "Assumption"}.get(section, "Goal")
            kinds[id] = kind
    return kinds


def text_of(m: ArgumentMap) -> str:
    """Return the text of a map that has nothing but what a file of elements holds."""
    from argmap.reading.yaml_text import entries

    data, kinds = m.to_dict(), _kinds(m)
    keys = {id: id for id in m.nodes}
    if "module" in keys:
        keys["module"] = next(f"module-{n}" for n in range(1, len(keys) + 2) if f"module-{n}" not in keys)
    elements: dict[str, dict[str, Any]] = {}
    parts_of = {id: part for section in NODE_TYPES for id, part in data.get(section, {}).items()}
    hidden: dict[str, dict[str, Any]] = {id: {} for id in m.nodes}
    for section in NODE_TYPES:
        for id, part in data.get(section, {}).items():
            elements[id] = {"text": part["text"]}
            own = hidden[id]
            own |= {key: part[key] for key in NODE if key in part}
            if keys[id] != id:
                own["id"] = id
            bears = bool(part.get("for") or part.get("against"))
            if section != section_of(kinds[id], bears=bears):
                own["section"] = section
            if ids := part.get("source"):
                own["source"] = ids
            if kind_by_id(keys[id]) != kinds[id]:
                elements[id]["nodeType"] = kinds[id]
    order = {id: number for number, id in enumerate(m.nodes)}
    # In an order that reading it again does not change.
    for link in sorted(
        m.links.values(),
        key=lambda one: (order[one.child], one.polarity, order.get(one.parent, len(order)), one.parent),
    ):
        _relate(m, link, kinds, keys, elements, hidden)
    for id, element in elements.items():
        if kinds[id] in DEVELOPED and "supportedBy" not in element:
            element["undeveloped"] = True
        url = next((m.sources[one].url for one in m.nodes[id].sources if m.sources[one].url), None)
        element |= {"url": url} if url else {}
        element |= {key: value for key, value in further(parts_of[id].get("kept")).items() if key != "kind"}
        element |= _ours(hidden[id])
    module = {"name": m.title or m.question, "brief": m.background or m.question}
    module |= data.get("kept", {}).get("gsn2x", {})
    own = {"id": m.id, "question": m.question}
    own |= {key: data[key] for key in ("language", "sources") if data.get(key)}
    parts: list[dict[str, Any]] = [{"module": module | _ours(own)}]
    parts += [{keys[id]: _in_order(element)} for id, element in elements.items()]
    return "\n".join(map(entries, parts))


def _in_order(element: dict[str, Any]) -> dict[str, Any]:
    first = ("text", "nodeType", "supportedBy", "inContextOf", "challenges", "undeveloped", "url")
    return {
        key: element[key] for key in (*first, *(key for key in element if key not in first)) if key in element
    }


def _relate(
    m: ArgumentMap,
    link: Link,
    kinds: dict[str, str],
    keys: dict[str, str],
    elements: dict[str, dict[str, Any]],
    hidden: dict[str, dict[str, Any]],
) -> None:
    """Say a link where it can be seen; what cannot, in what argmap says besides."""
    child, parent = link.child, link.parent
    step = link.step.model_dump(by_alias=True, exclude_defaults=True, mode="json")
    target = _aimed(parent, keys)
    if "with" in step:
        step["with"] = [keys[id] for id in step["with"]]
    aimed = m.links.get(parent) if parent not in m.nodes else None
    if link.polarity == "for" and parent in m.nodes:
        where = "inContextOf" if kinds[child] in CONTEXTS else "supportedBy"
        elements[parent].setdefault(where, []).append(keys[child])
    elif link.polarity == "against" and "challenges" not in elements[child] and aimed is None:
        elements[child]["challenges"] = keys[parent]
    elif (
        link.polarity == "against"
        and "challenges" not in elements[child]
        and aimed
        and aimed.polarity == "for"
        and aimed.parent in m.nodes
    ):
        elements[child]["challenges"] = f"{keys[aimed.parent]} -> {keys[aimed.child]}"
    else:
        hidden[child].setdefault("more", []).append([link.polarity, target, step])
        return
    if step:
        hidden[child].setdefault(link.polarity, {})[target] = step


def _aimed(ref: str, keys: dict[str, str]) -> str:
    parts = ref.removesuffix("#against").split("->")
    return "->".join(keys.get(part, part) for part in parts) + ref[len("->".join(parts)) :]


def _ours(said: dict[str, Any]) -> dict[str, str]:
    """Return what argmap says besides as texts, for other values gsn2x refuses."""
    if not said:
        return {}
    text = json.dumps(said)
    pieces = [text[start : start + _LONGEST] for start in range(0, len(text), _LONGEST)]
    return {f"{OURS}-{number}" if number else OURS: piece for number, piece in enumerate(pieces)}
