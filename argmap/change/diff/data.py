"""The changes between two maps as plain data, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from argmap.change.diff.changes import Change, Changes, Kind, Order, What
from argmap.change.diff.said import Words, sentence
from argmap.change.diff.shown import flat
from argmap.core.errors import FormatError
from argmap.core.json_schema import TEXT, TEXTS, listed, record

_PATH = {"type": "array", "items": {"type": ["string", "integer"]}}
_ANY: dict[str, Any] = {"description": "Plain data, as the canonical form of a map has it; null for nothing."}
_RUN = record({"how": {"enum": ["kept", "removed", "inserted"]}, "text": TEXT})
_CHANGE = record(
    {
        "what": {"enum": list(get_args(What))},
        "kind": {"enum": list(get_args(Kind))},
        "id": {**TEXT, "description": "The node, link, source, actor or event; empty for the map itself."},
        "path": {**_PATH, "description": "Where it stands in the canonical form of the map."},
        "before": _ANY,
        "after": _ANY,
        "sentence": TEXT,
    },
    words=listed(_RUN),
)
_NAMES = {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": TEXT}}
PARTS: dict[str, Any] = {
    "before": {**TEXT, "description": "What the first map is called."},
    "after": {**TEXT, "description": "What the second map is called."},
    "changes": listed(_CHANGE),
    "order": listed(record({"path": _PATH, "keys": TEXTS})),
    "names": _NAMES,
}
"""What the JSON form of changes holds."""


def data(changes: Changes) -> dict[str, Any]:
    """Return the changes as plain data.

    >>> from argmap.change.diff import diff
    >>> from argmap.formats import load
    >>> m = load("harbour-bridge")
    >>> data(diff(m, m.remove("rebates")))["changes"][0]["sentence"]
    'objection “Rebates offset it”, against “Unfair to low earners”'
    """
    return {
        "before": changes.before,
        "after": changes.after,
        "changes": [_change(changes, change) for change in changes],
        "order": [{"path": list(order.path), "keys": list(order.keys)} for order in changes.order],
        "names": {space: dict(names) for space, names in changes.names.items()},
    }


def _change(changes: Changes, change: Change) -> dict[str, Any]:
    said = sentence(changes, change)
    runs = [run for piece in said if isinstance(piece, Words) for run in piece.runs]
    return {
        "what": change.what,
        "kind": change.kind,
        "id": change.id,
        "path": list(change.path),
        "before": change.before,
        "after": change.after,
        "sentence": flat(said),
        **({"words": [{"how": run.how, "text": run.text} for run in runs]} if runs else {}),
    }


def from_data(written: Mapping[str, Any]) -> Changes:
    """Return the changes of their plain data.

    Raises:
        FormatError: it is not what `data` returns.

    >>> from argmap.change.diff import diff
    >>> from argmap.formats import load
    >>> m = load("harbour-bridge")
    >>> changes = diff(m, m.remove("rebates"))
    >>> from_data(data(changes)) == changes
    True
    """
    try:
        made = tuple(
            Change(one["what"], one["kind"], one["id"], tuple(one["path"]), one["before"], one["after"])
            for one in written["changes"]
        )
        order = tuple(Order(tuple(one["path"]), tuple(one["keys"])) for one in written["order"])
        names = {space: dict(known) for space, known in written["names"].items()}
        return Changes(str(written["before"]), str(written["after"]), made, order, names)
    except (KeyError, TypeError, AttributeError, ValueError):
        raise FormatError("This is not the form of changes.", hint="Give what `data` returned.") from None
