"""Other ids in what the conflicts of a part hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from argmap.change.planning.mentions import mentions_in
from argmap.model.base import FrozenMap
from argmap.model.conflicts import Conflict

Names = Mapping[str, Callable[[str], str]]


def renamed_marks(kind: str, marks: Mapping[str, Conflict], names: Names) -> Mapping[str, Conflict]:
    """Return conflicts that name things by other ids; those of a link are of the kind `steps`.

    >>> marks = {"with": Conflict(base=["a"], theirs=["b"])}
    >>> renamed_marks("steps", marks, {"nodes": lambda ref: ref.replace("b", "z")})["with"].theirs
    ('z',)
    """
    made = {
        field: mark
        if mark.deleted
        else Conflict(
            base=_renamed(kind, field, mark.base, names), theirs=_renamed(kind, field, mark.theirs, names)
        )
        for field, mark in marks.items()
    }
    return FrozenMap(made)


def _renamed(kind: str, field: str, frozen: Any, names: Names) -> Any:
    value = _thawed(frozen)
    found = [
        (one, name(one.ref)) for one in mentions_in(kind, field, value) if (name := names.get(one.named))
    ]
    texts = {one.path: new for one, new in found if not one.is_key}
    keys = {one.path: new for one, new in found if one.is_key}
    return _with(value, (), texts, keys) if found else frozen


def _with(value: Any, path: tuple[Any, ...], texts: Mapping[Any, str], keys: Mapping[Any, str]) -> Any:
    if isinstance(value, dict):
        return {
            keys.get((*path, key), key): _with(part, (*path, key), texts, keys) for key, part in value.items()
        }
    if isinstance(value, list):
        return [_with(part, (*path, place), texts, keys) for place, part in enumerate(value)]
    return texts.get(path, value)


def _thawed(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _thawed(part) for key, part in value.items()}
    return [_thawed(part) for part in value] if isinstance(value, tuple) else value
