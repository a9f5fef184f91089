"""What is true of a node or not, asked with one word."""

from __future__ import annotations

from collections.abc import Callable

from argmap.graph.dating import evidence_date
from argmap.graph.speakers import is_anonymous
from argmap.graph.walk import attackers, supporters, unreached
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Evidence, Node


def _rated(m: ArgumentMap, node: Node) -> bool:
    sources = any(m.sources[id].reliability for id in node.sources if id in m.sources)
    return sources or getattr(node, "credibility", None) is not None


def _dated(m: ArgumentMap, node: Node) -> bool:
    own = node.event in m.events
    return own or (isinstance(node, Evidence) and evidence_date(m, node) is not None)


FLAGS: dict[str, tuple[str, Callable[[ArgumentMap, Node], bool]]] = {
    "supported": ("Something is offered for it.", lambda m, node: bool(supporters(m, node.id))),
    "unsupported": ("Nothing is offered for it.", lambda m, node: not supporters(m, node.id)),
    "attacked": ("Something is offered against it.", lambda m, node: bool(attackers(m, node.id))),
    "undercut": (
        "Something is offered against one of its steps.",
        lambda m, node: any(attackers(m, link.id) for link in node.links),
    ),
    "undercutting": (
        "It is offered against a step.",
        lambda m, node: any(link.is_undercut for link in node.links),
    ),
    "unreached": ("It bears on no position.", lambda m, node: node.id in unreached(m)),
    "sourced": ("It names a source.", lambda m, node: bool(node.sources)),
    "quoted": ("It has a quotation.", lambda m, node: bool(node.quotes)),
    "verified": (
        "It has quotations, all recorded as found in a copy of the source.",
        lambda m, node: bool(node.quotes) and all(quote.verified for quote in node.quotes),
    ),
    "rated": ("It has a credibility, or a source with a reliability.", _rated),
    "dated": ("It is about an event, or is evidence with a date.", _dated),
    "tagged": ("It has a tag.", lambda m, node: bool(node.tags)),
    "anonymous": (
        "It is evidence, and nobody who says it is named.",
        lambda m, node: isinstance(node, Evidence) and is_anonymous(m, node),
    ),
}
"""Every flag by name: what it asks, and how it is told."""
