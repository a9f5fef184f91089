"""What stands in for the parts of a map that are written in the files it extends."""

from __future__ import annotations

from typing import Any

from argmap.model.nodes import NODE_TYPES

TEXT = "(see the map that this one extends)"
MAP_ID = "id-of-the-map-that-this-one-extends"
DATE = "../.."

STANDING_IN: dict[str, dict[str, str]] = {
    **{name: {"text": TEXT} for name in NODE_TYPES},
    "actors": {"name": TEXT},
    "events": {"text": TEXT, "date": DATE},
}
"""The placeholders of each section's required keys."""


def without_placeholders(written: dict[str, Any]) -> dict[str, Any]:
    """Return the canonical form of an extension without what only stands in: it would replace the real words.

    >>> without_placeholders({"id": MAP_ID, "actors": {"office": {"name": TEXT, "role": "host"}}})
    {'actors': {'office': {'role': 'host'}}}
    """
    rest = {key: value for key, value in written.items() if (key, value) not in _TOP}
    for section, words in STANDING_IN.items():
        if section in rest:
            rest[section] = {
                id: {key: value for key, value in part.items() if words.get(key) != value}
                for id, part in rest[section].items()
            }
    return rest


def with_placeholders(written: dict[str, Any]) -> dict[str, Any]:
    """Return the canonical form of an extension with a word in the place of what the extended files say.

    >>> with_placeholders({"actors": {"office": {"role": "host"}}})["actors"]["office"]["name"] == TEXT
    True
    """
    filled = dict(_TOP) | written
    for section, words in STANDING_IN.items():
        parts = filled.get(section)
        if isinstance(parts, dict):
            filled[section] = {
                id: words | (part or {}) if part is None or isinstance(part, dict) else part
                for id, part in parts.items()
            }
    return filled


_TOP = [("id", MAP_ID), ("question", TEXT)]
