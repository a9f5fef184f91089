"""The actors: where they stand on each position, by what they hold or are quoted for, and who is silent."""

from __future__ import annotations

from argmap.brief.inline import inline
from argmap.brief.pieces import SIGNS, analyst, bearing, joined, nodes, para, spans
from argmap.graph.stance import Stance
from argmap.model.actors import Actor
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Block, Bullets, Item, Row, Section, Table
from argmap.render.spans import Mark, Ref, Spans, Strong, Text, anchor
from argmap.views.tables.matrix import Cell, Matrix, MatrixRow, matrix
from argmap.views.tables.stands import Stand

ORDER = 120
TITLE = "The actors and how the map uses their claims"
MOST_COLUMNS = 4
"""With more positions, the stances stand one below the other in one column."""
MOST_NODES = 4
"""So many nodes are named in a cell; the table of evidence and the outline have them all."""


def section(m: ArgumentMap) -> Section | None:
    """Return the matrix of those who stand somewhere and a list of the others, or None without actors."""
    found = matrix(m)
    blocks: list[Block] = []
    if found.rows:
        blocks.append(_table(m, found))
    if found.others:
        items = tuple(
            Item((para(_name(m, stand.actor), _speaks(m, stand)),), anchor("actor", stand.actor.id))
            for stand in found.others
        )
        inner: tuple[Block, ...] = (Bullets(items),)
        title = "Named, and for or against no position"
        blocks += [Section("section:silent-actors", title, inner)] if found.rows else inner
    return Section("section:actors", TITLE, tuple(blocks)) if blocks else None


def _table(m: ArgumentMap, found: Matrix) -> Table:
    caption = (
        "Which way the map uses what an actor holds or said, by the steps of the sources alone. "
        "This does not say what an actor thinks of the question, and to be quoted is not to agree. "
        "“Silent”: nothing in the map that the actor holds or said bears on the position."
    )
    bare = [n for n, _ in enumerate(found.positions) if not any(row.cells[n].stance for row in found.rows)]
    if bare and len(bare) < len(found.positions):
        named = " or ".join(f"“{m.positions[found.positions[n]].title}”" for n in bare)
        caption += f" Nobody here is for or against {named}."
        found = _without(found, bare)
    count = len(found.positions)
    if count > MOST_COLUMNS:
        header: tuple[str, ...] = ("Actor", "For or against")
        rows = tuple(_long_row(m, found, row) for row in found.rows)
        return Table((Text(caption),), header, rows, (5, 12))
    header = ("Actor", *(f"On: {m.positions[id].title}" for id in found.positions))
    rows = tuple(
        Row(
            ((para(_name(m, row.actor)),), *(_cell(m, cell) for cell in row.cells)),
            anchor("actor", row.actor.id),
        )
        for row in found.rows
    )
    return Table((Text(caption),), header, rows, (5, *(12 / count for _ in range(count))))


def _without(found: Matrix, columns: list[int]) -> Matrix:
    """Leave out the columns in which nobody says anything."""
    kept = [n for n in range(len(found.positions)) if n not in columns]
    rows = (MatrixRow(row.actor, tuple(row.cells[n] for n in kept)) for row in found.rows)
    return Matrix(tuple(found.positions[n] for n in kept), tuple(rows), found.others)


def _cell(m: ArgumentMap, cell: Cell) -> tuple[Block, ...]:
    if not cell.stance:
        return (para("Silent", role="small"),)
    sides = (("by what they hold", cell.held), ("by what they said", cell.said))
    mixed = (para(Mark("mixed", "± mixed")),) if cell.stance == "mixed" else ()
    return mixed + tuple(
        block
        for words, found in sides
        for way in ("for", "against", "mixed")
        if (block := _by(m, way, words, found))
    )


def _by(m: ArgumentMap, way: Stance, words: str, found: tuple[tuple[str, Stance], ...]) -> Block | None:
    """Return the nodes that point one way, with the sign of it."""
    ids = [id for id, stance in found if stance == way]
    if not ids:
        return None
    kind, sign = SIGNS[way]
    rest = f"; {len(ids) - MOST_NODES} more" if len(ids) > MOST_NODES + 1 else ""
    named = ids[:MOST_NODES] if rest else ids
    return para(Mark(kind, sign.removesuffix(" on")), f" {words}: ", nodes(m, named), rest)


def _long_row(m: ArgumentMap, found: Matrix, row: MatrixRow) -> Row:
    stands = [
        _long_cell(m, position, cell)
        for position, cell in zip(found.positions, row.cells, strict=True)
        if cell.stance
    ]
    silent = (para("Silent on the others" if stands else "Silent", role="small"),)
    blocks = (*stands, *(silent if len(stands) < len(row.cells) else ()))
    return Row(((para(_name(m, row.actor)),), blocks), anchor("actor", row.actor.id))


def _long_cell(m: ArgumentMap, position: str, cell: Cell) -> Block:
    """Return a stance with the nodes that say so: of a mixed one, those on either side."""
    shown = cell.held or cell.said
    if cell.stance != "mixed":
        return para(bearing(m, position, cell.stance or "mixed"), ": ", nodes(m, [id for id, _ in shown][:2]))
    sides = [
        spans(Mark(SIGNS[way][0], SIGNS[way][1].removesuffix(" on")), ": ", nodes(m, ids[:2]))
        for way in ("for", "against", "mixed")
        if (ids := [id for id, stance in shown if stance == way])
    ]
    return para(Mark("mixed", "± mixed"), f" on {m.positions[position].title}: ", joined(sides, "; "))


def _speaks(m: ArgumentMap, stand: Stand) -> Spans:
    """Return what an actor holds or said that bears on no position."""
    ids = (*stand.holds, *stand.quoted)
    more = f"; {len(ids) - MOST_NODES} more" if len(ids) > MOST_NODES else ""
    return spans(" (", nodes(m, ids[:MOST_NODES]), more, ")") if ids else ()


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
