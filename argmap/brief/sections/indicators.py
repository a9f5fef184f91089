"""What to watch for, and which way it would move the answer."""

from __future__ import annotations

from argmap.brief.inline import inline
from argmap.brief.pieces import analyst, nodes, para
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Row, Section, Table
from argmap.render.spans import Mark, Text

ORDER = 90
TITLE = "Indicators to watch"
_WOULD = {"strengthen": ("support", "+ strengthen"), "weaken": ("attack", "− weaken")}


def section(m: ArgumentMap) -> Section | None:
    """Return the indicators in the order of the file, or None where there are none."""
    if m.assessment is None or not m.assessment.indicators:
        return None
    rows = tuple(
        Row(
            (
                (para(inline(item.text), analyst(m, item.by)),),
                (para(Mark(*_WOULD[item.would])),) if item.would else (),
                (para(nodes(m, item.on)),) if item.on else (),
            )
        )
        for item in m.assessment.indicators
    )
    caption = (Text("If this is seen, what it bears on gains or loses strength."),)
    return Section(
        "section:indicators",
        TITLE,
        (Table(caption, ("If this is seen", "It would", "Bears on"), rows, (8, 2.6, 6)),),
    )
