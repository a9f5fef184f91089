"""A map as boxes and arrows in GraphML, drawn as yEd draws them."""

from __future__ import annotations

import json
from typing import Any

from argmap.formats._graphml.words import NODE, STEP, further
from argmap.formats.claims.arrows import Arrow, boxes, ranks
from argmap.formats.claims.held import Holds, only
from argmap.formats.claims.xml import attribute, words, written
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import NODE_TYPES

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">
  <key id="d0" for="node" yfiles.type="nodegraphics"/>
  <key id="d1" for="edge" yfiles.type="edgegraphics"/>
"""
_NODE_DATA = ("id", "type", "text", "label", "argmap")
_EDGE_DATA = ("type", "argmap")
_GRAPH_DATA = ("question", "title", "background", "argmap")
_HOLDS = Holds(
    map=("title", "background", "language", "kept"),
    node=(*NODE, "source", "kept"),
    step=("with", "kept", *STEP),
    source=("title", "URL"),
)
WIDTH, GAP, LINE, LETTERS, JOINT = 240, 40, 17, 36, 24
_FILLS = {
    "position": "#DDE3F3",
    "argument": "#E2F0E2",
    "objection": "#F8E3D3",
    "evidence": "#FFF6D6",
    "assumption": "#EEEEEE",
}
_STROKES = {"for": "#2E7D32", "against": "#B3261E"}


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that a graph holds."""
    rest = only(m, _HOLDS)
    _keep(rest, ("question", "background", "comment"))
    for section in NODE_TYPES:
        for part in rest.get(section, {}).values():
            _keep(part, ())
            if part.get("label") == part["text"]:
                del part["label"]
            for polarity in ("for", "against"):
                for step in part.get(polarity, {}).values():
                    _keep(step, ())
    return ArgumentMap.from_dict(rest)


def _keep(part: dict[str, Any], core: tuple[str, ...]) -> None:
    kept = part.pop("kept", None)
    own = further(kept.get("graphml")) if kept else {}
    if own := {name: value for name, value in own.items() if name.casefold() not in core}:
        part["kept"] = {"graphml": own}


def text_of(m: ArgumentMap) -> str:
    """Return the text of a map that has nothing but what a graph holds."""
    data = m.to_dict()
    parts = {id: part for section in NODE_TYPES for id, part in data.get(section, {}).items()}
    made = boxes(m)
    keys = _Keys()
    body: list[str] = []
    shown = {name: _wrapped(node.label or node.text) for name, node in made.nodes.items()}
    places = _places(ranks(made), {name: len(lines) for name, lines in shown.items()})
    for name, node in made.nodes.items():
        part = parts[node.id]
        own = {key: part[key] for key in (*NODE, "source") if key in part and key != "label"}
        said = {"id": node.id, "type": node.kind, "text": node.text, "label": node.label or ""}
        said |= {"argmap": json.dumps(own) if own else ""} | _kept(part)
        box = _shape(places[name], _FILLS[node.kind], "\n".join(shown[name]), "roundrectangle")
        body.append(_part("node", {"id": name}, keys.data("node", said), "d0", box))
    for name, link in made.joints.items():
        box = _shape(places[name], "#FFFFFF", "", "ellipse", _STROKES[link.polarity])
        body.append(_part("node", {"id": name}, keys.data("node", {"type": "joint"}), "d0", box))
    for number, arrow in enumerate(made.arrows, 1):
        said = {"type": "premise"}
        if arrow.link:
            step = parts[arrow.link.child][arrow.polarity][arrow.link.parent]
            own = {key: step[key] for key in STEP if key in step}
            said = {"type": "supports" if arrow.polarity == "for" else "attacks"}
            said |= {"argmap": json.dumps(own) if own else ""} | _kept(step)
        ends = {"id": f"e{number}", "source": arrow.tail, "target": arrow.head}
        body.append(_part("edge", ends, keys.data("edge", said), "d1", _line(arrow)))
    own = {"id": m.id, **{key: data[key] for key in ("language", "sources") if data.get(key)}}
    said = {"question": m.question, "title": m.title or "", "background": m.background or ""}
    head = keys.data("graph", said | {"argmap": json.dumps(own)} | _kept(data))
    graph = "".join(f"    {line}\n" for line in head)
    declared = "".join(f"  {line}\n" for line in keys.declared())
    opened = '  <graph id="G" edgedefault="directed">\n'
    return f"{_HEAD}{declared}{opened}{graph}{''.join(body)}  </graph>\n</graphml>\n"


