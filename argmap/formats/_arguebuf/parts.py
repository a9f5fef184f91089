"""The parts of an arguebuf graph that claims name: resources, participants, analysts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from argmap.formats._arguebuf.visible import of_actor, of_source, to_actor, to_source
from argmap.formats.claims.graph import ClaimGraph
from argmap.formats.claims.keepable import keepable, with_ours
from argmap.formats.claims.records import key_of
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned
from argmap.model.ids import is_id, slug

NAME = "arguebuf"
OURS = "argmap"


def edge_id(start: str, end: str) -> str:
    """Return the id that an edge gets where it has none."""
    name = f"argmap:{start} {end}".encode("utf-8", "replace").decode()
    return str(uuid5(NAMESPACE_URL, name))


def scheme_id(key: str, end: str) -> str:
    """Return the id of a further step that a scheme leads to."""
    return f"{key} {end}"


def own(part: Mapping[str, Any], keys: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return what argmap wrote into the user data of a part."""
    userdata = part.get("userdata")
    found = userdata.get(OURS) if isinstance(userdata, dict) else None
    mine = dict(found) if isinstance(found, dict) else {}
    return {key: mine[key] for key in keys if isinstance(mine.get(key), dict)} if keys else mine


def metadata_of(part: Mapping[str, Any], repairs: Repairs, *, only_userdata: bool = False) -> dict[str, Any]:
    """Return the times and the user data of a part, without what is ours."""
    made: dict[str, Any] = {}
    if part.get("metadata") and not only_userdata:
        made["metadata"] = keepable(part["metadata"], repairs)
    userdata = part.get("userdata")
    if isinstance(userdata, dict):
        userdata = {key: value for key, value in userdata.items() if key != OURS}
    if userdata:
        made["userdata"] = keepable(userdata, repairs)
    return made


class Parts:
    """The sources and actors of a graph by what the file calls them."""

    def __init__(self, data: dict[str, Any], graph: ClaimGraph, repairs: Repairs) -> None:
        self.data, self.repairs = data, repairs
        self.sources: dict[str, str] = {}
        self.actors: dict[str, str] = {}
        for key, one in self.records("resources").items():
            id = self._id(key, one, one.get("title"), graph.sources)
            self.sources[key] = id
            graph.sources[id] = self._source(key, id, one)
        for key, one in self.records("participants").items():
            id = self._id(key, one, one.get("name"), graph.actors)
            self.actors[key] = id
            graph.actors[id] = self._actor(key, id, one)
        self._analysts(graph)

    def records(self, name: str) -> dict[str, dict[str, Any]]:
        """Return the records of a kind by id; those of older files stand in a list."""
        found = self.data.get(name)
        if isinstance(found, list):
            found = {key_of(one.get("id")): one for one in found if isinstance(one, dict)}
        if not isinstance(found, dict):
            if found is not None:
                self.repairs.made(
                    "no records", f"`{name}` is no mapping.", "It was left out.", near=f'"{name}"'
                )
            return {}
        for key, one in found.items():
            if not isinstance(one, dict):
                message = f"`{key[:60]}` in `{name}` is no object."
                self.repairs.made("no object", message, "It was left out.", near=key)
        return {key.strip(): one for key, one in found.items() if isinstance(one, dict)}

    def rest(self, part: Mapping[str, Any], known: tuple[str, ...]) -> dict[str, Any]:
        """Return what a part says besides what is known, with its times and user data, to be kept."""
        made = {
            key: keepable(value, self.repairs)
            for key, value in part.items()
            if key not in (*known, "metadata", "userdata")
        }
        return {**made, **metadata_of(part, self.repairs)}

    def _id(self, key: str, one: Mapping[str, Any], words: Any, taken: Mapping[str, Any]) -> str:
        wished = own(one).get("id")
        base = wished if isinstance(wished, str) and is_id(wished) else ""
        readable = is_id(key) and len(key) < 32
        base = base or (key if readable else slug(str(words or key)))
        base = base if is_id(base) else "part"
        id, number = base, 2
        while id in taken:
            id, number = f"{base}-{number}", number + 1
        return id

    def _source(self, key: str, id: str, one: dict[str, Any]) -> dict[str, Any]:
        mine = {name: value for name, value in own(one).items() if name != "id"}
        seen = {name: cleaned(one.get(name), self.repairs) for name in ("title", "source", "timestamp")}
        seen = {name: value for name, value in seen.items() if value}
        known = ("title", "source")
        edited = {name: seen[name] for name in known if name in seen} != of_source(mine)
        fields = {**mine, **(to_source(seen) if edited or not mine else {})}
        return {**fields, **with_ours(mine.get("kept"), NAME, self._kept(key, id, one, known))}

    def _actor(self, key: str, id: str, one: dict[str, Any]) -> dict[str, Any]:
        mine = {name: value for name, value in own(one).items() if name != "id"}
        known = ("name", "description")
        seen = {name: cleaned(one.get(name), self.repairs) for name in (*known, "username")}
        seen = {name: value for name, value in seen.items() if value}
        same = bool(mine.get("name")) and {n: seen[n] for n in known if n in seen} == of_actor(mine)
        fields = mine if same else {**mine, **to_actor(seen, cleaned(key, self.repairs))}
        return {**fields, **with_ours(mine.get("kept"), NAME, self._kept(key, id, one, known))}

    def _kept(self, key: str, id: str, one: dict[str, Any], known: tuple[str, ...]) -> dict[str, Any]:
        kept = self.rest(one, known)
        return {"id": cleaned(key, self.repairs), **kept} if key != id else kept

    def _analysts(self, graph: ClaimGraph) -> None:
        found = self.records("analysts")
        names = [cleaned(one.get("name"), self.repairs) for one in found.values()]
        authors = list(dict.fromkeys(name for name in names if name))
        if authors:
            graph.rest["authors"] = authors
        if found and found != analysts_of(authors):
            kept = graph.rest.setdefault("kept", {}).setdefault(NAME, {})
            kept["analysts"] = keepable(found, self.repairs)


def analysts_of(authors: list[str]) -> dict[str, dict[str, str]]:
    """Return authors as the analysts of a graph.

    >>> analysts_of(["A. Clerk"])
    {'analyst-1': {'name': 'A. Clerk'}}
    """
    return {f"analyst-{number}": {"name": name} for number, name in enumerate(authors, 1)}
