"""Paths to what is to be changed, as a tree: each as the file writes it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from argmap.change.placing import NOTHING, Changes, Path, Renamed, Value, nothing_at, placed, plain_data
from argmap.core.errors import ArgmapError

_TARGETS = ("for", "against")


def tree_of(changes: Mapping[Path, Any], data: Any) -> Changes:
    """Return values to be put as a tree by the steps of their paths, each as the file writes it.

    Raises:
        ArgmapError: a path is empty, or a value is no plain data.
    """
    tree: Changes = {}
    for asked, value in changes.items():
        path = written(asked, data)
        here = tree
        for number, step in enumerate(path[:-1]):
            known = here.setdefault(step, {})
            if isinstance(known, Value):
                rest: Changes = {path[-1]: Value(plain_data(value))}
                for further in reversed(path[number + 1 : -1]):
                    rest = {further: rest}
                here[step] = Value(placed(known.value, rest, path[: number + 1]))
                break
            here = known if isinstance(known, dict) else {}
        else:
            here[path[-1]] = value if isinstance(value, Value) else Value(plain_data(value))
    return tree


def with_drops(tree: Changes, paths: Iterable[Path], data: Any) -> None:
    """Put what is to go into a tree of changes.

    Raises:
        ArgmapError: nothing stands at a path, or something is to be put below it.
    """
    for asked in paths:
        path = _of_a_target(written(asked, data), data)
        _demand_there(path, data)
        here = _below(tree, path)
        if here.get(path[-1], NOTHING) is not NOTHING:
            raise _both(path)
        here[path[-1]] = NOTHING


def with_renames(tree: Changes, names: Mapping[Path, str], data: Any) -> None:
    """Put what gets another key into a tree of changes. A target in its short form becomes another target.

    Raises:
        ArgmapError: nothing stands at a path, or it is no key.
    """
    for asked, name in names.items():
        path = written(asked, data)
        short = _of_a_target(path, data)
        _demand_there(short, data)
        here = _below(tree, short)
        if short != path or isinstance(path[-1], int):
            held = here.get(short[-1])
            target = Value(plain_data(name))
            if isinstance(held, Renamed) and not held.below:
                here[short[-1]] = Renamed(held.key, target)
            elif held is None:
                here[short[-1]] = target
            else:
                raise _both(path)
            continue
        known = here.get(path[-1], {})
        if not isinstance(known, (dict, Value)):
            raise _both(path)
        here[path[-1]] = Renamed(unicodedata.normalize("NFC", name), known)


def _below(tree: Changes, path: Path) -> Changes:
    here = tree
    for step in path[:-1]:
        known = here.setdefault(step, {})
        if isinstance(known, Renamed):
            known = known.below
        if not isinstance(known, dict):
            raise _both(path)
        here = known
    return here


def _both(path: Path) -> ArgmapError:
    shown = ".".join(map(str, path))
    return ArgmapError(
        f"`{shown}` cannot be changed in two ways at once.", hint="Make one change after the other."
    )


def _demand_there(path: Path, data: Any) -> None:
    holder = data
    for step in path[:-1]:
        holder = _under(holder, step)
    there = (
        path[-1] in holder
        if isinstance(holder, dict)
        else isinstance(holder, list) and isinstance(path[-1], int) and 0 <= path[-1] < len(holder)
    )
    if not there:
        raise nothing_at(path)


def _of_a_target(path: Path, data: Any) -> Path:
    """Return the path of a link's target where the file writes it short: `for: x`, `for: [x, y]`."""
    if len(path) != 4 or path[2] not in _TARGETS or not isinstance(path[3], str):
        return path
    here = data
    for step in path[:3]:
        here = here.get(step) if isinstance(here, dict) else None
    if here == path[3]:
        return path[:3]
    if isinstance(here, list) and path[3] in here:
        return (*path[:3], here.index(path[3]))
    return path


def written(path: Sequence[str | int], data: Any) -> Path:
    """Return a path as the file writes it: `quotes` may stand as `quote`, a list of one as its item.

    Raises:
        ArgmapError: the path is empty.

    >>> written(("evidence", "e", "quotes", 0), {"evidence": {"e": {"quote": "Yes."}}})
    ('evidence', 'e', 'quote')
    """
    made: list[str | int] = []
    here = data
    for step in path:
        if isinstance(step, str):
            step = unicodedata.normalize("NFC", step)
        if here is not None:
            if step == "quotes" and isinstance(here, dict) and "quotes" not in here and "quote" in here:
                step = "quote"
            if step == 0 and isinstance(step, int) and not isinstance(here, list):
                continue
            here = _under(here, step)
        made.append(step)
    if not made:
        raise ArgmapError("There is nothing to change at an empty path.", hint="Name a key.")
    return tuple(made)


def _under(here: Any, step: str | int) -> Any:
    if isinstance(here, dict) and isinstance(step, str):
        return here.get(step)
    if isinstance(here, list) and isinstance(step, int):
        return here[step] if 0 <= step < len(here) else None
    return None
