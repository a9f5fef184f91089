"""The evidence as a table: the words, who said them, where and when, how rated, and what they bear on."""

from __future__ import annotations

from argmap.brief.inline import inline
from argmap.brief.pieces import actors, analyst, bearing, node, para, source, sources, spans
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Block, Row, Section, Table
from argmap.render.spans import Quote, Text
from argmap.views.tables.evidence import EvidenceRow, evidence_rows

ORDER = 70
TITLE = "The evidence"


def section(m: ArgumentMap) -> Section | None:
    """Return the table, a row an item in the order of the file, or None where there is no evidence."""
    rows = tuple(_row(m, row) for row in evidence_rows(m))
    if not rows:
        return None
    caption = (
        "Quotations are verbatim. Ratings are of the source (A–F) and of the item (1–6), as in the glossary; "
        "bearing follows every step from the item up to a position."
    )
    header = ("Evidence", "Said by", "Source and date", "Rating", "Bearing")
    return Section(
        "section:evidence", TITLE, (Table((Text(caption),), header, rows, (6.6, 2.5, 3.3, 2.4, 2.9)),)
    )


def _row(m: ArgumentMap, row: EvidenceRow) -> Row:
    item = row.item
    what: list[Block] = [para(node(m, item.id), analyst(m, item.by))]
    what += [para(Quote(quote.exact)) for quote, _ in row.quotes]
    if not row.quotes and item.label:
        what.append(para(inline(item.text)))
    places = list(dict.fromkeys(quote.locator for quote, _ in row.quotes if quote.locator))
    whence = spans(sources(m, item.sources), f", {', '.join(places)}" if places else "")
    after = spans("after ", source(m, row.origin)) if row.origin else ()
    cells = (
        tuple(what),
        (para(actors(m, item.said_by)),) if item.said_by else (),
        tuple(p for p in (para(whence), para(after), para(row.date)) if p.spans),
        (para(row.rating),) if row.rating else (),
        tuple(para(bearing(m, position, stance)) for position, stance in row.bearing),
    )
    return Row(cells)
