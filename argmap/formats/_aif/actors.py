"""Speakers as actors of a map."""

from __future__ import annotations

from typing import Any

from argmap.formats._aif.parts import own_of
from argmap.formats._aif.speakers import Names
from argmap.model.ids import is_id, slug

FIELDS = ("name", "kind", "role", "part_of", "interest", "text", "anonymous", "by")
"""What of an actor is written under `argmap`."""


def actors_of(own: dict[str, Any]) -> dict[str, Any]:
    """Return the actors that argmap wrote into a file."""
    given = own.get("actors")
    return dict(given) if isinstance(given, dict) else {}


def by_name(actors: dict[str, Any]) -> dict[str, str]:
    """Return the ids of actors by their names; of namesakes the first."""
    found: dict[str, str] = {}
    for id, actor in actors.items():
        if isinstance(actor, dict) and isinstance(actor.get("name"), str):
            found.setdefault(actor["name"], id)
    return found


def held_and_said(
    nodes: dict[str, dict[str, Any]], names: Names, actors: dict[str, Any]
) -> dict[str, dict[str, list[str]]]:
    """Return who said and who holds each claim, as fields of a node; speakers that are new become actors."""
    called = by_name(actors)
    found: dict[str, dict[str, list[str]]] = {}
    for claim, node in nodes.items():
        own = own_of(node)
        if "said_by" in own or "held_by" in own:
            found[claim] = {key: own[key] for key in ("held_by", "said_by") if own.get(key)}
        elif claim in names:
            for name in names[claim][0]:
                if name not in called:
                    called[name] = _fresh(name, actors)
                    actors[called[name]] = {"name": name}
            said, held = ([called[name] for name in part] for part in names[claim])
            found[claim] = {key: ids for key, ids in (("held_by", held), ("said_by", said)) if ids}
    return found


def _fresh(name: str, taken: dict[str, Any]) -> str:
    base = slug(name)
    base = base if is_id(base) else "speaker"
    id, number = base, 2
    while id in taken:
        id, number = f"{base}-{number}", number + 1
    return id
