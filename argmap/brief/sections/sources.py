"""The sources: reference, descriptor and rating, each with those it has its matter from below it."""

from __future__ import annotations

from argmap.brief.inline import inline
from argmap.brief.pieces import analyst, para, source, spans
from argmap.brief.reference import reference
from argmap.brief.words import counted
from argmap.model.argument_map import ArgumentMap
from argmap.model.scales import rating
from argmap.render.blocks import Block, Bullets, Item, Section
from argmap.render.spans import anchor
from argmap.views.data.forest import Tree
from argmap.views.tables.chains import chains, uses

ORDER = 130
TITLE = "The sources and whom they repeat"


def section(m: ArgumentMap) -> Section | None:
    """Return the sources as chains, or None where there are none."""
    trees = chains(m)
    if not trees:
        return None
    how = para("What a source has its matter from stands below it, one step further in.", role="small")
    return Section("section:sources", TITLE, (how, Bullets(tuple(_item(m, tree) for tree in trees))))


def _item(m: ArgumentMap, tree: Tree[None]) -> Item:
    if tree.elsewhere:
        return Item((para(source(m, tree.id), " (set out elsewhere in this list)"),))
    found = m.sources[tree.id]
    blocks: list[Block] = [para(reference(found), analyst(m, found.by))]
    said = [found.descriptor or ""]
    if found.reliability:
        said.append(f"Rated {rating(found.reliability, None)}.")
    if count := uses(m)[tree.id]:
        said.append(f"{counted(count, 'node')} of the map {'rests' if count == 1 else 'rest'} on it.")
    blocks.append(para(spans(*(span for part in said if part for span in (inline(part), " "))), role="small"))
    if found.note:
        blocks.append(para(inline(found.note), role="small"))
    if tree.branches:
        blocks.append(Bullets(tuple(_item(m, branch) for branch in tree.branches)))
    return Item(tuple(b for b in blocks if getattr(b, "spans", True)), anchor("source", tree.id))
