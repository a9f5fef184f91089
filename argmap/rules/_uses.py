"""What the references of a map name: which sources, actors and events are used at all."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.graph.once import once
from argmap.model.argument_map import ArgumentMap
from argmap.model.references import references


@once
def used(m: ArgumentMap) -> Mapping[str, set[str]]:
    """Return the ids that are referred to, by what they name: node, source, actor, event.

    What a source or an actor says of itself does not count.
    """
    found: dict[str, set[str]] = {
        "node": set(),
        "node or link": set(),
        "source": set(),
        "actor": set(),
        "event": set(),
    }
    for what, path, ref in references(m):
        if path[1] != ref or path[0] not in ("sources", "actors"):
            found[what].add(ref)
    return found
