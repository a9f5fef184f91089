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
    source,
    sources,
    spans,
)
from argmap.brief.words import ended
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Node
from argmap.model.scales import rating
from argmap.render.blocks import Block, Branch, Outline, Paragraph, Section
from argmap.render.spans import Mark, Quote, Ref, Span, Spans, Text
from argmap.views.data.forest import Tree
from argmap.views.tables.outline import Hold, outline

LONGEST_CHAIN = 4
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
        "The only node. " if len(m.nodes) == 1 else f"All {len(m.nodes)} nodes. ",
        "Each stands below what it bears on; what bears on several things is set out once and named "
        "elsewhere.",
        role="small",
    )
    blocks: list[Block] = [how, Outline(tuple(_branch(m, tree) for tree in trees))]
    if others:
        rest = Outline(tuple(_branch(m, tree) for tree in others))
        blocks.append(Section("section:outline-rest", "Not tied to a position, or too far down", (rest,)))
    return Section("section:outline", TITLE, tuple(blocks))


def _branch(m: ArgumentMap, tree: Tree[Hold]) -> Branch:
    item = m.nodes[tree.id]
    title = item.title if item.label else shortened(item.title, 70)
    said: list[Block] = [para(inline(item.text))] if title != item.text.removesuffix(".") else []
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
    step = _step(tree.how)
    more = spans(". ", _capital(step)) if step else ()
    return para(_relation(m, tree.how), " ", node(m, tree.id), " (set out elsewhere)", more, role="small")


def _relation(m: ArgumentMap, how: Hold | None) -> Spans:
    if how is None:
        return ()
    found: list[Span] = [Mark(*_MARKS[how.bond])]
    # Where a node makes several steps, a reader must know which one is disputed.
    step = how.link if how.bond == "premise" else m.links.get(how.link.parent)
    if how.bond in ("premise", "undercut", "backing") and step and len(m.nodes[step.child].links) > 1:
        found.append(Text(f" to {_target(m, step.parent)}"))
    by = how.link.step.by if how.bond != "premise" else None
    return (*found, *analyst(m, by), *((Text(":"),) if len(found) > 1 else ()))


def _target(m: ArgumentMap, ref: str) -> str:
    """Return what a step leads to, in words: a node, or another step by both its ends."""
    ends: list[str] = []
    while ref in m.links and len(ends) < LONGEST_CHAIN:
        ends.append(f"“{m.nodes[m.links[ref].child].title}”")
        ref = m.links[ref].parent
    ends.append(f"“{m.nodes[ref].title}”" if ref in m.nodes else "another step")
    return "".join(f"the step from {end} to " for end in ends[:-1]) + ends[-1]


def _details(m: ArgumentMap, item: Node, how: Hold | None) -> Spans:
    """Return the small line: who holds it, how likely, whence, and what the step to it is like."""
    said: list[Spans] = []
    if item.likelihood:
        said.append(spans(f"in the analyst's estimate: {item.likelihood.in_words()}"))
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
        origin = getattr(item, "origin", None)
        after = spans(" after ", source(m, origin)) if origin and origin not in item.sources else ()
        said.append(spans("source: ", sources(m, item.sources), after, f" ({mark})" if mark else ""))
    if item.event and item.event in m.events:
        said.append(spans("event: ", Ref.to("event", item.event, m.events[item.event].label or item.event)))
    run = joined(said, " · ")
    step = _step(how)
    # Sentences of the step follow a full stop, words of it a dot.
    between = "" if not (run and step) else " · " if how and _in_words(how) else ". "
    return _capital(spans(run, between, step))


def _step(how: Hold | None) -> Spans:
    """Return what a step is like: how strong, of which kind, why it holds, and the remark on it."""
    if how is None or how.bond == "premise":
        return ()
    step = how.link.step
    words = _in_words(how)
    sentences = [spans("Warrant: ", inline(ended(step.warrant)))] if step.warrant else []
    sentences += [spans("Step note: ", inline(ended(step.note)))] if step.note else []
    return spans(words, ". " if words and sentences else "", joined(sentences, " "))


def _in_words(how: Hold) -> str:
    if how.bond == "premise":
        return ""
    step = how.link.step
    said = [f"step: {step.strength}"] if step.strength is not None else []
    said += [f"by {step.scheme.replace('-', ' ')}"] if step.scheme else []
    return " · ".join(said)


def _capital(run: Spans) -> Spans:
    if run and isinstance(run[0], Text):
        return (Text(run[0].text[:1].upper() + run[0].text[1:]), *run[1:])
    return run
