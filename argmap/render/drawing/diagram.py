"""A diagram: boxes and arrows, laid out and drawn, with the legend below them."""

from __future__ import annotations

from dataclasses import replace

from argmap.render.drawing.arrows import JOINT, LABEL_HEIGHT, arrow_markup
from argmap.render.drawing.boxes import node_markup
from argmap.render.drawing.frame import Drawn, Ids, sentence
from argmap.render.drawing.labels import Label, set_label
from argmap.render.drawing.legend import legend_markup
from argmap.render.drawing.measure import width, wrap
from argmap.render.drawing.outcome import outcome_markup, style_of
from argmap.render.drawing.spoken import arrow_words, box_words, needed_words
from argmap.render.drawing.xml import clean, element
from argmap.render.layout.choose import lay_out
from argmap.render.layout.shapes import Arrow, Box, Layout
from argmap.render.themes import Theme
from argmap.views.data.diagram import Diagram, DiagramEdge, DiagramNode

_LEGEND_GAP = 22.0
_LABEL_ROOM = 150.0


def draw(diagram: Diagram, theme: Theme, engine: str, ids: Ids) -> Drawn:
    """Lay a diagram out and draw it."""
    labels, edge_labels, layout = _laid_out(diagram, theme, engine)
    words = diagram.description if diagram.flow == "chain" else theme.words["empty"]
    empty, empty_width, empty_height = sentence(words, theme) if not diagram.nodes else ("", 0.0, 0.0)
    layout = replace(layout, width=max(layout.width, empty_width), height=max(layout.height, empty_height))
    legend, breadth, height = _frame(diagram, layout, theme)
    lines, marks = _arrows(diagram, layout, edge_labels, theme)
    nodes = [_node(node, labels[node.id], layout, theme, ids) for node in diagram.nodes]
    markup = (
        element("g", "\n".join(["", *lines, ""]), class_="am-edges")
        + element("g", "\n".join(["", *nodes, ""]), class_="am-nodes")
        + element("g", "\n".join(["", *marks, ""]), class_="am-marks")
        + (legend or empty)
    )
    what = "argument map" if diagram.flow != "chain" else "chains of sources"
    return Drawn(markup, breadth, height, what, style=style_of(diagram))


def size(diagram: Diagram, theme: Theme, engine: str) -> tuple[float, float]:
    """Return the width and height of a diagram, without drawing it."""
    layout = _laid_out(diagram, theme, engine)[2]
    return _frame(diagram, layout, theme)[1:]


def _laid_out(
    diagram: Diagram, theme: Theme, engine: str
) -> tuple[dict[str, Label], dict[str, tuple[str, float]], Layout]:
    labels = {node.id: set_label(node, theme) for node in diagram.nodes}
    edge_labels = {edge.id: _edge_label(edge, theme) for edge in diagram.edges}
    layout = lay_out(
        [Box(n.id, labels[n.id].width, labels[n.id].height, n.kind == "position") for n in diagram.nodes],
        [
            Arrow(
                e.id,
                e.sources,
                e.target,
                e.kind,
                edge_labels[e.id][1],
                LABEL_HEIGHT if edge_labels[e.id][0] else 0,
            )
            for e in diagram.edges
        ],
        diagram.flow,
        engine=engine,
    )
    return labels, edge_labels, layout


def _frame(diagram: Diagram, layout: Layout, theme: Theme) -> tuple[str, float, float]:
    """Return the legend, and the width and height of all of it."""
    room = max(layout.width, 560.0)
    legend, legend_width, legend_height = (
        legend_markup(diagram, theme, theme.light, 0, layout.height + _LEGEND_GAP, room)
        if diagram.legend
        else ("", 0, 0)
    )
    breadth = max(layout.width, legend_width, 1)
    return legend, breadth, layout.height + (_LEGEND_GAP + legend_height if legend else 0)


def _edge_label(edge: DiagramEdge, theme: Theme) -> tuple[str, float]:
    size = theme.size["caption"]
    needs = needed_words(edge, theme)
    room = _LABEL_ROOM + width(needs, size)
    lines = wrap(" · ".join(part for part in (needs, clean(edge.label)) if part), room, size, "regular", 1)
    return (lines[0], width(lines[0], size) + 20) if lines else ("", 0.0)


def _arrows(
    diagram: Diagram, layout: Layout, edge_labels: dict[str, tuple[str, float]], theme: Theme
) -> tuple[list[str], list[str]]:
    """Draw the lines, to lie under the boxes, and heads, signs and labels, to lie above them."""
    lines: list[str] = []
    marks: list[str] = []
    clear = {
        id_: (breadth / 2, LABEL_HEIGHT / 2) if words else (JOINT, JOINT)
        for id_, (words, breadth) in edge_labels.items()
    }
    for edge in diagram.edges:
        if edge.id not in layout.arrows:
            continue
        body, top = arrow_markup(
            layout.arrows[edge.id],
            edge.kind,
            edge_labels[edge.id],
            theme,
            theme.light,
            premises=len(edge.sources),
            clear=clear.get(edge.target),
            fails=edge.fails,
        )
        named = (
            {"role": "graphics-symbol img", "aria_label": arrow_words(edge)}
            if edge.words
            else {"aria_hidden": "true"}
        )
        shared: dict[str, str] = {"class_": f"am-edge am-{edge.kind}", "data_id": edge.id}
        ends = {"data_from": " ".join(edge.sources), "data_to": edge.target}
        lines.append(element("g", body, **shared, **ends, **named))
        marks.append(element("g", top, **shared, aria_hidden="true"))
    return lines, marks


def _node(node: DiagramNode, label: Label, layout: Layout, theme: Theme, ids: Ids) -> str:
    box = layout.boxes[node.id]
    classes = f"am-node am-{node.kind}" + " am-focus" * node.focus + " am-by-analyst" * node.by_analyst
    classes += " am-falls" * (node.standing == "out" or node.novelty == "removed")
    classes += " am-gone" * (node.novelty == "removed")
    drawn = node_markup(node, label, box.x, box.y, theme, theme.light)
    if label.outcome:
        drawn += outcome_markup(label.outcome, box.x, box.y, theme.light)
    return ids.named(drawn, node.id, box_words(node, theme), class_=classes, data_id=node.id)
