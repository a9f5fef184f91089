"""The names of CSL-JSON."""

from __future__ import annotations

from typing import Any

_PARTS = ("family", "given", "suffix", "dropping-particle", "non-dropping-particle", "literal")


def read(value: Any) -> tuple[Any, list[str]]:
    """Return a name as a source has it (None where there is none), and the parts that were left behind.

    >>> read({"family": "Haar", "given": "Jan", "non-dropping-particle": "van der", "comma-suffix": True})
    ({'family': 'Haar', 'given': 'Jan', 'non-dropping-particle': 'van der'}, ['comma-suffix'])
    >>> read({"given": "Plato"})
    ('Plato', [])
    """
    if isinstance(value, str):
        return value.strip() or None, []
    if not isinstance(value, dict):
        return None, ["name"]
    parts = {key: part for key in _PARTS if (part := str(value.get(key) or "").strip())}
    lost = [key for key in value if key not in _PARTS and value[key] not in (None, False, 0, "")]
    if "family" in parts or "literal" in parts:
        return (parts["literal"] if list(parts) == ["literal"] else parts), lost
    return " ".join(parts.values()) or None, lost


def written(name: Any) -> dict[str, Any]:
    """Return a name of a source as CSL has it."""
    return {"literal": name} if isinstance(name, str) else dict(name)
