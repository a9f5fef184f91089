"""Diagrams laid out for the tests, with the sizes that the default theme gives them."""

from __future__ import annotations

from argmap.render.drawing.arrows import LABEL_HEIGHT
from argmap.render.drawing.diagram import _edge_label
from argmap.render.drawing.labels import set_label
from argmap.render.layout.choose import lay_out
from argmap.render.layout.shapes import Arrow, Box, Layout
from argmap.render.themes import load_theme
from argmap.views.data.diagram import Diagram


def parts(diagram: Diagram) -> tuple[list[Box], list[Arrow]]:
    theme = load_theme("default")
    labels = {node.id: set_label(node, theme) for node in diagram.nodes}
    pills = {edge.id: _edge_label(edge, theme)[1] for edge in diagram.edges}
    boxes = [Box(n.id, labels[n.id].width, labels[n.id].height, n.kind == "position") for n in diagram.nodes]
    return boxes, [
        Arrow(e.id, e.sources, e.target, e.kind, pills[e.id], LABEL_HEIGHT if pills[e.id] else 0)
        for e in diagram.edges
    ]


def placed(diagram: Diagram, engine: str = "embedded") -> Layout:
    return lay_out(*parts(diagram), diagram.flow, engine=engine)
