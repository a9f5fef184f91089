"""One position with everything that bears on it."""

from __future__ import annotations

from argmap.core.errors import UnknownName
from argmap.graph.walk import descendants
from argmap.model.argument_map import ArgumentMap
from argmap.views.data.boxes import picture
from argmap.views.data.diagram import Diagram

SUMMARY = "one position with everything that bears on it"
TAKES = "POSITION"


def view(m: ArgumentMap, position: str) -> Diagram:
    """Return the sub-map of a position.

    Raises:
        UnknownName: there is no such position.
    """
    if position not in m.positions:
        raise UnknownName("position", position, m.positions)
    ids = [id for id in descendants(m, position) if id not in m.positions]
    return picture(m, [position, *ids], title=m.positions[position].title, focus=[position])
