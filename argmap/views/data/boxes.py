"""Nodes as boxes and links as arrows: what every diagram of a map is put together from."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from argmap.core.words import in_a_row
from argmap.graph.walk import incoming
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link
from argmap.model.nodes import Evidence, Node
from argmap.model.scales import rating
from argmap.views.data.diagram import Badge, Diagram, DiagramEdge, DiagramNode, EdgeKind, Flow

WIDE = 24
"""From so many boxes on, a diagram reads from left to right."""


def picture(
    m: ArgumentMap,
    ids: Iterable[str],
    *,
    title: str,
    focus: Collection[str] = (),
    texts: bool = True,
    flow: Flow | None = None,
) -> Diagram:
    """Return the diagram of some nodes of a map, with every link between them and badges for the others."""
    chosen = dict.fromkeys(id for id in m.nodes if id in set(ids))
    arrows = _arrows(m, chosen)
    drawn = {arrow.id for arrow in arrows}
    boxes = tuple(
        _box(m, m.nodes[id], focus=id in focus, text=texts, badges=_badges(m, id, drawn)) for id in chosen
    )
    return Diagram(
        title=title,
        description=_description(m, boxes, arrows),
        nodes=boxes,
        edges=arrows,
        flow=flow or ("left" if len(boxes) > WIDE else "up"),
        hidden=len(m.nodes) - len(boxes),
        language=m.language,
    )


def _box(m: ArgumentMap, node: Node, *, focus: bool, text: bool, badges: tuple[Badge, ...]) -> DiagramNode:
    return DiagramNode(
        id=node.id,
        kind=node.kind,
        title=node.title,
        text=node.text if text and node.label else "",
        caption=_caption(m, node),
        badges=badges,
        focus=focus,
        by_analyst=node.by == "analyst",
    )


def _caption(m: ArgumentMap, node: Node) -> str:
    """Return the small line of a box: how likely, rated how, whence."""
    parts = [node.likelihood.in_words()] if node.likelihood else []
    if isinstance(node, Evidence) and node.sources:
        source = m.sources.get(node.sources[0])
        mark, _, _ = rating(source.reliability if source else None, node.credibility).partition(" ")
        name = source.name if source else node.sources[0]
        more = f"\u00a0+{len(node.sources) - 1}" if len(node.sources) > 1 else ""
        parts += [mark] if mark else []
        parts.append(f"{name}{more}")
    return " · ".join(parts)


def edge_kind(link: Link) -> EdgeKind:
    """Return how a link is drawn."""
    if link.polarity == "for":
        return "support"
    return "undercut" if link.is_undercut else "attack"


def _arrows(m: ArgumentMap, chosen: Collection[str]) -> tuple[DiagramEdge, ...]:
    """Return the arrows between the chosen nodes. An undercut is drawn where the step it attacks is."""
    links = [link for link in m.links.values() if link.child in chosen]
    drawn: dict[str, Link] = {}
    # A link on a link waits for the link it is on; chains of them settle in as many rounds.
    while True:
        new = [k for k in links if k.id not in drawn and (k.parent in chosen or k.parent in drawn)]
        if not new:
            break
        drawn.update((link.id, link) for link in new)
    return tuple(_arrow(m, link, chosen) for link in links if link.id in drawn)


def _arrow(m: ArgumentMap, link: Link, chosen: Collection[str]) -> DiagramEdge:
    premises = dict.fromkeys(link.premises)
    shown = tuple(id for id in premises if id in chosen)
    needs = len(premises) - len(shown)
    return DiagramEdge(
        id=link.id,
        sources=shown,
        target=link.parent,
        kind=edge_kind(link),
        label=_label(link),
        words=_words(m, link, shown, needs),
        needs=needs,
    )


def _label(link: Link) -> str:
    strength = link.step.strength
    return "" if strength is None else strength if isinstance(strength, str) else f"{strength:g}"


def _words(m: ArgumentMap, link: Link, shown: tuple[str, ...], needs: int) -> str:
    """Return the arrow as a sentence, for those who do not see it."""
    premises = " and ".join(f"“{m.nodes[id].title}”" for id in shown)
    one, several = _VERBS[edge_kind(link)]
    said = f"{premises} {several if len(shown) > 1 else one} {target_words(m, link.parent)}"
    return f"{said}, together with {_counted(needs, 'premise')} not shown" if needs else said


_VERBS = {
    "support": ("supports", "support"),
    "attack": ("speaks against", "speak against"),
    "undercut": ("undercuts", "undercut"),
}


def target_words(m: ArgumentMap, ref: str) -> str:
    """Return what a link bears on in words: a node by its title, a link as the step between two."""
    if ref in m.nodes:
        return f"“{m.nodes[ref].title}”"
    link = m.links.get(ref)
    if link is None:
        return ref
    return f"the step from “{m.nodes[link.child].title}” to {target_words(m, link.parent)}"


def _badges(m: ArgumentMap, id: str, drawn: Collection[str]) -> tuple[Badge, ...]:
    """Return `+n` and `−m` for what bears on a node and is not in the picture."""
    hidden = [link for link in incoming(m).get(id, ()) if link.id not in drawn]
    for own in m.nodes[id].links:
        hidden += [link for link in incoming(m).get(own.id, ()) if link.id not in drawn]
    plus = sum(link.polarity == "for" for link in hidden)
    minus = len(hidden) - plus
    badges = []
    if plus:
        badges.append(Badge(f"+{plus}", f"{plus} more for this, not shown", "support"))
    if minus:
        badges.append(Badge(f"−{minus}", f"{minus} more against this, not shown", "attack"))
    return tuple(badges)


_PLURALS = {"objection": "objections", "evidence": "pieces of evidence", "assumption": "assumptions"}


def _description(m: ArgumentMap, boxes: tuple[DiagramNode, ...], arrows: tuple[DiagramEdge, ...]) -> str:
    counts: dict[str, int] = {}
    for box in boxes:
        counts[box.kind] = counts.get(box.kind, 0) + 1
    said = [*(f"{n} {_named(kind, n)}" for kind, n in counts.items()), _counted(len(arrows), "link")]
    listed = in_a_row(said)
    hidden = len(m.nodes) - len(boxes)
    rest = f" {hidden} more {'node is' if hidden == 1 else 'nodes are'} not shown." if hidden else ""
    if not m.nodes:
        return f"Argument map of the question: {m.question} It has no nodes yet."
    return f"Argument map of the question: {m.question} It shows {listed}.{rest}"


def _counted(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what}s"


def _named(kind: str, n: int) -> str:
    if kind == "evidence" and n == 1:
        return "piece of evidence"
    return kind if n == 1 else _PLURALS.get(kind, f"{kind}s")
