"""Changes made on plain data: what the changed text has to say."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from argmap.core.errors import ArgmapError

Path = tuple[str | int, ...]
Changes = dict[str | int, "Change"]

_LONG = {"quote": "exact", "quotes": "exact", "text": "file", "confidence": "level"}
"""The key that a bare text stands for, where a mapping may stand as well."""
_TARGETS = ("for", "against")


@dataclass(frozen=True, slots=True)
class Value:
    """The value that a path is to have."""

    value: Any


@dataclass(frozen=True, slots=True)
class Gone:
    """What a path is to have: nothing."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """The key that a path is to end in, and what changes below it."""

    key: str
    below: Changes | Value


Change = Changes | Value | Gone | Renamed
NOTHING: Final = Gone()
"""What is left of a list, or of the links of a node, when the last one goes."""


def made_of(changes: Change, path: Path) -> Any:
    """Return the value that changes make where nothing was.

    Raises:
        ArgmapError: something is to be dropped or renamed there.

    >>> made_of({"quote": {"exact": Value("Yes."), "prefix": Value("No. ")}}, ())
    {'quote': {'exact': 'Yes.', 'prefix': 'No. '}}
    """
    if isinstance(changes, Value):
        return changes.value
    if isinstance(changes, (Gone, Renamed)):
        raise nothing_at(path)
    numbers = [step for step in changes if isinstance(step, int)]
    if numbers:
        return placed([], changes, path)
    return {step: made_of(sub, (*path, step)) for step, sub in changes.items()}


def placed(old: Any, changes: Changes, path: Path) -> Any:
    """Return plain data with changes made in it.

    Raises:
        ArgmapError: a step leads nowhere: below a text, to what is not there, or beyond the end of a list.

    >>> placed("Yes.", {"prefix": Value("No. ")}, ("evidence", "x", "quote"))
    {'exact': 'Yes.', 'prefix': 'No. '}
    >>> placed({"for": {"a": None}, "by": "me"}, {"for": {"a": NOTHING}, "by": Renamed("x", {})}, ("p", "q"))
    {'x': 'me'}
    """
    long = long_form(old, changes, path)
    return _placed_list(long, changes, path) if isinstance(long, list) else _placed_map(long, changes, path)


def _placed_map(old: dict[str, Any], changes: Changes, path: Path) -> dict[str, Any]:
    new: dict[str, Any] = {}
    for key, value in old.items():
        if key not in changes:
            name, made = str(key), value
        else:
            name, made = outcome(key, value, changes[key], path)
        if made is NOTHING:
            continue
        if name in new or (name != key and name in old and name not in changes):
            raise _taken(name, path)
        new[name] = made
    for step, sub in changes.items():
        if step not in old:
            if step in new:
                raise _taken(str(step), path)
            new[str(step)] = made_of(sub, (*path, step))
    return new


def _placed_list(old: list[Any], changes: Changes, path: Path) -> list[Any]:
    new = list(old)
    for step, sub in sorted(changes.items(), key=lambda pair: int(pair[0])):
        check_index(step, len(new), path)
        place = int(step)
        if place < len(old):
            new[place] = outcome(step, new[place], sub, path)[1]
        else:
            new.append(made_of(sub, (*path, step)))
    return [value for value in new if value is not NOTHING]


def outcome(key: str | int, value: Any, change: Change, path: Path) -> tuple[str, Any]:
    """Return the key and the value that a change leaves of an entry of what stands at a path.

    An emptied list goes with its key, and so do links without a target; other mappings are left empty.
    """
    name = str(key)
    if isinstance(change, Renamed):
        name, change = change.key, change.below
    if isinstance(change, Gone):
        return name, NOTHING
    if isinstance(change, Value):
        return name, change.value
    if not change:
        return name, value
    below = (*path, key)
    made = made_of(change, below) if value is None else placed(value, change, below)
    targets = len(below) == 3 and key in _TARGETS
    return name, NOTHING if value and not made and (isinstance(made, list) or targets) else made


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
    if by_key and name in _TARGETS and isinstance(old, (str, list)):
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


def nothing_at(path: Path) -> ArgmapError:
    """Return the error of a path that leads to nothing."""
    shown = ".".join(map(str, path))
    return ArgmapError(f"There is nothing at `{shown}`.", hint="Name a key, or a place, that is there.")


def _taken(key: str, path: Path) -> ArgmapError:
    shown = ".".join(map(str, path)) or "the map"
    return ArgmapError(f"There is a key `{key}` in `{shown}` already.", hint="Choose another.")


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
    if one is other:
        return True
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and bool(one == other)
