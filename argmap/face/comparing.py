"""What is different between two maps, and one made of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.face.given import map_of

if TYPE_CHECKING:
    from argmap.change.diff.changes import Changes
    from argmap.model.argument_map import ArgumentMap


def diff(a: ArgumentMap, b: ArgumentMap) -> Changes:
    """Return what is different in the second map: parts added, removed, renamed, reworded, moved.

    Raises:
        MapError: one of them is no map.

    >>> import argmap
    >>> m = argmap.load("harbour-bridge")
    >>> print(argmap.diff(m, m.replace(status="final")))
    ~ the map: status: review → final
    """
    from argmap.change.diff import diff

    return diff(map_of(a), map_of(b))


def patch(changes: Changes, m: ArgumentMap) -> ArgumentMap:
    """Return the map with the changes made: `patch(diff(a, b), a) == b`.

    Raises:
        MapError: a change does not fit this map.

    >>> import argmap
    >>> m = argmap.load("harbour-bridge")
    >>> argmap.patch(argmap.diff(m, m.replace(status="final")), m).status
    'final'
    """
    from argmap.change.diff import patch

    return patch(changes, map_of(m))
