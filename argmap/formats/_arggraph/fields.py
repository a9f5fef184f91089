"""What argmap writes beside the corpus's own attributes, and reads back."""

from __future__ import annotations

import json
from typing import Any

from argmap.formats.claims.held import Holds
from argmap.formats.claims.xml import Element

NAME = "arggraph"
NODE = ("label", "likelihood", "tags", "note", "by", "basis", "credibility")
STEP = ("strength", "scheme", "question", "warrant", "strict", "note", "by")
HOLDS = Holds(
    map=("title", "background", "as_of", "status", "language", "authors", "kept"),
    node=(*NODE, "kept"),
    step=(*STEP, "with", "kept"),
)
FOR, AGAINST = ("sup", "exa"), ("reb", "und")


def own(element: Element) -> dict[str, Any]:
    """Return what argmap wrote of an element; nothing where it wrote none."""
    try:
        found = json.loads(element.get("own") or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def written(fields: dict[str, Any]) -> str:
    """Return what argmap writes of an element."""
    return json.dumps(fields, ensure_ascii=False)


def units_of(kept: dict[str, Any], text: str) -> list[dict[str, str]]:
    """Return the units of text that are kept of a claim, unless its text has changed since.

    >>> units_of({"edus": [{"id": "e1", "text": "Toll it."}]}, "Toll it.")
    [{'id': 'e1', 'text': 'Toll it.'}]
    """
    found = kept.get("edus")
    units = (
        [dict(unit) for unit in found if isinstance(unit, dict)] if isinstance(found, (list, tuple)) else []
    )
    if any(not isinstance(value, str) for unit in units for value in unit.values()):
        return []
    same = " ".join(unit.get("text", "") for unit in units) == text
    return units if same and all(unit.get("id") for unit in units) else []
