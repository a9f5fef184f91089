"""What a change would do as plain data: stable, with a JSON Schema."""

from __future__ import annotations

from typing import Any

from argmap.semantics.changes.said import outcome
from argmap.semantics.changes.whatif import Moved, WhatIf
from argmap.semantics.evaluation import Evaluation
from argmap.semantics.why.said import words

_TEXT = {"type": "string"}
_TEXTS = {"type": "array", "items": _TEXT}
_NUMBERS = {"type": "object", "additionalProperties": {"type": "number"}}
_VALUE = {"enum": ["in", "out", "undecided"]}, {"type": "number"}


def _object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


_SIDE = _object(
    burden={"enum": ["asserted", "evidence"]},
    standard=_TEXT,
    decided={"type": "boolean"},
    standing=_TEXTS,
    notes=_TEXTS,
)
_MOVED = _object(id=_TEXT, title=_TEXT, before={"anyOf": list(_VALUE)}, after={"anyOf": list(_VALUE)})
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "What argmap whatif finds",
    **_object(
        id=_TEXT,
        reading=_TEXT,
        change=_object(drop=_TEXTS, accept=_TEXTS, strengths=_NUMBERS, likelihoods=_NUMBERS),
        before=_SIDE,
        after=_SIDE,
        flips={"type": "boolean", "description": "Whether other positions stand than before."},
        sentence=_TEXT,
        positions={"type": "array", "items": _MOVED},
        moved={"type": "array", "items": _MOVED, "description": "What moved, what matters most first."},
    ),
}
"""The JSON Schema of what `data` returns."""


def data(found: WhatIf) -> dict[str, Any]:
    """Return what a change does as plain data.

    >>> from argmap.formats import load
    >>> from argmap.semantics.changes.change import Change
    >>> from argmap.semantics.changes.whatif import whatif
    >>> data(whatif(load("harbour-bridge"), "grounded", Change(drop=("rebates",))))["flips"]
    False
    """
    m, change = found.before.map, found.change
    return {
        "id": m.id,
        "reading": found.before.reading,
        "change": {
            "drop": list(change.drop),
            "accept": list(change.accept),
            "strengths": dict(change.strengths),
            "likelihoods": dict(change.likelihoods),
        },
        "before": _side(found.before),
        "after": _side(found.after),
        "flips": found.flips,
        "sentence": words(m, outcome(found), lambda title: f"“{title}”"),
        "positions": [_moved(found, one) for one in found.positions],
        "moved": [_moved(found, one) for one in found.moved],
    }


def _side(e: Evaluation) -> dict[str, Any]:
    return {
        "burden": e.options.burden,
        "standard": e.options.standard.name,
        "decided": e.decided,
        "standing": list(e.standing),
        "notes": list(e.notes),
    }


def _moved(found: WhatIf, one: Moved) -> dict[str, Any]:
    def rounded(value: str | float) -> str | float:
        return round(value, 6) if isinstance(value, float) else value

    title = found.before.map.nodes[one.id].title
    return {"id": one.id, "title": title, "before": rounded(one.before), "after": rounded(one.after)}
