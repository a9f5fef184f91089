"""The key judgements, each with its likelihood, its confidence, and the nodes that it rests on."""

from __future__ import annotations

from argmap.brief.inline import inline
from argmap.brief.pieces import analyst, nodes, para, stopped
from argmap.brief.words import confident, ended, likely
from argmap.model.argument_map import ArgumentMap
from argmap.model.assessment import Judgement
from argmap.render.blocks import Block, Bullets, Item, Paragraph, Section

ORDER = 30
TITLE = "Key judgements"


def section(m: ArgumentMap) -> Section | None:
    """Return the judgements in the order of the file, or None where there are none."""
    if m.assessment is None or not m.assessment.judgements:
        return None
    items = tuple(Item(_judgement(m, item)) for item in m.assessment.judgements)
    return Section("section:judgements", TITLE, (Bullets(items, ordered=True),))


def _judgement(m: ArgumentMap, item: Judgement) -> tuple[Block, ...]:
    sentence = inline(likely(m, ended(item.text), item.likelihood))
    confidence = inline(" " + confident(item.confidence)) if item.confidence else ()
    blocks: list[Block] = [Paragraph((*sentence, *confidence, *analyst(m, item.by)))]
    if item.on:
        blocks.append(para(stopped("Draws on: ", nodes(m, item.on)), role="small"))
    return tuple(blocks)
