"""The DOT text given to Graphviz and its `json0` answer; both hold numbers alone."""

from __future__ import annotations

import json
from typing import Any

from argmap.render.errors import RenderError
from argmap.render.layout.shapes import Curve, Graph, Placement

_POINTS_PER_INCH = 72


def dot_input(graph: Graph) -> str:
    """Write a graph as DOT: generated ids `n0`, `n1` … and sizes, nothing else."""
    lines = [
        "digraph {",
        f"graph [rankdir=TB, nodesep={_inches(graph.node_gap)}, ranksep={_inches(graph.rank_gap)}"
        f"{', ordering=out' if _is_forest(graph) else ''}];",
        'node [shape=box, fixedsize=true, label=""];',
        "edge [dir=none];",
    ]
    if len(graph.first) > 1:
        # The chain, never drawn, keeps the first boxes in the order they were given.
        lines.append("{rank=same; " + " -> ".join(f"n{i}" for i in graph.first) + " [style=invis];}")
    for i, (breadth, depth) in enumerate(graph.sizes):
        lines.append(f"n{i} [width={_inches(breadth)}, height={_inches(depth)}];")
    lines += [
        f"n{s.upper} -> n{s.lower}{f' [minlen={s.length}]' if s.length > 1 else ''};" for s in graph.steps
    ]
    return "\n".join([*lines, "}"])


def read_json0(answer: bytes, graph: Graph) -> Placement:
    """Read positions and curves from Graphviz's `json0` output."""
    data: dict[str, Any] = json.loads(answer)
    height = float(data["bb"].split(",")[3])
    centres = [(0.0, 0.0)] * len(graph.sizes)
    numbers: dict[int, int] = {}
    for thing in data.get("objects", []):
        if "pos" in thing:
            number = int(thing["name"][1:])
            numbers[thing["_gvid"]] = number
            x, y = thing["pos"].split(",")
            centres[number] = (float(x), height - float(y))
    if len(numbers) != len(graph.sizes):
        raise RenderError("Graphviz placed only a part of the diagram.", hint='Use engine="tree".')
    waiting: dict[tuple[int, int], list[int]] = {}
    for index, step in enumerate(graph.steps):
        waiting.setdefault((step.upper, step.lower), []).append(index)
    routes: dict[int, Curve] = {}
    for edge in data.get("edges", []):
        if edge.get("style") == "invis":
            continue
        indices = waiting[numbers[edge["tail"]], numbers[edge["head"]]]
        if "pos" in edge:
            pairs = (pair.split(",") for pair in edge["pos"].split(" "))
            routes[indices.pop(0)] = tuple((float(x), height - float(y)) for x, y in pairs)
    return Placement(tuple(centres), routes)


def _inches(pixels: float) -> str:
    return f"{pixels / _POINTS_PER_INCH:.4f}"


def _is_forest(graph: Graph) -> bool:
    """In a forest the order of the input needs no crossing, so it is kept."""
    lower = [step.lower for step in graph.steps]
    return len(lower) == len(set(lower)) and not set(lower) & set(graph.first)
