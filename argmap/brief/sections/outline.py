"""The whole map as an outline: the twin of every diagram, and the place where each node is set out."""

from __future__ import annotations

from argmap.brief.inline import inline
from argmap.brief.pieces import (
    BASIS_WORDS,
    actors,
    analyst,
    joined,
    kind,
    look,
    node,
    para,
    shortened,
    sources,
    spans,
)
from argmap.brief.words import counted, ended
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Node
from argmap.model.scales import rating
from argmap.render.blocks import Block, Branch, Outline, Paragraph, Section
from argmap.render.spans import Mark, Quote, Ref, Span, Spans, Text
from argmap.views.data.forest import Tree
from argmap.views.tables.outline import Hold, outline

ORDER = 160
TITLE = "The whole map as an outline"
_MARKS = {
    "support": ("support", "+ for"),
    "attack": ("attack", "− against"),
    "undercut": ("undercut", "− against the step"),
    "backing": ("support", "+ for the step"),
    "premise": ("premise", "and needed with it"),
}


def section(m: ArgumentMap) -> Section | None:
    """Return every node once, below what it bears on; None for a map without nodes."""
    trees, others = outline(m)
    if not (trees or others):
        return None
    how = para(
        f"All {counted(len(m.nodes), 'node')}. Each stands below what it bears on; "
        "what bears on several things is set out once and named elsewhere.",
        role="small",
    )
    blocks: list[Block] = [how, Outline(tuple(_branch(m, tree) for tree in trees))]
    if others:
        rest = Outline(tuple(_branch(m, tree) for tree in others))
        blocks.append(Section("section:outline-rest", "Not tied to a position, or too far down", (rest,)))
    return Section("section:outline", TITLE, tuple(blocks))


def _branch(m: ArgumentMap, tree: Tree[Hold]) -> Branch:
    item = m.nodes[tree.id]
    title = item.title if item.label else shortened(item.text, 70)
    said: list[Block] = [para(inline(item.text))] if title != item.text else []
    said += [para(Quote(quote.exact)) for quote in item.quotes] if item.kind != "evidence" else []
    if details := _details(m, item, tree.how):
        said.append(Paragraph(details, "small"))
    said += [para("Note: ", inline(item.note), role="small")] if item.note else []
    return Branch(
        id=item.id,
        relation=_relation(m, tree.how),
        title=spans(kind(item), " ", title, analyst(m, item.by)),
        blocks=tuple(said),
        look=look(item),
        branches=tuple(_elsewhere(m, b) if b.elsewhere else _branch(m, b) for b in tree.branches),
    )


def _elsewhere(m: ArgumentMap, tree: Tree[Hold]) -> Paragraph:
    return para(_relation(m, tree.how), " ", node(m, tree.id), " (set out elsewhere)", role="small")


def _relation(m: ArgumentMap, how: Hold | None) -> Spans:
    if how is None:
        return ()
    found: list[Span] = [Mark(*_MARKS[how.bond])]
    # Where a node makes several steps, a reader must know which one is disputed.
    step = how.link if how.bond == "premise" else m.links.get(how.link.parent)
    if how.bond in ("premise", "undercut", "backing") and step and len(m.nodes[step.child].links) > 1:
        to = m.nodes[step.parent].title if step.parent in m.nodes else "another step"
        found.append(Text(f" to “{to}”"))
    return tuple(found)


def _details(m: ArgumentMap, item: Node, how: Hold | None) -> Spans:
    """Return the small line: who holds it, how likely, whence, and what the step to it is like."""
    said: list[Spans] = []
    if item.likelihood:
        said.append(spans(item.likelihood.in_words()))
    if item.held_by:
        said.append(spans("held by ", actors(m, item.held_by)))
    if item.said_by and item.said_by != item.held_by:
        said.append(spans("said by ", actors(m, item.said_by)))
    basis = getattr(item, "basis", None)
    if basis:
        said.append(spans(BASIS_WORDS.get(basis, basis)))
    first = m.sources.get(item.sources[0]) if item.sources else None
    mark = rating(first.reliability if first else None, getattr(item, "credibility", None)).split(" ")[0]
    if item.sources:
        said.append(spans("source: ", sources(m, item.sources), f" ({mark})" if mark else ""))
    if item.event and item.event in m.events:
        said.append(spans("event: ", Ref.to("event", item.event, m.events[item.event].label or item.event)))
    if how and how.bond != "premise":
        step = how.link.step
        if step.strength is not None:
            said.append(spans(f"step: {step.strength}"))
        if step.scheme:
            said.append(spans(f"by {step.scheme.replace('-', ' ')}"))
    run = joined(said, " · ")
    if how and how.bond != "premise" and how.link.step.warrant:
        run = spans(run, ". " if run else "", "Warrant: ", inline(ended(how.link.step.warrant)))
    if run and isinstance(run[0], Text):
        run = (Text(run[0].text[:1].upper() + run[0].text[1:]), *run[1:])
    return run
