"""The nodes and edges of a GraphML file with their data by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.core.place import Place
from argmap.formats._graphml.words import plain
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned
from argmap.formats.claims.xml import Element
from argmap.reading.faults import refuse


@dataclass(slots=True)
class Data:
    """What is said of a part: texts by the names of their keys."""

    said: dict[str, str] = field(default_factory=dict)
    drawn: str = ""
    """The words at it in the drawing."""

    def get(self, *names: str) -> str:
        """Return the first of some data, whatever the case of its name."""
        lower = {name.casefold(): value for name, value in self.said.items()}
        return next((lower[name] for name in names if lower.get(name)), "")


@dataclass(slots=True)
class Box:
    """A node."""

    id: str
    line: int
    data: Data
    group: str = ""
    """The words at the innermost group that it is in."""
    folder: bool = False


@dataclass(slots=True)
class Edge:
    """An edge, with how it is drawn."""

    id: str
    source: str
    target: str
    line: int
    data: Data
    colour: str = ""
    head: str = ""
    tail: str = ""


@dataclass(slots=True)
class Graph:
    """A whole file."""

    data: Data
    boxes: list[Box] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)


def graph_of(root: Element, repairs: Repairs) -> Graph:
    """Return the nodes and edges of a file.

    Raises:
        MapError: the file has no graph.
    """
    first = root.first("graph") if root.name == "graphml" else None
    if first is None:
        hint = "Check that it is the right file; GraphML begins with `<graphml>` and holds a `<graph>`."
        raise refuse("AM008", "There is no graph in this file.", Place(repairs.file, root.line), hint)
    keys, defaults = _keys(root, repairs)
    made = Graph(Data())
    for graph in root.all("graph"):
        made.data.said |= _data(graph, keys, {}, repairs).said
        _walk(graph, made, keys, defaults, repairs)
    made.data.said |= _data(root, keys, {}, repairs).said
    return made


def _keys(root: Element, repairs: Repairs) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    names: dict[str, str] = {}
    defaults: dict[str, dict[str, str]] = {}
    for key in root.all("key"):
        name = key.get("attr.name") or key.get("yfiles.type") or key.get("id")
        names.setdefault(key.get("id"), cleaned(name, repairs))
        if (default := key.first("default")) and default.text.strip():
            for kind in ("node", "edge") if key.get("for") == "all" else (key.get("for"),):
                defaults.setdefault(kind, {})[names[key.get("id")]] = cleaned(default.text, repairs)
    return names, defaults


def _data(part: Element, keys: dict[str, str], defaults: dict[str, str], repairs: Repairs) -> Data:
    data, labels = Data(dict(defaults)), list[str]()
    for one in part.all("data"):
        name = keys.get(one.get("key"), one.get("key"))
        if any(one.all()):
            # Of what the folded and the open state of a group say, the first counts.
            labels += [
                " ".join(plain(label.text, repairs).split()) for label in one.below("NodeLabel", "EdgeLabel")
            ][:9]
        elif name and (text := cleaned(one.text, repairs)):
            data.said[name] = text
    if desc := part.first("desc"):
        data.said.setdefault("description", cleaned(desc.text, repairs))
    data.drawn = "\n".join(dict.fromkeys(filter(None, labels)))
    return data


def _walk(
    graph: Element, made: Graph, keys: dict[str, str], defaults: dict[str, dict[str, str]], repairs: Repairs
) -> None:
    waiting: list[tuple[Iterator[Element], str]] = [(iter(graph.children), "")]
    if graph.get("edgedefault") == "undirected":
        message = "The edges of the graph have no direction."
        repairs.made(
            "undirected", message, "They were read as from source to target.", place=_at(graph, repairs)
        )
    while waiting:
        children, group = waiting[-1]
        part = next(children, None)
        if part is None:
            waiting.pop()
        elif part.name == "node":
            inner = part.first("graph")
            box = Box(
                part.get("id").strip(), part.line, _data(part, keys, defaults.get("node", {}), repairs), group
            )
            box.folder = inner is not None
            if not box.id:
                box.id = f"#{len(made.boxes) + 1}"
                repairs.made("no id", "A node has no id.", "It got one.", place=_at(part, repairs))
            made.boxes.append(box)
            if inner:
                waiting.append((iter(inner.children), " ".join(box.data.drawn.split()) or group))
        elif part.name == "edge":
            made.edges.append(_edge(part, _data(part, keys, defaults.get("edge", {}), repairs)))
        elif part.name not in ("data", "desc", "port"):
            message = f"The graph holds a `{part.name[:40]}`, which is no node and no edge."
            repairs.made("other part", message, "It was left out.", place=_at(part, repairs))


def _edge(part: Element, data: Data) -> Edge:
    edge = Edge(part.get("id"), part.get("source").strip(), part.get("target").strip(), part.line, data)
    for shown in part.below("LineStyle", "Arrows"):
        if shown.name == "LineStyle":
            edge.colour = shown.get("color")
        else:
            edge.head, edge.tail = shown.get("target"), shown.get("source")
    return edge


def _at(part: Element, repairs: Repairs) -> Place:
    return Place(repairs.file, part.line)
