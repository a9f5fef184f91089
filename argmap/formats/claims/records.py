"""The lists of objects that most JSON formats consist of, as they are found in real files."""

from __future__ import annotations

import json
from typing import Any

from argmap.core.place import Place
from argmap.formats.claims.repairs import Repairs
from argmap.reading.faults import refuse


def objects(data: Any, key: str, repairs: Repairs, *, required: bool = False) -> list[dict[str, Any]]:
    """Return the objects of a list; what is in it and no object is left out, and told.

    Raises:
        MapError: the data is no object, or lacks a list that it must have.

    >>> objects({"nodes": [{"id": 1}, None]}, "nodes", Repairs("x.json"))
    [{'id': 1}]
    """
    if not isinstance(data, dict):
        hint = "Check that it is the right file, or name its format."
        raise refuse("AM001", "The file is not a JSON object.", Place(repairs.file), hint)
    found = data.get(key)
    if isinstance(found, dict):
        # Some tools write `{"0": {…}, "1": {…}}`.
        found = list(found.values())
    if not isinstance(found, list):
        if required:
            message = f"The file has no list `{key}`."
            hint = "Check that it is the right file, or name its format."
            raise refuse("AM008", message, Place(repairs.file), hint)
        if found is not None:
            repairs.made("no list", f"`{key}` is no list.", "It was left out.", near=f'"{key}"')
        return []
    for item in found:
        if not isinstance(item, dict):
            repairs.made(
                "no object", f"`{key}` holds what is no object.", "It was left out.", near=f'"{key}"'
            )
    return [item for item in found if isinstance(item, dict)]


def key_of(value: Any) -> str:
    """Return an id as a text: some tools write numbers.

    >>> key_of(12), key_of(" 7 "), key_of(None)
    ('12', '7', '')
    """
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else ""


def json_text(data: Any) -> str:
    """Return data as the text of a JSON file."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
