"""The events by their dates, drawn and as a table, with who took part, who reports them, and the evidence."""

from __future__ import annotations

from argmap.brief.figures import timeline_figures
from argmap.brief.inline import inline
from argmap.brief.pieces import actors, analyst, nodes, para, sources, spans, stopped
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Block, Row, Section, Table
from argmap.render.spans import Strong, Text, anchor
from argmap.views.tables.timeline import TimelineRow, timeline

ORDER = 110
TITLE = "Timeline"


def section(m: ArgumentMap) -> Section | None:
    """Return the events, earliest first, or None where there are none."""
    rows = tuple(_row(m, row) for row in timeline(m))
    if not rows:
        return None
    caption = (Text("Events by their dates, as the sources give them."),)
    return Section(
        "section:timeline",
        TITLE,
        (
            *timeline_figures(m),
            Table(
                caption, ("Date, place", "Event", "Who took part", "Reported by"), rows, (2.4, 7, 3.6, 3.6)
            ),
        ),
    )


def _row(m: ArgumentMap, row: TimelineRow) -> Row:
    event = row.event
    head = spans(Strong((Text(event.label),)), ". ") if event.label else ()
    what: list[Block] = [para(head, inline(event.text), analyst(m, event.by))]
    if row.nodes:
        what.append(para(stopped("In the map: ", nodes(m, row.nodes)), role="small"))
    date = para(f"{row.date[:1].upper()}{row.date[1:]}")
    cells = (
        (date, para(event.place, role="small")) if event.place else (date,),
        tuple(what),
        (para(actors(m, event.actors)),) if event.actors else (),
        (para(sources(m, event.sources)),) if event.sources else (),
    )
    return Row(cells, anchor("event", event.id))
