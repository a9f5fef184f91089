"""A diagram as DOT source for a person's own Graphviz: `dot -Tsvg` makes a decent map of it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.render import spans
from argmap.render.drawing.arrows import colour_of
from argmap.render.drawing.measure import wrap
from argmap.render.drawing.spoken import needed_words, outcome_words
from argmap.render.drawing.xml import clean
from argmap.render.errors import RenderError
from argmap.render.themes import Theme, load_theme
from argmap.views.data.diagram import Diagram, DiagramEdge, DiagramNode, EdgeKind, NodeKind
from argmap.views.data.drawing import Drawing

if TYPE_CHECKING:
    import graphviz
SUFFIXES = (".dot", ".gv")
_SHAPES: dict[NodeKind, dict[str, str]] = {
    "position": {"shape": "box", "style": "rounded,filled", "peripheries": "2"},
    "argument": {"shape": "box", "style": "filled"},
    "objection": {"shape": "octagon", "style": "filled", "margin": "0,0"},
    "evidence": {"shape": "note", "style": "filled"},
    "assumption": {"shape": "box", "style": "rounded,filled,dashed"},
    "source": {"shape": "box", "style": "filled"},
    "origin": {"shape": "box3d", "style": "filled"},
}
_ARROWS: dict[EdgeKind, dict[str, str]] = {
    "support": {"style": "solid", "arrowhead": "normal", "label": " + "},
    "attack": {"style": "dashed", "arrowhead": "tee", "label": " − "},
    "undercut": {"style": "dotted", "arrowhead": "tee", "penwidth": "2"},
    "cites": {"style": "solid", "arrowhead": "vee"},
}
_ROOM = 190


def dot(
    diagram: Diagram, *, theme: str | Path | Theme = "default", urls: Mapping[str, str] | None = None
) -> str:
    """Write a diagram as DOT source.

    Ids are generated and every word of a user is escaped. `urls` gives boxes an address by their id; only
    http, https, mailto and `#…` are taken, others are left out.

    >>> from argmap.views.data.diagram import Diagram, DiagramNode
    >>> "Charge a toll" in dot(Diagram("Tolls", "", (DiagramNode("toll", "position", "Charge a toll"),)))
    True
    """
    import graphviz

    look = load_theme(theme)
    font = f"{look.family[0]},Helvetica,Arial,sans-serif"
    source = graphviz.Digraph(
        "argmap",
        graph_attr={
            "label": _label([diagram.title]),
            "labelloc": "t",
            "fontname": font,
            "fontsize": "16",
            "rankdir": {"up": "BT", "left": "RL", "chain": "LR"}[diagram.flow],
            "nodesep": "0.3",
            "ranksep": "0.45",
        },
        node_attr={"fontname": font, "fontsize": "12", "fontcolor": look.light.ink, "margin": "0.15,0.1"},
        edge_attr={"fontname": font, "fontsize": "12"},
    )
    numbers = {node.id: f"n{i}" for i, node in enumerate(diagram.nodes)}
    targets = {edge.target for edge in diagram.edges}
    joints = {
        edge.id: f"j{i}"
        for i, edge in enumerate(diagram.edges)
        if edge.id in targets or len(edge.sources) + edge.needs > 1
    }
    for node in diagram.nodes:
        source.node(numbers[node.id], **_node(node, look, (urls or {}).get(node.id, "")))
    positions = [numbers[node.id] for node in diagram.nodes if node.kind == "position"]
    if len(positions) > 1:
        with source.subgraph(graph_attr={"rank": "same"}) as same:
            for before, after in pairwise(positions):  # what is not drawn keeps them in order
                same.edge(before, after, style="invis")
    for edge in diagram.edges:
        _arrow(source, edge, numbers, joints, look)
    return str(source.source)


def safe_url(url: str) -> str:
    """Give an address back when its scheme is allowed, else an empty text.

    >>> safe_url("https://example.org/"), safe_url("javascript:alert(1)")
    ('https://example.org/', '')
    """
    url = clean(url).strip()
    return url if url.startswith("#") else spans.safe_url(url) or ""


def _label(lines: list[str]) -> str:
    """Escape each line; only the breaks between them are ours."""
    import graphviz

    return str.__str__(graphviz.nohtml("\\n".join(str(graphviz.escape(clean(line))) for line in lines)))


def _node(node: DiagramNode, look: Theme, url: str) -> dict[str, str]:
    import graphviz

    words = look.words[node.kind].upper() + (f" ({look.words['analyst']})" if node.by_analyst else "")
    lines = [words, *wrap(clean(node.title), _ROOM, 12, "semibold", look.lines["title"])]
    lines += wrap(clean(node.text), _ROOM, 12, "regular", look.lines["text"])
    lines += wrap(clean(node.caption), _ROOM, 12, "regular", look.lines["caption"])
    if said := outcome_words(node, look):
        sign = {"added": "+ ", "removed": "− ", "changed": "~ "}.get(node.novelty, "")
        lines.append(f"{sign}{said.upper()}")
    if node.badges:
        lines.append("  ".join(badge.mark for badge in node.badges))
    attributes = {
        **_SHAPES[node.kind],
        "label": graphviz.nohtml(_label(lines)),
        "fillcolor": look.light.fill[node.kind],
        "color": look.light.focus if node.focus else look.light.stroke[node.kind],
    }
    if node.focus:
        attributes["penwidth"] = "3"
    if address := safe_url(url):
        attributes["URL"] = graphviz.nohtml(str(graphviz.escape(address)))
    return attributes


def _arrow(
    source: graphviz.Digraph, edge: DiagramEdge, numbers: dict[str, str], joints: dict[str, str], look: Theme
) -> None:
    import graphviz

    colour = colour_of(edge.kind, look.light)
    attributes = {**_ARROWS[edge.kind], "color": colour, "fontcolor": colour}
    if edge.fails:
        attributes["penwidth"] = "0.6"
    fails = look.words["fails"] if edge.fails else ""
    if said := " · ".join(part for part in (needed_words(edge, look), edge.label, fails) if part):
        attributes["label"] = graphviz.nohtml(_label([f"{attributes.get('label', '')}{said}"]))
    target = numbers.get(edge.target) or joints[edge.target]
    if edge.id not in joints:
        source.edge(numbers[edge.sources[0]], target, **attributes)
        return
    joint = joints[edge.id]
    source.node(joint, shape="point", width="0.08", color=colour)
    source.edge(joint, target, **attributes)
    for premise in edge.sources:
        source.edge(numbers[premise], joint, style=attributes["style"], color=colour, arrowhead="none")


def make(drawing: Drawing, *, theme: str | Path = "default", engine: str = "auto") -> bytes:
    """Return a diagram as DOT source; the engine is then the reader's.

    Raises:
        RenderError: the view is made of something else than boxes and arrows.
    """
    if not isinstance(drawing, Diagram):
        message = f"A {drawing.kind.lower()} cannot be written as DOT, which knows boxes and arrows alone."
        raise RenderError(message, hint="Write .svg, .png or .pdf.")
    return dot(drawing, theme=theme).encode()
