"""What is not known, and which nodes that leaves open."""

from __future__ import annotations

from argmap.brief.inline import inline
from argmap.brief.pieces import analyst, nodes, para, stopped
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Bullets, Item, Section

ORDER = 100
TITLE = "What is not known"


def section(m: ArgumentMap) -> Section | None:
    """Return the gaps in the order of the file, or None where there are none."""
    if m.assessment is None or not m.assessment.gaps:
        return None
    items = tuple(
        Item(
            (
                para(
                    inline(gap.text),
                    stopped(" Leaves open: ", nodes(m, gap.on)) if gap.on else (),
                    analyst(m, gap.by),
                ),
            )
        )
        for gap in m.assessment.gaps
    )
    return Section("section:gaps", TITLE, (Bullets(items),))
