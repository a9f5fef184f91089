"""What changed since an earlier state of the map, as a diagram: apart, so that it can lie on its side."""

from __future__ import annotations

from argmap.brief.compared import MAP_TITLE, drawn
from argmap.change.diff import diff
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Section

ORDER = 26
TITLE = MAP_TITLE
NEEDS = ("since",)


def section(m: ArgumentMap, since: ArgumentMap | None = None) -> Section | None:
    """Return the diagram of what is different, or None where no node is.

    >>> from argmap.formats import load
    >>> m = load("harbour-bridge")
    >>> section(m.remove("rebates"), since=m).title
    'The changes on the map'
    """
    return None if since is None else next(drawn(since, m, diff(since, m)), None)
