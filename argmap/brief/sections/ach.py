"""The evidence set against the positions: which items tell them apart, as a view and no verdict."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.brief.pieces import joined, node, para, spans
from argmap.brief.words import counted
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Block, Bullets, Item, Row, Section, Table
from argmap.render.spans import Mark, Spans, Strong, Text
from argmap.semantics.ach.matrix import Cell
from argmap.views.tables.ach import BESIDE, NOTE, Ach, Line, ach, telling

ORDER = 72
TITLE = "What tells the positions apart"
MOST_ROWS = 12
MOST_NAMED = 3
MOST_POSITIONS = 6
"""The most columns that a page has room for."""
_SIGNS: dict[Cell, tuple[str, str]] = {
    "CC": ("support", "++ strongly for"),
    "C": ("support", "+ for"),
    "N": ("mixed", "± both ways"),
    "I": ("attack", "− against"),
    "II": ("attack", "−− strongly against"),
}


def section(m: ArgumentMap) -> Section | None:
    """Return the items that tell positions apart, or None where none bears on two, or these are too many."""
    if len(m.positions) > MOST_POSITIONS:
        return None
    found = ach(m)
    rows = telling(found)
    if not rows:
        return None
    header = ("Evidence", *(m.positions[id].title for id in found.positions))
    table = Table(
        (Text(_caption(len(rows))),),
        header,
        tuple(_row(m, line) for line in rows[:MOST_ROWS]),
        (3.0, *(1.6 for _ in found.positions)),
    )
    return Section("section:ach", TITLE, (*_order(m, found), table))


def _caption(rows: int) -> str:
    more = f"; {rows - MOST_ROWS} more left out" if rows > MOST_ROWS else ""
    return (
        "The items that speak for or against two positions or more and not the same way, those first that "
        f"tell them apart most{more}. An empty cell: the map says nothing."
    )


def _row(m: ArgumentMap, line: Line) -> Row:
    cells: list[tuple[Block, ...]] = [(para(node(m, line.row.id)),)]
    for cell in line.row.cells:
        cells.append((para(Mark(*_SIGNS[cell])),) if cell != "NA" else ())
    return Row(tuple(cells))


def _order(m: ArgumentMap, found: Ach) -> Iterator[Block]:
    """Yield the order by least inconsistency, and how far it hangs on what the map does not say."""
    yield para(
        "An analysis of competing hypotheses counts only what speaks against a position: what fits it may "
        f"fit the others too. {NOTE} {BESIDE}"
    )
    silent = joined(
        [
            spans(f"{found.silent[n] or 'none'} {'' if n else 'say nothing '}of ", node(m, id))
            for n, id in enumerate(found.positions)
        ],
        ", ",
        " and ",
    )
    other = ach(m, exclusive=True)
    same = other.ranking == found.ranking
    order = spans("By the map, least inconsistent first: ", _ranked(m, found), ".", _hangs(m, found, same))
    held = "Were each item for a position held against those on which it is silent, as they exclude each "
    silence = spans(f"{held}other, the order would be the same.")
    if not same:
        silence = spans(
            Strong((Text("The order changes when silence is counted,"),)),
            f" so it turns on what nobody wrote down. {held}other, it would be ",
            _ranked(m, other),
            ".",
        )
    counts = spans(f"Of the {counted(len(found.lines), 'item')}, ", silent, ".")
    said = (order, counts, silence) if same else (silence, order, counts)
    yield Bullets(tuple(Item((para(one),)) for one in said))


def _hangs(m: ArgumentMap, found: Ach, firm: bool) -> Spans:
    """Return the items without which the order by the map would be another one; `firm` if silence is not."""
    if not found.decisive:
        return (Text(" No single item, if dropped, changes that."),) if firm else ()
    named = joined([node(m, change.rows[0]) for change in found.decisive[:MOST_NAMED]], ", ", " or ")
    more = len(found.decisive) - MOST_NAMED
    others = f" or any of {counted(more, 'other')}" if more > 0 else ""
    return spans(" It would be another order without ", named, others, ".")


def _ranked(m: ArgumentMap, found: Ach) -> Spans:
    return joined([_group(m, found, group) for group in found.named(found.ranking)], ", then ")


def _group(m: ArgumentMap, found: Ach, group: tuple[str, ...]) -> Spans:
    names = joined([node(m, id) for id in group], ", ", " and ")
    score = abs(found.weighted[found.positions.index(group[0])])
    return spans(names, " tied" if len(group) > 1 else "", f" ({score:.1f})")
