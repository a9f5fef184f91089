"""What of others is kept: their data, made such that a map can carry it along."""

from __future__ import annotations

from math import isfinite
from typing import Any

from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned

_DEEPEST = 16
_LARGEST = 2**63


def keepable(value: Any, repairs: Repairs, depth: int = 0) -> Any:
    r"""Return data as `kept` can hold it: texts cleaned, what is nested too deep left out and told.

    >>> keepable({"id": 7, "note": "Toll\x07"}, Repairs("x.json"))
    {'id': 7, 'note': 'Toll'}
    """
    if isinstance(value, (dict, list)) and depth >= _DEEPEST:
        repairs.made("deep data", "Data is nested too deep to be kept.", "It was left out.")
        return None
    if isinstance(value, dict):
        return {cleaned(key, repairs): keepable(part, repairs, depth + 1) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [keepable(part, repairs, depth + 1) for part in value]
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int) and abs(value) < _LARGEST:
        return int(value)
    if isinstance(value, float) and isfinite(value):
        return float(value)
    return cleaned(value, repairs)


def ours(kept: Any, format: str) -> dict[str, Any]:
    """Return what is kept under a format's name, or nothing where that is no mapping.

    >>> ours({"aif": {"id": "12"}, "kialo": 3}, "kialo")
    {}
    """
    found = kept.get(format) if isinstance(kept, dict) else None
    return dict(found) if isinstance(found, dict) else {}


def with_ours(own: Any, format: str, kept: dict[str, Any]) -> dict[str, Any]:
    """Return the `kept` field of a part: what is kept of other formats, and of this one where there is any.

    >>> with_ours({"aif": 1}, "caf", {"weight": 0.8}), with_ours(None, "caf", {})
    ({'kept': {'aif': 1, 'caf': {'weight': 0.8}}}, {})
    """
    found = {key: value for key, value in own.items() if key != format} if isinstance(own, dict) else {}
    if kept:
        found[format] = kept
    return {"kept": found} if found else {}


def others(kept: Any, format: str) -> dict[str, Any]:
    """Return the `kept` field without what is kept under a format's name; nothing where nothing is left.

    >>> others({"aif": 1, "caf": {"weight": 0.8}}, "caf"), others({"caf": 1}, "caf")
    ({'kept': {'aif': 1}}, {})
    """
    found = {key: value for key, value in kept.items() if key != format} if isinstance(kept, dict) else {}
    return {"kept": found} if found else {}
