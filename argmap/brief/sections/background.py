"""What a reader needs to know first."""

from __future__ import annotations

from argmap.brief.inline import paragraphs
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Section

ORDER = 40
TITLE = "Background"


def section(m: ArgumentMap) -> Section | None:
    """Return the map's background, or None where it has none."""
    return Section("section:background", TITLE, paragraphs(m.background)) if m.background else None
