"""What an expression found, as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from argmap.core.json_schema import COUNT, TEXT, listed, record, result
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Kind

SCHEMA: dict[str, Any] = result(
    "What argmap query finds",
    {
        "map": TEXT,
        "expression": TEXT,
        "nodes": listed(record({"id": TEXT, "kind": {"enum": list(get_args(Kind))}, "title": TEXT})),
        "of": {**COUNT, "description": "How many nodes the map has."},
    },
)
"""The JSON Schema of what `data` returns."""


def data(m: ArgumentMap, expression: str, ids: Iterable[str]) -> dict[str, Any]:
    """Return what an expression found in a map.

    >>> from argmap.formats import load
    >>> data(load("harbour-bridge"), "toll", ["toll"])["nodes"]
    [{'id': 'toll', 'kind': 'position', 'title': 'Charge a toll'}]
    """
    nodes = [m.nodes[id] for id in ids]
    found = [{"id": node.id, "kind": node.kind, "title": node.title} for node in nodes]
    return {"map": m.id, "expression": expression, "nodes": found, "of": len(m.nodes)}
