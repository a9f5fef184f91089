"""The order in which a file's keys are written, and what holds what: the one table of it.

Sections stand in the order of the format. Within a part the keys stand as a reader wants them: what it
claims, what it is for, where it comes from, who says it, what the author adds. Unknown keys come last.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

_NODE = (
    "id label text for against held_by source origin basis credibility quote quotes said_by event likelihood "
    "by tags note kept conflict"
)
_ROWS = {
    "node": _NODE,
    "step": "strength scheme question with warrant strict by note kept conflict",
    "quote": "exact prefix suffix source locator verified",
    "verified": "date seal",
    "actor": "id name kind anonymous part_of role interest text by kept conflict",
    "event": "id date label text actors sources place by kept conflict",
    "copy": "file sha256 date",
    "assessment": "by answer likelihood confidence because judgements indicators gaps",
    "confidence": "level because",
    "judgement": "text on likelihood confidence by",
    "indicator": "text would on by",
    "gap": "text on by",
    "conflict": "deleted base theirs",
}
_SOURCE_FIRST = "id type title title-short author container-title"
_SOURCE_LAST = "issued medium reliability descriptor note cites URL archived text by kept conflict"
_UNDER = {
    **{("node", key): "steps" for key in ("for", "against")},
    **{("node", key): "quote" for key in ("quote", "quotes")},
    ("steps", "*"): "step",
    ("quote", "verified"): "verified",
    ("nodes", "*"): "node",
    ("sources", "*"): "source",
    ("actors", "*"): "actor",
    ("events", "*"): "event",
    ("source", "text"): "copy",
    ("map", "assessment"): "assessment",
    ("map", "expect"): "expect",
    ("assessment", "confidence"): "confidence",
    ("judgement", "confidence"): "confidence",
    ("assessment", "judgements"): "judgement",
    ("assessment", "indicators"): "indicator",
    ("assessment", "gaps"): "gap",
}
BY_ID = frozenset({"nodes", "sources", "actors", "events", "steps"})
"""What holds parts by their ids: their order is the author's."""


def under(shape: str, key: str) -> str:
    """Return the shape of what stands under a key; an empty text where no order is known.

    >>> under("map", "arguments"), under("node", "for"), under("node", "tags")
    ('nodes', 'steps', '')
    """
    from argmap.model.nodes import NODE_TYPES

    if shape == "map" and key in NODE_TYPES:
        return "nodes"
    if shape == "map" and key in BY_ID:
        return key
    if shape == "source" and key in _names():
        return "name"
    return _UNDER.get((shape, key)) or _UNDER.get((shape, "*"), "")


def in_order(keys: Iterable[str], shape: str) -> list[str]:
    """Return the keys of a mapping in the order in which they are written.

    >>> in_order(["note", "mine", "text"], "node")
    ['text', 'note', 'mine']
    """
    ranks = _ranks(shape)
    return sorted(keys, key=lambda key: ranks.get(key, len(ranks))) if ranks else list(keys)


@cache
def _ranks(shape: str) -> dict[str, int]:
    if shape == "map":
        return _numbered(_keys_of("map"))
    if shape in ("source", "name"):
        first, last = (_SOURCE_FIRST.split(), _SOURCE_LAST.split()) if shape == "source" else ([], [])
        rest = [key for key in _keys_of(shape) if key not in first and key not in last]
        return _numbered([*first, *rest, *last])
    return _numbered(_ROWS.get(shape, "").split())


def _numbered(keys: list[str]) -> dict[str, int]:
    return {key: number for number, key in enumerate(keys)}


def _keys_of(shape: str) -> list[str]:
    from argmap.model.argument_map import ArgumentMap
    from argmap.model.sources import Name, Source

    kinds: dict[str, Any] = {"map": ArgumentMap, "source": Source, "name": Name}
    return [field.alias or name for name, field in kinds[shape].model_fields.items()]


@cache
def _names() -> frozenset[str]:
    from argmap.model.sources import NAMES

    return frozenset(NAMES)
