"""Every node and every link of a map."""

from __future__ import annotations

from argmap.model.argument_map import ArgumentMap
from argmap.views.data.boxes import picture
from argmap.views.data.diagram import Diagram

SUMMARY = "every node and every link"
TAKES = ""


def view(m: ArgumentMap, _: str = "") -> Diagram:
    """Return the whole map."""
    return picture(m, m.nodes, title=m.name)
