"""What is taken for granted, how safely, what needs it, and who doubts it."""

from __future__ import annotations

from argmap.brief.inline import inline
from argmap.brief.pieces import BASIS_WORDS, analyst, joined, node, nodes, para, spans, stopped
from argmap.graph.walk import replies, supporters, used_by
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Assumption
from argmap.render.blocks import Block, Card, Section
from argmap.render.spans import Strong, Text

ORDER = 80
TITLE = "Assumptions"


def section(m: ArgumentMap) -> Section | None:
    """Return the assumptions in the order of the file, or None where there are none."""
    cards = tuple(_card(m, item) for item in m.assumptions.values())
    return Section("section:assumptions", TITLE, cards) if cards else None


def _card(m: ArgumentMap, item: Assumption) -> Card:
    blocks: list[Block] = [para(inline(item.text))] if item.label else []
    said = []
    if item.basis:
        said.append(spans("Basis: ", Strong((Text(BASIS_WORDS[item.basis]),))))
    needing = [f"{link.child}->{link.parent}" for link in used_by(m).get(item.id, ())]
    needing += [link.parent for link in item.links]
    if needing:
        said.append(spans("Needed for ", nodes(m, dict.fromkeys(needing))))
    if behind := supporters(m, item.id):
        said.append(spans("Backed by ", nodes(m, [link.child for link in behind])))
    doubts = replies(m, item.id)
    said.append(
        spans("Questioned by ", nodes(m, dict.fromkeys(link.child for link in doubts))) if doubts else ()
    )
    blocks.append(para(joined([stopped(part) for part in said if part], " "), role="small"))
    return Card((*node(m, item.id), *analyst(m, item.by)), tuple(blocks), "assumption")
