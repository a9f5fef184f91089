"""Data of others as a map can keep it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic_core import PydanticCustomError

from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned
from argmap.model.kept import plain


def kept_data(data: Mapping[str, Any], repairs: Repairs, where: str) -> dict[str, Any]:
    """Return the entries that can be kept; what cannot is told.

    >>> kept_data({"color": "red", "when": object}, Repairs("x.argdown"), "the front matter")
    {'color': 'red', 'when': "<class 'object'>"}
    """
    made: dict[str, Any] = {}
    for key, value in data.items():
        try:
            name = str(plain(str(key)))
            made[name] = plain(as_json(value))
        except (PydanticCustomError, RecursionError):
            message = f"`{str(key)[:60]}` in {where} holds what a map cannot keep."
            repairs.made("not kept", message, "It was left out.", near=str(key))
    return made


def as_json(value: Any, depth: int = 0) -> Any:
    """Return data as JSON knows it: a date is a text."""
    if depth > 64:
        return str(value)[:1000]
    if isinstance(value, Mapping):
        return {str(key): as_json(part, depth + 1) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [as_json(part, depth + 1) for part in value]
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    return str(value)


def texts_of(value: object, repairs: Repairs) -> list[str]:
    """Return a text, or a list of texts, as a list.

    >>> texts_of("Ann", Repairs("x")), texts_of(["Ann", "Bob"], Repairs("x")), texts_of(None, Repairs("x"))
    (['Ann'], ['Ann', 'Bob'], [])
    """
    items = value if isinstance(value, (list, tuple)) else [value]
    return [text for item in items if not isinstance(item, Mapping) and (text := cleaned(item, repairs))]
