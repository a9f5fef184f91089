"""What `argmap add --json` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.core.json_schema import TEXT, TEXTS, result
from argmap.model.sections import SECTIONS

if TYPE_CHECKING:
    from argmap.model.sections import Part

SCHEMA: dict[str, Any] = result(
    "What argmap add added",
    {
        "id": TEXT,
        "section": {"enum": list(SECTIONS)},
        "file": TEXT,
        "links": {**TEXTS, "description": "The ids of the links from it."},
    },
)
"""The JSON Schema of what `data` returns."""


def data(file: str, section: str, part: Part) -> dict[str, Any]:
    """Return what was added, and to which file."""
    links = [link.id for link in getattr(part, "links", ())]
    return {"id": part.id, "section": section, "file": file, "links": links}
