"""Who says it, and whether the reader is told."""

from __future__ import annotations

from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Evidence


def is_anonymous(m: ArgumentMap, item: Evidence) -> bool:
    """Return whether nobody who says it is named: all who do are `anonymous`, or it is testimony of no one.

    >>> from argmap.formats import loads
    >>> m = loads("{id: m, question: q, evidence: {a: {text: A, basis: testimony}, b: {text: B}}}")
    >>> is_anonymous(m, m.evidence["a"]), is_anonymous(m, m.evidence["b"])
    (True, False)
    """
    if not item.said_by:
        return item.basis == "testimony" and not item.held_by
    return all(id in m.actors and m.actors[id].anonymous for id in item.said_by)
