"""Two maps in one: the second, with what only the first had."""

from __future__ import annotations

from argmap.change.diff.changes import Changes
from argmap.core.errors import MapError
from argmap.model.argument_map import ArgumentMap


def union(a: ArgumentMap, b: ArgumentMap, changes: Changes) -> ArgumentMap:
    """Return the second map with the nodes, links, sources, actors and events that are gone from it.

    >>> from argmap.change.diff.compare import diff
    >>> from argmap.formats import load
    >>> a = load("harbour-bridge")
    >>> b = a.remove("rebates")
    >>> "rebates->fairness" in union(a, b, diff(a, b)).links
    True
    """
    tree = b.to_dict()
    for change in changes:
        if change.kind != "removed" or len(change.path) not in (2, 4):
            continue
        if len(change.path) == 2 and change.space:
            section, id = change.path
            tree[str(section)] = {**tree.get(str(section), {}), id: change.before}
        elif change.what == "link":
            section, id, side, parent = change.path
            node = tree[str(section)][id]
            sides = {**node.get(side, {}), parent: change.before}
            tree[str(section)] = {**tree[str(section)], id: {**node, side: sides}}
    try:
        return ArgumentMap.from_dict(tree)
    except MapError:
        # What is gone may speak of what has another form by now: then the second map has to do.
        return b
