"""The changes between two maps, made on the first: the second."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any, Never

from argmap.change.diff.changes import Change, Changes, Order
from argmap.change.diff.renames import Renames
from argmap.change.diff.translate import renamed
from argmap.core.errors import MapError
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import NODE_TYPES
from argmap.model.sections import SECTIONS

_SECTION = {kind.kind: section for section, kind in NODE_TYPES.items()}


def patch(changes: Changes, m: ArgumentMap) -> ArgumentMap:
    """Return the map with the changes made: of the map that they start from, the one that they lead to.

    Of another map, every part that a change speaks of has to be as it was.

    Raises:
        MapError: a change does not fit this map, or would leave a reference that points nowhere.

    >>> from argmap.change.diff.compare import diff
    >>> from argmap.formats import load
    >>> a = load("harbour-bridge")
    >>> b = a.remove("rebates").replace(status="final")
    >>> patch(diff(a, b), a) == b
    True
    """
    spaces = {space: changes.renames(space) for space in ("nodes", "sources", "actors", "events")}
    tree = deepcopy(renamed(_all_there(m.to_dict(), changes), Renames(**spaces)))
    for change in changes:
        if change.kind != "renamed":
            _make(tree, change)
    _put_in_order(tree, changes.order)
    return ArgumentMap.from_dict(tree)


def _all_there(tree: dict[str, Any], changes: Changes) -> dict[str, Any]:
    """Refuse a rename of what is not there, or to what is there already."""
    for change in changes:
        if change.kind == "renamed":
            sections = NODE_TYPES if change.space == "nodes" else (change.space,)
            there = {id for section in sections for id in tree.get(str(section), ())}
            if change.before not in there or change.after in there:
                _refuse(change)
    return tree


def _make(tree: dict[str, Any], change: Change) -> None:
    path, last = change.path, change.path[-1]
    if change.kind == "kind":
        section = tree.get(_SECTION[change.before], {})
        if change.id not in section:
            _refuse(change)
        tree.setdefault(_SECTION[change.after], {})[change.id] = section.pop(change.id)
        return
    if len(path) > 2 and path[0] in SECTIONS and path[1] not in tree.get(str(path[0]), ()):
        _refuse(change)
    holder = _holder(tree, change)
    if change.kind == "flipped":
        sides = tree[str(path[0])][str(path[1])]
        if last not in sides.get(change.before, {}) or last in holder:
            _refuse(change)
        holder[last] = sides[change.before].pop(last)
    elif change.kind == "order":
        items = holder.get(last, [])
        if sorted(change.after) != list(range(len(items))):
            _refuse(change)
        holder[last] = [items[place] for place in change.after]
    elif isinstance(holder, list):
        _make_in_list(holder, change)
    else:
        _set(holder, str(last), change)


def _holder(tree: dict[str, Any], change: Change) -> Any:
    """Return what holds the value that is different; what is empty, and so not written, is made."""
    holder: Any = tree
    for step in change.path[:-1]:
        if isinstance(holder, dict):
            holder = holder.setdefault(step, [] if step in _LISTS else {})
        elif isinstance(holder, list) and isinstance(step, int) and step < len(holder):
            holder = holder[step]
        else:
            _refuse(change)
    return holder


_LISTS = ("quotes", "judgements", "indicators", "gaps")


def _make_in_list(items: list[Any], change: Change) -> None:
    place = change.path[-1]
    if not isinstance(place, int) or place > len(items):
        _refuse(change)
    elif change.kind == "added":
        items.insert(place, deepcopy(change.after))
    elif place < len(items) and items[place] == change.before:
        del items[place]
    else:
        _refuse(change)


def _set(holder: dict[str, Any], key: str, change: Change) -> None:
    if holder.get(key) != change.before and not (change.what == "assessment" and change.before == {}):
        _refuse(change)
    if change.after is None:
        holder.pop(key, None)
    else:
        holder[key] = deepcopy(change.after)


def _put_in_order(tree: dict[str, Any], orders: Iterable[Order]) -> None:
    for order in orders:
        holder: Any = tree
        *way, last = (None, *order.path)
        for step in way[1:]:
            holder = holder.get(step, {})
        there = holder.get(last, {}) if order.path else tree
        first = {key: there[key] for key in order.keys if key in there}
        made = {**first, **{key: value for key, value in there.items() if key not in first}}
        if order.path:
            holder[last] = made


def _refuse(change: Change) -> Never:
    where = " › ".join(str(step) for step in change.path)
    raise MapError(
        f"A change does not fit this map: at {where} it is not as it was.",
        hint="Give the map that the changes start from.",
        id=change.id,
    )
