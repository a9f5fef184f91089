"""The actors: who they are, what they hold or are quoted for, and to which position that points."""

from __future__ import annotations

from argmap.brief.inline import inline
from argmap.brief.pieces import analyst, bearing, joined, nodes, para, spans
from argmap.graph.stance import Stance
from argmap.model.actors import Actor
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Block, Bullets, Item, Row, Section, Table
from argmap.render.spans import Ref, Spans, Strong, Text, anchor
from argmap.views.tables.stands import Stand, stands

ORDER = 120
TITLE = "The actors and how the map uses their claims"


def section(m: ArgumentMap) -> Section | None:
    """Return those who speak as a table and the silent ones as a list, or None where there are no actors."""
    found = stands(m)
    if not found:
        return None
    blocks: list[Block] = []
    speaking = [row for row in found if row.holds or row.quoted]
    if speaking:
        caption = (
            Text(
                "Which way the map uses what an actor holds or said, by the steps of the sources alone. "
                "This does not say what an actor thinks of the question, and to be quoted is not to agree."
            ),
        )
        header = ("Actor", "The map uses what they hold", "The map uses what they said")
        blocks.append(Table(caption, header, tuple(_row(m, row) for row in speaking), (5, 6, 6)))
    silent = [row.actor for row in found if not (row.holds or row.quoted)]
    if silent:
        items = tuple(Item((para(_name(m, actor)),), anchor("actor", actor.id)) for actor in silent)
        inner: tuple[Block, ...] = (Bullets(items),)
        blocks += (
            [Section("section:silent-actors", "Named, but not speaking in this map", inner)]
            if speaking
            else inner
        )
    return Section("section:actors", TITLE, tuple(blocks))


def _row(m: ArgumentMap, row: Stand) -> Row:
    cells = (
        (para(_name(m, row.actor)),),
        _side(m, row.holds, row.held),
        _side(m, row.quoted, row.said),
    )
    return Row(cells, anchor("actor", row.actor.id))


def _side(m: ArgumentMap, ids: tuple[str, ...], points: tuple[tuple[str, Stance], ...]) -> tuple[Block, ...]:
    if not ids:
        return ()
    where = tuple(para(bearing(m, position, stance)) for position, stance in points)
    return (*(where or (para("Not for or against a position."),)), para(nodes(m, ids), role="small"))


def _name(m: ArgumentMap, actor: Actor) -> Spans:
    said: list[Spans] = []
    if actor.role:
        said.append(inline(actor.role))
    if actor.part_of and actor.part_of in m.actors:
        said.append(spans("part of ", Ref.to("actor", actor.part_of, m.actors[actor.part_of].name)))
    if actor.text:
        said.append(inline(actor.text))
    if actor.interest:
        said.append(spans("wants ", inline(actor.interest)))
    rest = spans(": ", joined(said, "; ")) if said else ()
    return (Strong((Text(actor.name),)), *rest, *analyst(m, actor.by))
