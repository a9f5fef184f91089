"""What people write: keys in order, and short forms: `for: toll` rather than `for: {toll: {}}`."""

from __future__ import annotations

from typing import Any

from argmap.model.argument_map import ArgumentMap
from argmap.reading.order import in_order, under

SINGLE = frozenset({"source", "said_by"})
"""The lists of a node that are written as their item where they hold one."""
SHORT = 8
"""In lines: a part of a section that has more stands apart by empty lines."""
STANDS_FOR = {"quote": "exact", "confidence": "level", "copy": "file"}
"""The key of each shape that a bare text stands for."""


def shortened(m: ArgumentMap) -> dict[str, Any]:
    """Return the canonical form as people write it: in order, single items in the place of lists of one."""
    found: dict[str, Any] = tidied(m.to_dict(), "map")
    return found


def tidied(value: Any, shape: str) -> Any:
    """Return plain data of a shape in order and in short forms.

    >>> tidied({"for": {"toll": {}}, "text": "Queues would shorten."}, "node")
    {'text': 'Queues would shorten.', 'for': 'toll'}
    """
    if isinstance(value, list):
        return [tidied(item, shape) for item in value]
    if not isinstance(value, dict) or not shape:
        return value
    made: dict[str, Any] = {}
    for key in in_order(value, shape):
        part = value[key]
        if shape == "node" and key == "quotes" and isinstance(part, list) and len(part) == 1:
            key, part = "quote", part[0]
        if shape == "node" and key in ("for", "against"):
            part = _targets(part)
        if shape == "node" and key in SINGLE and isinstance(part, list) and len(part) == 1:
            part = part[0]
        made[key] = _bare(tidied(part, below), below) if (below := under(shape, key)) else part
    return made


def _targets(steps: Any) -> Any:
    """Return the targets of links alone where nothing more is said of any."""
    if isinstance(steps, dict) and steps and not any(steps.values()):
        steps = list(steps)
    return steps[0] if isinstance(steps, list) and len(steps) == 1 else steps


def _bare(value: Any, shape: str) -> Any:
    key = STANDS_FOR.get(shape)
    if isinstance(value, list) and shape == "quote":
        return [_bare(item, shape) for item in value]
    return value[key] if isinstance(value, dict) and key and list(value) == [key] else value
