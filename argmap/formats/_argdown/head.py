"""The front matter of an Argdown document as what a map says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.argdown.model import Argdown
from argmap.formats._argdown.front import OURS
from argmap.formats._argdown.plain import kept_data, texts_of
from argmap.formats.claims.graph import ClaimGraph
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import NODE_TYPES

_OF_A_MAP = tuple(key for key in ArgumentMap.model_fields if key not in (*NODE_TYPES, "extends", "argmap"))
_PARTS = ("sources", "actors", "events")


def is_ours(model: Argdown) -> bool:
    """Say whether a document was written by argmap: its kinds of claims are then those it says."""
    own = model.front_matter.get("argmap")
    return isinstance(own, Mapping) and isinstance(own.get("question"), str)


def graph_of(model: Argdown, repairs: Repairs) -> ClaimGraph:
    """Return a graph without claims: the question, the title, and what else the front matter says."""
    graph = ClaimGraph("argdown")
    front = model.front_matter
    found = front.get("argmap")
    own = dict(found) if is_ours(model) and isinstance(found, Mapping) else {}
    for key in [key for key in own if key not in _OF_A_MAP]:
        message = f"`{str(key)[:60]}` is not known in `argmap:` of the front matter."
        repairs.made("unknown key", message, "It was left out.", near=str(key))
        del own[key]
    for key in _PARTS:
        part = own.pop(key, None)
        if isinstance(part, Mapping):
            setattr(graph, key, {str(id): dict(one) for id, one in part.items() if isinstance(one, Mapping)})
    graph.id, graph.question = str(own.pop("id", "")), str(own.pop("question", ""))
    graph.title = _title(model, graph, own, repairs)
    graph.rest = own
    _visible(front, graph, repairs)
    rest = {
        str(key): value
        for key, value in front.items()
        if key not in OURS or (key == "argmap" and not is_ours(model))
    }
    if model.mode == "strict" and "model" not in rest:
        rest["model"] = {"mode": "strict"}
    kept = kept_data(rest, repairs, "the front matter")
    before = graph.rest.get("kept")
    before = dict(before) if isinstance(before, Mapping) else {}
    if kept or before:
        was = before.get("argdown")
        argdown = {**(was if isinstance(was, Mapping) else {}), **kept}
        graph.rest["kept"] = {**before, **({"argdown": argdown} if argdown else {})}
    return graph


def _title(model: Argdown, graph: ClaimGraph, own: dict[str, Any], repairs: Repairs) -> str:
    title = cleaned(model.front_matter.get("title"), repairs)
    given = own.pop("title", None)
    if graph.question:
        return title if title != graph.question else cleaned(given, repairs)
    if not title and len(tops := [one for one in model.sections if one.level == 1]) == 1:
        title = cleaned(tops[0].title, repairs)
    if title.endswith("?"):
        graph.question, title = title, ""
    return title


def _visible(front: Mapping[str, object], graph: ClaimGraph, repairs: Repairs) -> None:
    if authors := texts_of(front.get("author"), repairs):
        graph.rest["authors"] = list(dict.fromkeys(authors))
    if words := cleaned(front.get("abstract"), repairs):
        graph.rest["background"] = words
    if date := cleaned(front.get("date"), repairs):
        if _is_date(date):
            graph.rest["as_of"] = date
        else:
            repairs.made("date", f"`{date[:40]}` is no date that a map knows.", "It was kept.", near="date")
            graph.rest.setdefault("kept", {}).setdefault("argdown", {})["date"] = date


def _is_date(text: str) -> bool:
    from argmap.core.errors import ArgmapError
    from argmap.model.actors import Event

    try:
        Event(id="x", text="x", date=text)
    except ArgmapError:
        return False
    return True
