"""Locutions for claims of which a map says who said them, and nobody says it in AIF yet."""

from __future__ import annotations

from typing import Any

from argmap.formats._aif.actors import by_name
from argmap.formats._aif.graph import Graph
from argmap.formats._aif.speakers import speakers
from argmap.formats._aif.words import number, one_line

_MADE = {"made": True}
_HOLDS = {"text": "Asserting", "scheme": "Asserting", "schemeID": "74"}
_SAYS = {"text": "Default Illocuting", "scheme": "Default Illocuting", "schemeID": "168"}


def add_speakers(graph: Graph, claims: dict[str, tuple[str, dict[str, Any]]], actors: dict[str, Any]) -> None:
    """Add a locution and an illocution for everyone who said a claim, and what else they need."""
    names = speakers(graph.nodes, graph.kinds, graph.edges, graph.rest)
    called = by_name(actors)
    spoken: set[str] = set()
    said = graph.rest.get("locutions")
    graph.rest["locutions"] = list(said) if isinstance(said, list) else []
    for id, (_, part) in claims.items():
        heard = {called.get(name) for name in names.get(graph.keys[id], ([], []))[0]}
        for actor in part.get("said_by", ()):
            if actor not in heard:
                spoken.add(actor)
                _add_locution(graph, id, part, actor, actors[actor])
    if spoken:
        people = graph.rest.get("participants")
        graph.rest["participants"] = [
            *(people if isinstance(people, list) else []),
            *(_person(id, actor) for id, actor in actors.items() if id in spoken),
        ]
        names = speakers(graph.nodes, graph.kinds, graph.edges, graph.rest)
    for id, (_, part) in claims.items():
        # What the locutions tell needs no saying again.
        heard_now = [[called.get(name) for name in one] for one in names.get(graph.keys[id], ([], []))]
        if heard_now != [list(part.get("said_by", ())), list(part.get("held_by", ()))]:
            graph.nodes[graph.keys[id]]["argmap"] |= {
                key: list(part.get(key, ())) for key in ("said_by", "held_by")
            }


def _add_locution(graph: Graph, id: str, part: dict[str, Any], actor: str, who: dict[str, Any]) -> None:
    locution, illocution = number(f"{actor} says {id}"), number(f"{actor} by saying {id}")
    text = f"{one_line(who['name'])} : {one_line(part['text'])}"
    graph.nodes[locution] = {"nodeID": locution, "text": text, "type": "L", "argmap": _MADE}
    words = _HOLDS if actor in part.get("held_by", ()) else _SAYS
    graph.nodes[illocution] = {"nodeID": illocution, **words, "type": "YA", "argmap": _MADE}
    graph.kinds |= {locution: "L", illocution: "YA"}
    graph.edges[locution, illocution] = {}
    graph.edges[illocution, graph.keys[id]] = {}
    row = {"nodeID": locution, "personID": number(f"{actor} speaks"), "argmap": True}
    graph.rest["locutions"].append(row)


def _person(id: str, actor: dict[str, Any]) -> dict[str, Any]:
    key = number(f"{id} speaks")
    return {"participantID": key, "firstname": one_line(actor["name"]), "surname": "", "argmap": True}
