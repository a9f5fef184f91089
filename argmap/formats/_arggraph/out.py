"""A map as an arggraph."""

from __future__ import annotations

from typing import Any

from argmap.formats._arggraph import fields
from argmap.formats._arggraph.fields import HOLDS, NAME, NODE, STEP, units_of
from argmap.formats._arggraph.sides import sides
from argmap.formats.claims.graph import Tie
from argmap.formats.claims.keepable import others, ours
from argmap.formats.claims.xml import attribute, written
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import is_link
from argmap.model.links import Link
from argmap.model.nodes import NODE_TYPES, Node

NAMESPACE = "urn:argmap:own"


class _Names:
    """What each part is called in the file: as it was called there, or else by its id."""

    def __init__(self, m: ArgumentMap) -> None:
        self.taken: set[str] = set()
        self.units = {id: self._units(node) for id, node in m.nodes.items()}
        self.nodes = {id: self.fresh(_called(node.kept) or id) for id, node in m.nodes.items()}
        self.links = {
            link.id: self.fresh(_called(link.step.kept) or f"c{number}")
            for number, link in enumerate(m.links.values(), 1)
        }

    def _units(self, node: Node) -> list[dict[str, str]]:
        """Return the units of text that are kept of a claim, unless another claim has them."""
        found = units_of(ours(node.kept, NAME), node.text)
        ids = {unit["id"] for unit in found}
        if ids & self.taken:
            return []
        self.taken |= ids
        return found

    def fresh(self, wished: str) -> str:
        """Return a name that nothing else has."""
        name, number = wished, 2
        while name in self.taken:
            name, number = f"{wished}-{number}", number + 1
        self.taken.add(name)
        return name

    def aim(self, ref: str) -> str:
        """Return the name of a node or link."""
        return self.links[ref] if is_link(ref) else self.nodes[ref]


def _called(kept: Any) -> str:
    id = ours(kept, NAME).get("id")
    return id if isinstance(id, str) else ""


def text_of(m: ArgumentMap) -> str:
    """Return a map, cut to what an arggraph holds, as its text."""
    data, names = m.to_dict(), _Names(m)
    ties = [
        Tie(
            tuple(names.nodes[premise] for premise in link.premises),
            names.aim(link.parent),
            link.polarity,
            names.links[link.id],
        )
        for link in m.links.values()
    ]
    said = sides(names.nodes.values(), ties)
    units: list[str] = []
    claims: list[str] = []
    edges: list[str] = []
    for section in NODE_TYPES:
        for id, part in data.get(section, {}).items():
            key, native = names.nodes[id], bool(names.units[id])
            found = names.units[id] or [{"id": names.fresh(f"e-{key}"), "text": part["text"]}]
            units += [written("edu", _attributes(unit), unit["text"]) for unit in found]
            side = str(ours(part.get("kept"), NAME).get("type", said[key]))
            own = {"id": id, "section": section, "native": native, **_own(part, NODE)}
            claims.append(written("adu", {"id": key, "type": side, "argmap:own": fields.written(own)}))
            for unit in found:
                name = names.fresh(f"s-{unit['id']}")
                edges.append(written("edge", {"id": name, "src": unit["id"], "trg": key, "type": "seg"}))
    for link, tie in zip(m.links.values(), ties, strict=True):
        part = data[_section(m, link)][link.child][link.polarity][link.parent]
        edges += _edges(link, tie, part, names)
    body = "".join(f"  {line}\n" for line in (*units, *claims, *edges))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{_root(m, data)}\n{body}</arggraph>\n'


def _attributes(unit: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in unit.items() if key != "text"}


def _section(m: ArgumentMap, link: Link) -> str:
    return next(section for section in NODE_TYPES if link.child in getattr(m, section))


def _own(part: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {**{key: part[key] for key in keys if key in part}, **others(part.get("kept"), NAME)}


def _edges(link: Link, tie: Tie, part: dict[str, Any], names: _Names) -> list[str]:
    """Return the edge of a link, and an `add` for each of its further premises."""
    own, kept = _own(part, STEP), ours(part.get("kept"), NAME)
    kind = "sup" if link.polarity == "for" else "und" if is_link(link.parent) else "reb"
    if kind == "sup" and own.get("scheme") == "example":
        kind = "exa"
        del own["scheme"]
    own = {"native": bool(_called(part.get("kept"))), **own}
    head = {"id": tie.key, "src": tie.premises[0], "trg": tie.target, "type": kind}
    made = [written("edge", {**head, "argmap:own": fields.written(own)})]
    adds = [name for name in kept.get("adds", ()) if isinstance(name, str) and name not in names.taken]
    for number, premise in enumerate(tie.premises[1:]):
        native = number < len(adds)
        name = names.fresh(adds[number] if native else f"{tie.key}-a{number + 1}")
        said = {"id": name, "src": premise, "trg": tie.key, "type": "add"}
        made.append(written("edge", {**said, "argmap:own": fields.written({"native": native})}))
    return made


def _root(m: ArgumentMap, data: dict[str, Any]) -> str:
    kept = ours(data.get("kept"), NAME)
    said = {"id": str(kept.get("id") or m.id)}
    said |= {key: str(kept[key]) for key in ("topic_id", "stance") if kept.get(key)}
    own = {"id": m.id, "question": m.question}
    own |= {key: data[key] for key in HOLDS.map if key in data and key != "kept"}
    own |= others(data.get("kept"), NAME)
    said |= {"xmlns:argmap": NAMESPACE, "argmap:own": fields.written(own)}
    return f"<arggraph{''.join(f' {key}={attribute(value)}' for key, value in said.items())}>"
