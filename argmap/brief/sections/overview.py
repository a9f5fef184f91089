"""The map at a glance: the positions with the weightiest of what bears on them."""

from __future__ import annotations

from argmap.brief.pieces import para
from argmap.brief.words import counted
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Figure, Section
from argmap.render.spans import Ref
from argmap.views import diagram

ORDER = 50
TITLE = "The map at a glance"


def section(m: ArgumentMap) -> Section | None:
    """Return the overview diagram, or None for a map without positions."""
    if not m.positions:
        return None
    drawn = diagram(m, "overview")
    shown = counted(len(drawn.nodes), "node")
    caption = (
        f"{shown} of {len(m.nodes)}. The signs + and − on a box count what is for and against it "
        "and not drawn. Every node, in words, stands in the "
    )
    figure = Figure(
        "section:overview-figure", drawn, para(caption, Ref.to("section", "outline", "outline"), ".").spans
    )
    return Section("section:overview", TITLE, (figure,))
