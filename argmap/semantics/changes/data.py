"""What a change would do as plain data: stable, with a JSON Schema."""

from __future__ import annotations

from typing import Any

from argmap.core.json_schema import FLAG, NUMBER, TEXT, TEXTS, listed, record, result
from argmap.semantics.changes.said import outcome
from argmap.semantics.changes.whatif import Moved, WhatIf
from argmap.semantics.evaluation import Evaluation
from argmap.semantics.framework.weighing import told
from argmap.semantics.why.said import words

_NUMBERS = {"type": "object", "additionalProperties": NUMBER}
_VALUE = {"anyOf": [{"enum": ["in", "out", "undecided"]}, NUMBER]}
_SIDE = record(
    {
        "burden": {"enum": ["asserted", "evidence"]},
        "standard": TEXT,
        "weighing": TEXT,
        "decided": FLAG,
        "standing": TEXTS,
        "notes": TEXTS,
    }
)
_MOVED = record({"id": TEXT, "title": TEXT, "before": _VALUE, "after": _VALUE})
_CHANGE = record({"drop": TEXTS, "accept": TEXTS, "strengths": _NUMBERS, "likelihoods": _NUMBERS})
SCHEMA: dict[str, Any] = result(
    "What argmap whatif finds",
    {
        "id": TEXT,
        "reading": TEXT,
        "change": _CHANGE,
        "before": _SIDE,
        "after": _SIDE,
        "flips": {**FLAG, "description": "Whether other positions stand than before."},
        "sentence": TEXT,
        "positions": listed(_MOVED),
        "moved": {**listed(_MOVED), "description": "What moved, what matters most first."},
    },
)
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
        "weighing": told(e.options.weighing),
        "decided": e.decided,
        "standing": list(e.standing),
        "notes": list(e.notes),
    }


def _moved(found: WhatIf, one: Moved) -> dict[str, Any]:
    def rounded(value: str | float | int) -> str | float | int:
        return round(value, 6) if isinstance(value, float) else value

    title = found.before.map.nodes[one.id].title
    return {"id": one.id, "title": title, "before": rounded(one.before), "after": rounded(one.after)}
