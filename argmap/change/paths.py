"""Paths to what is to be changed, as a tree; and the long forms of what a file writes in short."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from argmap.change.spans import Span
from argmap.core.errors import ArgmapError

Path = tuple[str | int, ...]
Changes = dict[str | int, "Changes | Value"]

_LONG = {"quote": "exact", "quotes": "exact", "text": "file", "confidence": "level"}
"""The key that a bare text stands for, where a mapping may stand as well."""


@dataclass(frozen=True, slots=True)
class Value:
    """The value that a path is to have."""

    value: Any


def tree_of(changes: Mapping[Path, Any], root: Span) -> Changes:
    """Return changes as a tree by the steps of their paths, each as the file writes it.

    Raises:
        ArgmapError: a path is empty, or a value is no plain data.
    """
    tree: Changes = {}
    for asked, value in changes.items():
        path = _written(asked, root)
        if not path:
            raise ArgmapError("There is nothing to change at an empty path.", hint="Name a key.")
        here = tree
        for number, step in enumerate(path[:-1]):
            known = here.setdefault(step, {})
            if isinstance(known, Value):
                rest: Changes = {path[-1]: Value(plain_data(value))}
                for further in reversed(path[number + 1 : -1]):
                    rest = {further: rest}
                here[step] = Value(placed(known.value, rest, path[: number + 1]))
                break
            here = known
        else:
            here[path[-1]] = Value(plain_data(value))
    return tree


def _written(path: Sequence[str | int], root: Span) -> Path:
    """Return a path as the file writes it: `quotes` may stand as `quote`, a list of one as its item."""
    made: list[str | int] = []
    here: Span | None = root
    for step in path:
        if isinstance(step, str):
            step = unicodedata.normalize("NFC", step)
        if here is not None:
            if step == "quotes" and "quotes" not in here.entries and "quote" in here.entries:
                step = "quote"
            if step == 0 and isinstance(step, int) and here.kind != "list" and here.value is not None:
                continue
            here = here.under(step)
        made.append(step)
    return tuple(made)


def made_of(changes: Changes | Value, path: Path) -> Any:
    """Return the value that changes make where nothing was.

    >>> made_of({"quote": {"exact": Value("Yes."), "prefix": Value("No. ")}}, ())
    {'quote': {'exact': 'Yes.', 'prefix': 'No. '}}
    """
    if isinstance(changes, Value):
        return changes.value
    numbers = [step for step in changes if isinstance(step, int)]
    if numbers:
        return placed([], changes, path)
    return {step: made_of(sub, (*path, step)) for step, sub in changes.items()}


def placed(old: Any, changes: Changes, path: Path) -> Any:
    """Return plain data with changes made in it.

    Raises:
        ArgmapError: a step leads nowhere: below a text, or beyond the end of a list.

    >>> placed("Yes.", {"prefix": Value("No. ")}, ("evidence", "x", "quote"))
    {'exact': 'Yes.', 'prefix': 'No. '}
    """
    long = long_form(old, changes, path)
    new = dict(long) if isinstance(long, dict) else list(long)
    for step, sub in changes.items():
        known: Any = None
        if isinstance(new, list):
            check_index(step, len(new), path)
            known = new[int(step)] if int(step) < len(new) else None
            new[int(step) : int(step) + 1] = [_value(known, sub, (*path, step))]
        else:
            new[str(step)] = _value(new.get(str(step)), sub, (*path, step))
    return new


def _value(old: Any, sub: Changes | Value, path: Path) -> Any:
    return made_of(sub, path) if isinstance(sub, Value) or old is None else placed(old, sub, path)


def long_form(old: Any, changes: Changes, path: Path) -> Any:
    """Return a value as the mapping (or list) that its short form stands for, so that a key can be added."""
    by_key = all(isinstance(step, str) for step in changes)
    if isinstance(old, dict) and by_key:
        return old
    if isinstance(old, list) and all(isinstance(step, int) for step in changes):
        return old
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    if by_key and old is None:
        return {}
    if by_key and name in ("for", "against") and isinstance(old, (str, list)):
        return {target: {} for target in ([old] if isinstance(old, str) else old)}
    if by_key and name in _LONG and isinstance(old, str) and (name != "text" or path[:1] == ("sources",)):
        return {_LONG[name]: old}
    kind = "a list" if isinstance(old, list) else "a mapping" if isinstance(old, dict) else "a single value"
    shown = ".".join(map(str, path))
    step = next(iter(changes))
    raise ArgmapError(f"There is no `{step}` under `{shown}`: it is {kind}.", hint="Change the value itself.")


def check_index(step: str | int, length: int, path: Path) -> None:
    """Refuse a place in a list that is neither in it nor right behind its end.

    Raises:
        ArgmapError: it is not.
    """
    if not isinstance(step, int) or not 0 <= step <= length:
        shown = ".".join(map(str, path))
        raise ArgmapError(f"The list `{shown}` has no place {step}: it holds {length}.", hint="Count from 0.")


def plain_data(value: Any) -> Any:
    """Return a value as the plain data that YAML knows.

    Raises:
        ArgmapError: it is something else.
    """
    if isinstance(value, Mapping):
        return {unicodedata.normalize("NFC", str(key)): plain_data(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain_data(part) for part in value]
    if isinstance(value, str):
        return str(value)
    if value is None or isinstance(value, (bool, int, float)):
        return value
    raise ArgmapError(f"A file cannot hold a value of the type {type(value).__name__}.", hint="Give a text.")


def same(one: Any, other: Any) -> bool:
    """Say whether two values are the same data; `1`, `1.0` and `true` are not.

    >>> same({"a": [1]}, {"a": [1]}), same(1, True)
    (True, False)
    """
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and bool(one == other)
