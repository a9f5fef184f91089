"""Add parts to a map."""

from __future__ import annotations

from argmap.model.argument_map import ArgumentMap
from argmap.model.sections import Part


def add(m: ArgumentMap, *parts: Part) -> ArgumentMap:
    """Return the map with these nodes, sources, actors or events added: the same as `m.add(…)`.

    Raises:
        MapError: an id is taken already, or a reference points nowhere.

    >>> import argmap
    >>> m = argmap.load("harbour-bridge")
    >>> part = argmap.Objection(id="noise", text="Queues move to the quays.", attacks="congestion")
    >>> "noise->congestion" in add(m, part).links
    True
    """
    return m.add(*parts)
