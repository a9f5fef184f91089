"""What a file of another format said and argmap has no word for: carried along, and given back to it."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from argmap.model.base import FrozenMap, ShortForm, frozen, verbatim

DEEPEST = 24
"""How deep it may be nested: a file's own bound is 64, and some of it is used up by where this stands."""


def _kept(value: Any) -> Any:
    if value is None:
        return FrozenMap()
    if not isinstance(value, Mapping):
        raise PydanticCustomError("dict_type", "no mapping")
    return plain(value)


def plain(value: Any, depth: int = 0) -> Any:
    """Return data as JSON knows it, frozen: mappings, lists, texts, numbers, true, false and null.

    Raises:
        PydanticCustomError: it is nested too deep, holds a control character, or is no such data.

    >>> plain({"nodeID": "12", "scores": [1, 0.5]})
    {'nodeID': '12', 'scores': (1, 0.5)}
    """
    if depth > DEEPEST:
        raise PydanticCustomError("kept", "not plain data", {"why": "nested too deep"})
    # Most are texts, and graphs bring a million of them: what is quick to ask is asked first.
    if isinstance(value, str):
        return verbatim(value)
    if isinstance(value, (dict, Mapping)):
        return FrozenMap((verbatim(str(key)), plain(part, depth + 1)) for key, part in value.items())
    if isinstance(value, (list, tuple)):
        return tuple(plain(part, depth + 1) for part in value)
    if value is None or isinstance(value, (bool, int)) or (isinstance(value, float) and isfinite(value)):
        return value
    raise PydanticCustomError("kept", "not plain data", {"why": f"of the type {type(value).__name__}"})


Kept = Annotated[dict[str, Any], AfterValidator(frozen), BeforeValidator(_kept), ShortForm()]
"""Plain data by the name of the format that it came from: `{aif: {nodeID: '12'}}`."""
