"""A map for each position: its weightiest reasons, their best support, the strongest reply, the rejoinder."""

from __future__ import annotations

from argmap.brief.inline import inline
from argmap.brief.pieces import para
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Figure, Section
from argmap.render.spans import Ref
from argmap.views import diagram

ORDER = 140
TITLE = "A map for each position"


def section(m: ArgumentMap) -> Section | None:
    """Return a sub-map a position, in the order of the file, or None for a map without positions."""
    if not m.positions:
        return None
    parts = []
    for id, position in m.positions.items():
        drawn = diagram(m, f"overview:{id}")
        caption = para(
            inline(position.text), " In words: ", Ref.to("node", id, "the outline of this position"), "."
        )
        figure = Figure(f"section:submap-{id}-figure", drawn, caption.spans)
        parts.append(Section(f"section:submap-{id}", position.title, (figure,)))
    return Section("section:submaps", TITLE, tuple(parts))
