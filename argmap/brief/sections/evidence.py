"""The evidence as a table: the words, who said them, where and when, how rated, and what they bear on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.brief.checked import Marks, edited, marks, summed_up
from argmap.brief.inline import inline
from argmap.brief.pieces import actors, analyst, bearing, cited, node, para, source, spans
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Block, Row, Section, Table
from argmap.render.citations.styles import DEFAULT_STYLE, Style
from argmap.render.spans import Quote, Text
from argmap.views.tables.evidence import EvidenceRow, evidence_rows

if TYPE_CHECKING:
    from argmap.verify.verdict import Verification

ORDER = 70
TITLE = "The evidence"
NEEDS = ("citation_style", "verification")


def section(
    m: ArgumentMap, *, citation_style: Style = DEFAULT_STYLE, verification: Verification | None = None
) -> Section | None:
    """Return the table, a row an item in the order of the file, or None where there is no evidence."""
    found = evidence_rows(m)
    if not found:
        return None
    checked = marks(m, verification)
    rows = tuple(_row(m, row, citation_style, checked) for row in found)
    but = ", but for what an editor put in or left out" if edited(checked) else ""
    caption = (
        f"Quotations are verbatim{but}. Ratings are of the source (A–F) and of the item (1–6), as in the "
        "glossary; bearing follows every step from the item up to a position."
    )
    header = ("Evidence", "Said by", "Source and date", "Rating", "Bearing")
    said = f"{caption} {summed_up(m, checked)}".strip()
    return Section(
        "section:evidence", TITLE, (Table((Text(said),), header, rows, (5.6, 2.7, 4.2, 2.3, 2.9)),)
    )


def _row(m: ArgumentMap, row: EvidenceRow, style: Style, checked: Marks) -> Row:
    item = row.item
    what: list[Block] = [para(node(m, item.id), analyst(m, item.by))]
    for index, (quote, _) in enumerate(row.quotes):
        mark = checked.get((item.id, index))
        what.append(para(Quote(quote.exact), *(" ", mark) if mark else ()))
    if not row.quotes and item.label:
        what.append(para(inline(item.text)))
    after = spans("after ", source(m, row.origin)) if row.origin else ()
    cells = (
        tuple(what),
        (para(actors(m, item.said_by)),) if item.said_by else (),
        tuple(p for p in (para(cited(m, item, style)), para(after), para(row.date)) if p.spans),
        (para(row.rating),) if row.rating else (),
        tuple(para(bearing(m, position, stance)) for position, stance in row.bearing),
    )
    return Row(cells)