def _kept(part: dict[str, Any]) -> dict[str, str]:
    found: dict[str, str] = part.get("kept", {}).get("graphml", {})
    return found


class _Keys:
    """The keys of the data, by what they are for and by name."""

    def __init__(self) -> None:
        self.ids: dict[tuple[str, str], str] = {}
        for kind, names in (("graph", _GRAPH_DATA), ("node", _NODE_DATA), ("edge", _EDGE_DATA)):
            for name in names:
                self.ids[kind, name] = f"{kind}-{name}"

    def data(self, kind: str, said: dict[str, str]) -> list[str]:
        """Return the elements of some data."""
        made = []
        for name, text in said.items():
            key = self.ids.setdefault((kind, name), f"{kind}-{len(self.ids)}")
            if text:
                made.append(written("data", {"key": key}, text))
        return made

    def declared(self) -> list[str]:
        """Return the declarations of all keys."""
        return [
            written("key", {"id": id, "for": kind, "attr.name": name, "attr.type": "string"})
            for (kind, name), id in self.ids.items()
        ]


def _part(name: str, attributes: dict[str, str], data: list[str], key: str, drawn: str) -> str:
    said = "".join(f" {key}={attribute(value)}" for key, value in attributes.items())
    lines = "".join(f"      {line}\n" for line in data)
    return f'    <{name}{said}>\n{lines}      <data key="{key}">{drawn}</data>\n    </{name}>\n'


def _shape(
    place: tuple[float, float, float, float], fill: str, text: str, form: str, edge: str = "#444444"
) -> str:
    x, y, width, height = place
    geometry = {"x": f"{x:.1f}", "y": f"{y:.1f}", "width": f"{width:.1f}", "height": f"{height:.1f}"}
    return (
        f"<y:ShapeNode>{written('y:Geometry', geometry)}"
        f'<y:Fill color="{fill}" transparent="false"/><y:BorderStyle color="{edge}" type="line" width="1.0"/>'
        f"<y:NodeLabel>{words(text)}</y:NodeLabel>"
        f'<y:Shape type="{form}"/></y:ShapeNode>'
    )


def _line(arrow: Arrow) -> str:
    head = "standard" if arrow.sign else "none"
    style = "line" if arrow.polarity == "for" else "dashed"
    label = f"<y:EdgeLabel>{arrow.sign}</y:EdgeLabel>" if arrow.sign else ""
    return (
        f'<y:PolyLineEdge><y:LineStyle color="{_STROKES[arrow.polarity]}" type="{style}" width="2.0"/>'
        f'<y:Arrows source="none" target="{head}"/>{label}<y:BendStyle smoothed="false"/></y:PolyLineEdge>'
    )


def _wrapped(text: str) -> list[str]:
    """Return the lines of a box: between the same words, and never so long that yEd lets them stand out."""
    lines, line = list[str](), ""
    for word in text.split():
        if line and len(line) + len(word) >= LETTERS:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def _places(rows: dict[str, int], lines: dict[str, int]) -> dict[str, tuple[float, float, float, float]]:
    """Return x, y, width and height of each box: row by row, each row in the middle."""
    by_row: dict[int, list[str]] = {}
    for name, row in rows.items():
        by_row.setdefault(row, []).append(name)
    places: dict[str, tuple[float, float, float, float]] = {}
    y = 0.0
    for _, names in sorted(by_row.items()):
        sizes = [(WIDTH, LINE * lines[name] + 16) if name in lines else (JOINT, JOINT) for name in names]
        x = -(sum(width for width, _ in sizes) + GAP * (len(sizes) - 1)) / 2
        for name, (width, height) in zip(names, sizes, strict=True):
            places[name] = (x, y, width, height)
            x += width + GAP
        y += max(height for _, height in sizes) + 2 * GAP
    return places
