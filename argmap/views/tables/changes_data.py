"""What `argmap diff` prints as JSON: the changes, and what they do to the outcome."""

from __future__ import annotations

from typing import Any

from argmap.change.diff.changes import Changes
from argmap.change.diff.data import PARTS, data
from argmap.change.diff.shown import flat
from argmap.core.json_schema import FLAG, NUMBER, TEXT, TEXTS, listed, record, result
from argmap.views.tables.changes import Outcome, Shift, shift_sentence

_VALUE = {"anyOf": [{"enum": ["in", "out", "undecided"]}, NUMBER]}
_SHIFT = record(
    {"reading": TEXT, "id": TEXT, "title": TEXT, "before": _VALUE, "after": _VALUE, "sentence": TEXT}
)
SCHEMA: dict[str, Any] = result(
    "What argmap diff finds",
    {"same": FLAG, **PARTS},
    outcome=record(
        {
            "readings": TEXTS,
            "positions": {**listed(_SHIFT), "description": "Only those that come out differently."},
            "others": {**listed(_SHIFT), "description": "Other nodes, under the first reading."},
            "notes": TEXTS,
        }
    ),
)
"""The JSON Schema of what `compared` returns."""


def compared(changes: Changes, found: Outcome | None = None) -> dict[str, Any]:
    """Return changes, and what they do to the outcome, as plain data.

    >>> from argmap.change.diff import diff
    >>> from argmap.formats import load
    >>> m = load("harbour-bridge")
    >>> compared(diff(m, m))["same"]
    True
    """
    made = {"same": not changes, **data(changes)}
    if found is not None:
        made["outcome"] = {
            "readings": list(found.readings),
            "positions": [_shift(one) for one in found.positions],
            "others": [_shift(one) for one in found.others],
            "notes": list(found.notes),
        }
    return made


def _shift(shift: Shift) -> dict[str, Any]:
    def rounded(value: str | float) -> str | float:
        return round(value, 6) if isinstance(value, float) else value

    return {
        "reading": shift.reading,
        "id": shift.id,
        "title": shift.title,
        "before": rounded(shift.before),
        "after": rounded(shift.after),
        "sentence": flat(shift_sentence(shift)),
    }
