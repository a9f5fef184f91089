"""A map as an arguebuf graph."""

from __future__ import annotations

from typing import Any

from argmap.formats._arguebuf.into import written_scheme
from argmap.formats._arguebuf.parts import NAME, OURS, analysts_of, edge_id
from argmap.formats._arguebuf.schemes import ours as our_name
from argmap.formats._arguebuf.visible import of_actor, of_quote, of_source
from argmap.formats.claims.keepable import others, ours
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import is_link
from argmap.model.nodes import NODE_TYPES

_LINKS = ("text", "for", "against", "kept")


def graph_of(m: ArgumentMap) -> dict[str, Any]:
    """Return a map, cut to what arguebuf holds, as the data of its JSON."""
    data = m.to_dict()
    names = _names(data)
    kept = ours(data.get("kept"), NAME)
    graph: dict[str, Any] = {"nodes": {}, "edges": {}}
    for section in NODE_TYPES:
        for id, part in data.get(section, {}).items():
            graph["nodes"][names[id]] = _atom(id, section, part, names)
    keys = _schemes(m, set(graph["nodes"]))
    for link in m.links.values():
        section = next(name for name in NODE_TYPES if link.child in getattr(m, name))
        step = data[section][link.child][link.polarity][link.parent]
        aim = keys[link.parent] if is_link(link.parent) else names[link.parent]
        _step(graph, keys[link.id], [names[one] for one in link.premises], aim, link.polarity, step)
    if m.positions:
        graph["majorClaim"] = names[next(iter(m.positions))]
    graph["resources"] = {
        names["source", id]: _part(id, part, of_source(part)) for id, part in data.get("sources", {}).items()
    }
    graph["participants"] = {
        names["actor", id]: _part(id, part, of_actor(part)) for id, part in data.get("actors", {}).items()
    }
    graph["analysts"] = _analysts(list(data.get("authors", ())), kept.pop("analysts", None))
    own = {key: value for key, value in data.items() if key not in (*NODE_TYPES, *_VISIBLE)}
    own |= others(data.get("kept"), NAME)
    kept["userdata"] = {**ours(kept, "userdata"), OURS: own}
    return {**graph, "schemaVersion": 1, **kept}


_VISIBLE = ("argmap", "sources", "actors", "authors", "kept")


def _names(data: dict[str, Any]) -> dict[Any, str]:
    """Return what each node, source and actor is called: as it was there, or else by its id."""
    names: dict[Any, str] = {}
    nodes = [(id, part) for section in NODE_TYPES for id, part in data.get(section, {}).items()]
    groups = [
        [(id, id, part) for id, part in nodes],
        [(("source", id), id, part) for id, part in data.get("sources", {}).items()],
        [(("actor", id), id, part) for id, part in data.get("actors", {}).items()],
    ]
    for group in groups:
        taken: set[str] = set()
        for place, id, part in group:
            wished = ours(part.get("kept"), NAME).get("id")
            names[place] = _fresh(wished if isinstance(wished, str) and wished else id, taken)
    return names


def _fresh(wished: str, taken: set[str]) -> str:
    name, number = wished, 2
    while name in taken:
        name, number = f"{wished}-{number}", number + 1
    taken.add(name)
    return name


def _schemes(m: ArgumentMap, taken: set[str]) -> dict[str, str]:
    keys: dict[str, str] = {}
    for link in m.links.values():
        wished = ours(link.step.kept, NAME).get("id")
        keys[link.id] = _fresh(wished if isinstance(wished, str) and wished else link.id, taken)
    return keys


def _atom(id: str, section: str, part: dict[str, Any], names: dict[Any, str]) -> dict[str, Any]:
    kept = ours(part.get("kept"), NAME)
    atom: dict[str, Any] = {"text": part["text"]}
    reference = {**of_quote(part), **ours(kept, "reference")}
    if "resource" in reference:
        reference["resource"] = names["source", reference["resource"]]
    if reference:
        atom["reference"] = reference
    if part.get("said_by"):
        atom["participant"] = names["actor", part["said_by"][0]]
    atom |= ours(kept, "atom")
    own = {key: value for key, value in part.items() if key not in _LINKS}
    return _with(
        kept, {"atom": atom}, {"id": id, "section": section, **own, **others(part.get("kept"), NAME)}
    )


def _part(id: str, part: dict[str, Any], visible: dict[str, Any]) -> dict[str, Any]:
    own = {key: value for key, value in part.items() if key != "kept"}
    return _with(ours(part.get("kept"), NAME), visible, {"id": id, **own, **others(part.get("kept"), NAME)})


def _with(kept: dict[str, Any], visible: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Return a part with what is kept of it and, as user data, what is ours."""
    rest = {key: value for key, value in kept.items() if key not in ("id", "atom", "reference", "userdata")}
    return {**visible, **rest, "userdata": {**ours(kept, "userdata"), OURS: own}}


def _step(
    graph: dict[str, Any], key: str, premises: list[str], aim: str, polarity: str, step: dict[str, Any]
) -> None:
    kept = ours(step.get("kept"), NAME)
    own = {name: value for name, value in step.items() if name not in ("with", "kept")}
    own |= others(step.get("kept"), NAME)
    direct = kept.get("direct")
    if isinstance(direct, str) and len(premises) == 1 and polarity == "for" and aim in graph["nodes"]:
        rest = {name: value for name, value in kept.items() if name not in ("direct", "userdata", "id")}
        userdata = {**ours(kept, "userdata"), **({OURS: {"step": own}} if own else {})}
        edge = {"source": premises[0], "target": aim, **rest}
        graph["edges"][_fresh(direct, set(graph["edges"]))] = {
            **edge,
            **({"userdata": userdata} if userdata else {}),
        }
        return
    scheme = ours(kept, "scheme")
    fits = ("attack" in scheme) == (polarity == "against")
    if "scheme" not in kept or not fits:
        scheme = written_scheme(polarity, own.get("scheme"))
    named = scheme.get("support") or scheme.get("attack")
    if isinstance(named, str) and "_" in named and our_name(named) and our_name(named) == own.get("scheme"):
        del own["scheme"]
    rest = {name: value for name, value in kept.items() if name not in ("id", "edges", "scheme", "userdata")}
    mark = {} if kept.get("id") == key else {"id": key}
    userdata = {**ours(kept, "userdata"), **({OURS: {**mark, **own}} if mark or own else {})}
    node = {"scheme": scheme, **rest, **({"userdata": userdata} if userdata else {})}
    graph["nodes"][key] = node
    found = {
        (edge.get("source"), edge.get("target")): (id, edge)
        for id, edge in ours(kept, "edges").items()
        if isinstance(edge, dict)
    }
    for start, end in (*((premise, key) for premise in premises), (key, aim)):
        id, edge = found.get((start, end), (edge_id(start, end), {}))
        graph["edges"][_fresh(id, set())] = {"source": start, "target": end, **edge}


def _analysts(authors: list[str], kept: Any) -> dict[str, Any]:
    """Return the analysts as they were, where their names still are those of the authors."""
    if isinstance(kept, dict) and all(isinstance(one, dict) for one in kept.values()):
        names = [one.get("name") for one in kept.values() if one.get("name")]
        if list(dict.fromkeys(names)) == authors:
            return dict(kept)
    return dict(analysts_of(authors))
