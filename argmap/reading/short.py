"""The short forms that people write: `for: toll` rather than `for: {toll: {}}`."""

from __future__ import annotations

from typing import Any

from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import NODE_TYPES


def shortened(m: ArgumentMap) -> dict[str, Any]:
    """Return the canonical form with single items in the place of lists of one."""
    return {
        key: {id: _part(part) for id, part in value.items()} if key in NODE_TYPES else value
        for key, value in m.to_dict().items()
    }


def _part(part: dict[str, Any]) -> dict[str, Any]:
    short: dict[str, Any] = {}
    for key, value in part.items():
        if key in ("for", "against") and isinstance(value, dict) and not any(value.values()):
            short[key] = next(iter(value)) if len(value) == 1 else list(value)
        elif key in ("source", "said_by") and isinstance(value, list) and len(value) == 1:
            short[key] = value[0]
        elif key == "quotes" and len(value) == 1:
            short["quote"] = value[0]
        else:
            short[key] = value
    return short
