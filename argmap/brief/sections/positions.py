"""The positions side by side: argument, evidence, strongest reply, what remains; as much room for each."""

from __future__ import annotations

from argmap.brief.inline import inline
from argmap.brief.pieces import actors, analyst, look, node, nodes, para, source, spans, stopped
from argmap.brief.words import counted
from argmap.graph.walk import attackers, reach, replies, supporters
from argmap.graph.weight import reasons, strongest_reply
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link
from argmap.model.nodes import Node
from argmap.render.blocks import Block, Bullets, Card, Column, Columns, Definitions, Item, Section, Term
from argmap.render.spans import Ref, Spans, Text

ORDER = 60
TITLE = "The positions side by side"
MOST_CARDS = 3
MOST_EVIDENCE = 3


def section(m: ArgumentMap) -> Section | None:
    """Return a column a position. As many arguments are set out on each side as the shortest side has."""
    if not m.positions:
        return None
    counts = [len(supporters(m, id)) for id in m.positions]
    cards = min(MOST_CARDS, max(1, min((n for n in counts if n), default=0)))
    order = (
        "Positions stand in the order of the map file. Each side has the same room: "
        f"{counted(cards, 'argument')}, the weightiest first: by the strength of the step, then by "
        f"likelihood, then by what stands behind {'it' if cards == 1 else 'them'}; the others are named."
    )
    columns = tuple(_column(m, position, cards) for position in m.positions.values())
    return Section("section:positions", TITLE, (para(order, role="small"), Columns(columns)))


def _column(m: ArgumentMap, position: Node, cards: int) -> Column:
    links = reasons(m, position.id)
    rest: list[Block] = []
    if len(links) > cards:
        rest.append(para(stopped("Further arguments: ", nodes(m, [link.child for link in links[cards:]]))))
    if not links:
        rest.append(para("Nothing in this map is offered for this position."))
    if against := attackers(m, position.id):
        rest.append(
            para(stopped("Directly against the position: ", nodes(m, [link.child for link in against])))
        )
    return Column(
        title=(Ref.to("node", position.id, position.title), *analyst(m, position.by)),
        intro=(para(inline(position.text)),) if position.label else (),
        cards=tuple(_card(m, link) for link in links[:cards]),
        rest=tuple(rest),
    )


def _card(m: ArgumentMap, link: Link) -> Card:
    argument = m.nodes[link.child]
    blocks: list[Block] = [para(inline(argument.text))] if argument.label else []
    terms = []
    if argument.held_by:
        terms.append(Term((Text("Held by"),), (para(actors(m, argument.held_by)),)))
    if argument.likelihood:
        name = Text("Likelihood, in the analyst's estimate")
        terms.append(Term((name,), (para(argument.likelihood.in_words()),)))
    if argument.id in m.evidence:
        whence = _whence(m, argument.id) or "without a source"
        terms.append(Term((Text("Is itself evidence"),), (para(whence),)))
    else:
        terms.append(Term((Text("Evidence"),), _evidence(m, argument.id)))
    reply = strongest_reply(m, argument.id)
    terms.append(Term((Text("Strongest reply"),), (_reply(m, argument.id, reply),)))
    terms.append(Term((Text("What remains"),), (_remains(m, argument.id, reply),)))
    blocks.append(Definitions(tuple(terms)))
    step = analyst(m, link.step.by, what="step: ")
    title = (Ref.to("node", argument.id, argument.title), *analyst(m, argument.by), *step)
    return Card(title, tuple(blocks), look(argument))


def _evidence(m: ArgumentMap, id: str) -> tuple[Block, ...]:
    """Return the evidence for a node, nearest first; what bears on it only by way of a reply is left out."""
    behind = [
        other
        for other in reach([id], lambda x: [k.child for k in supporters(m, x) if k.child in m.nodes])
        if other in m.evidence
    ]
    if not behind:
        return (para("None in this map."),)
    items = [Item((_item(m, other),)) for other in behind[:MOST_EVIDENCE]]
    if more := len(behind) - MOST_EVIDENCE:
        items += [Item((para(f"and {more} more, in the outline"),))] if more > 0 else []
    return (Bullets(tuple(items)),)


def _item(m: ArgumentMap, id: str) -> Block:
    whence = _whence(m, id)
    return para(node(m, id), spans(" (", whence, ")") if whence else ())


def _whence(m: ArgumentMap, id: str) -> Spans:
    """Return the rating of a piece of evidence in short, and its first source."""
    item = m.evidence[id]
    first = m.sources.get(item.sources[0]) if item.sources else None
    if first is None:
        return ()
    mark = f"{first.reliability or ''}{item.credibility or ''}"
    return spans(f"{mark}, " if mark else "", source(m, first.id))


def _indirect(m: ArgumentMap, id: str) -> int:
    """Return how many nodes speak against what a node rests on, or against the steps in between."""
    grounds = reach([id], lambda x: [premise for link in supporters(m, x) for premise in link.premises])
    steps = [link.id for x in (id, *grounds) if x in m.nodes for link in supporters(m, x)]
    return len({link.child for ref in (*grounds, *steps) for link in attackers(m, ref)})


def _reply(m: ArgumentMap, id: str, reply: Link | None) -> Block:
    if reply is None:
        count = _indirect(m, id)
        found = f"No direct reply; {counted(count, 'reply', 'replies')} to what it rests on."
        return para(found if count else "None in this map.")
    objection = m.nodes[reply.child]
    step = " It disputes the step, not the claim." if reply.is_undercut else ""
    text = inline(f": {objection.text}") if objection.label else ()
    return para(node(m, objection.id), text, step, analyst(m, objection.by))


def _remains(m: ArgumentMap, id: str, reply: Link | None) -> Block:
    if reply is None and _indirect(m, id):
        return para("What the replies to its grounds leave of it; they are in the outline.")
    if reply is None:
        return para("The argument as it is stated, untested by a reply in this map.")
    others = len({link.child for link in replies(m, id)}) - 1
    more = f" {counted(others, 'other reply', 'other replies')} in the outline." if others else ""
    rejoinder = strongest_reply(m, reply.child)
    if rejoinder is None:
        return para("Nothing in this map answers the reply.", more)
    answer = m.nodes[rejoinder.child]
    text = inline(f": {answer.text}") if answer.label else ()
    return para("The reply is answered in turn. ", node(m, answer.id), text, analyst(m, answer.by), more)
