"""A diagram as SVG: accessible, standing alone or part of a page, the same bytes everywhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from argmap.render.drawing.arrows import JOINT, LABEL_HEIGHT, arrow_markup
from argmap.render.drawing.boxes import node_markup, text_markup
from argmap.render.drawing.labels import Label, set_label, set_line
from argmap.render.drawing.legend import legend_markup
from argmap.render.drawing.measure import width, wrap
from argmap.render.drawing.spoken import arrow_words, box_words, needed_words
from argmap.render.drawing.stylesheet import font_family, standalone_style
from argmap.render.drawing.xml import clean, element, escape, number
from argmap.render.layout.choose import lay_out
from argmap.render.layout.shapes import Arrow, Box, Layout
from argmap.render.themes import Theme, load_theme
from argmap.views.data.diagram import Diagram, DiagramEdge, DiagramNode

MARGIN = 16.0
_LEGEND_GAP = 22.0
_LABEL_ROOM = 150.0


def svg(
    diagram: Diagram,
    *,
    theme: str | Path | Theme = "default",
    engine: str = "auto",
    links: bool = True,
    standalone: bool = True,
    id_prefix: str = "",
) -> str:
    """Draw a diagram as SVG.

    With `links` every box is a link to `#` and its id; a drawing that stands alone carries those ids
    itself. Without `standalone` the drawing is for a page: no XML head and no style of its own (see
    `stylesheet`). On a page with several drawings, `id_prefix` keeps their ids apart.

    Raises RenderError when the layout fails, UnknownName for an unknown theme or engine, ValueError when an
    arrow of the diagram ends nowhere.

    >>> from argmap.views.data.diagram import Diagram
    >>> svg(Diagram("Tolls", "No boxes yet."), links=False)[:38]
    '<?xml version="1.0" encoding="UTF-8"?>'
    """
    look = load_theme(theme)
    labels, edge_labels, layout = _laid_out(diagram, look, engine)
    return _document(diagram, layout, labels, edge_labels, look, links, standalone, id_prefix)


def drawing_size(
    diagram: Diagram, *, theme: str | Path | Theme = "default", engine: str = "auto"
) -> tuple[float, float]:
    """Return the width and height that `svg` will give a diagram, without drawing it."""
    look = load_theme(theme)
    layout = _laid_out(diagram, look, engine)[2]
    _, breadth, height = _frame(diagram, layout, look)
    return breadth, height


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
    """Return the legend, and the width and height of the whole drawing."""
    room = max(layout.width, 560.0)
    legend, legend_width, legend_height = (
        legend_markup(diagram, theme, theme.light, 0, layout.height + _LEGEND_GAP, room)
        if diagram.legend
        else ("", 0, 0)
    )
    breadth = max(layout.width, legend_width, 1) + 2 * MARGIN
    return legend, breadth, layout.height + (_LEGEND_GAP + legend_height if legend else 0) + 2 * MARGIN


def _document(
    diagram: Diagram,
    layout: Layout,
    labels: dict[str, Label],
    edge_labels: dict[str, tuple[str, float]],
    theme: Theme,
    links: bool,
    standalone: bool,
    prefix: str,
) -> str:
    palette = theme.light
    empty, empty_width, empty_height = _empty(theme) if not diagram.nodes else ("", 0.0, 0.0)
    layout = replace(layout, width=max(layout.width, empty_width), height=max(layout.height, empty_height))
    legend, breadth, height = _frame(diagram, layout, theme)
    lines, marks = _arrows(diagram, layout, edge_labels, theme)
    nodes = [
        _node(node, labels[node.id], layout, theme, links=links, standalone=standalone, prefix=prefix)
        for node in diagram.nodes
    ]
    drawing = (
        element("g", "\n".join(["", *lines, ""]), class_="am-edges")
        + element("g", "\n".join(["", *nodes, ""]), class_="am-nodes")
        + element("g", "\n".join(["", *marks, ""]), class_="am-marks")
        + (legend or empty)
    )
    names = f"{prefix}argmap.title", f"{prefix}argmap.description"
    head = element("title", escape(diagram.title), id=names[0]) + element(
        "desc", escape(diagram.description), id=names[1]
    )
    paper = element("rect", class_="am-paper", width=breadth, height=height, fill=palette.paper)
    shift = f"translate({number(MARGIN)} {number(MARGIN)})"
    language = escape(diagram.language) or "en"
    view = f"0 0 {number(breadth)} {number(height)}"
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="am-diagram" viewBox="{view}" '
        f'width="{number(breadth)}" height="{number(height)}" lang="{language}" xml:lang="{language}" '
        f'direction="ltr" role="graphics-document document" '
        f'aria-roledescription="argument map" aria-labelledby="{escape(names[0])} {escape(names[1])}" '
        f'font-family="{escape(font_family(theme))}">'
    )
    xml_head = '<?xml version="1.0" encoding="UTF-8"?>\n' if standalone else ""
    style = standalone_style(theme) if standalone else ""
    body = element("g", drawing, class_="am-view", transform=shift)
    return f"{xml_head}{opening}\n{head}\n{style}{paper}\n{body}\n</svg>\n"


def _empty(theme: Theme) -> tuple[str, float, float]:
    """Say that there is nothing to draw."""
    words, size = theme.words["empty"], theme.size["title"]
    line = set_line(0, size, words, "text", size)
    return text_markup(line, 0, 0, theme.light.ink, "am-text"), width(words, size), size * 1.3


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
        body, top = arrow_markup(
            layout.arrows[edge.id],
            edge.kind,
            edge_labels[edge.id],
            theme,
            theme.light,
            premises=len(edge.sources),
            clear=clear.get(edge.target),
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


def _node(
    node: DiagramNode,
    label: Label,
    layout: Layout,
    theme: Theme,
    *,
    links: bool,
    standalone: bool,
    prefix: str,
) -> str:
    box = layout.boxes[node.id]
    classes = f"am-node am-{node.kind}" + " am-focus" * node.focus + " am-by-analyst" * node.by_analyst
    shared: dict[str, str | None] = {
        "class_": classes,
        "data_id": node.id,
        "aria_label": box_words(node, theme),
        "id": f"{prefix}{node.id}" if standalone else None,
    }
    drawn = node_markup(node, label, box.x, box.y, theme, theme.light)
    if links:
        target = (prefix if standalone else "") + node.id
        return element("a", drawn, href="#" + quote(clean(target), safe=""), **shared)
    return element("g", drawn, role="graphics-symbol img", **shared)
