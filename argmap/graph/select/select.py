"""The part of a map that an expression means, as a map."""

from __future__ import annotations

from argmap.graph.select.cut import cut
from argmap.graph.select.query import Query, query
from argmap.model.argument_map import ArgumentMap


def select(m: ArgumentMap, expression: str | Query) -> ArgumentMap:
    """Return the map of the nodes that an expression means, with what they cannot do without.

    Raises:
        QueryError: the expression cannot be read, or names what the map has not.

    >>> from argmap.formats import load
    >>> list(select(load("harbour-bridge"), "held_by:commuters-union and kind:argument").nodes)
    ['toll', 'no-toll', 'fairness', 'no-alternative']
    """
    asked = expression if isinstance(expression, Query) else query(expression)
    return cut(m, asked.ids(m))
