"""Three-way merge of quotations, judgements, indicators and gaps: lists of things that have no ids."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Any

Fields = dict[str, Any]
MergeField = Callable[..., tuple[Any, Any]]

_LIKE = 0.6
_MOST = 40


def merged_items(
    base: list[Fields], ours: list[Fields], theirs: list[Fields], key: str, merge_field: MergeField
) -> list[Fields] | None:
    """Return the merged list; nothing where both sides changed one item in ways that do not fit.

    An item is known by its words (`key`); reworded, it is the one most like what it was.
    """
    mine, other = _matched(base, ours, key), _matched(base, theirs, key)
    made: dict[int, Fields] = {}
    gone: set[int] = set()
    for place, old in enumerate(base):
        one, two = mine.get(place), other.get(place)
        if one is None or two is None:
            left = one if one is not None else two
            changed = left is not None and (ours if one is not None else theirs)[left] != old
            if changed:
                return None
            gone.update(() if one is None else (one,))
            continue
        merged = _item(old, ours[one], theirs[two], key, merge_field)
        if merged is None:
            return None
        made[one] = merged
    result = [made.get(place, item) for place, item in enumerate(ours) if place not in gone]
    return _with_new(result, base, ours, theirs, (mine, other), key, merge_field)


def _with_new(
    result: list[Fields],
    base: list[Fields],
    ours: list[Fields],
    theirs: list[Fields],
    matched: tuple[dict[int, int], dict[int, int]],
    key: str,
    merge_field: MergeField,
) -> list[Fields] | None:
    """Add what they added; what both added under the same words becomes one."""
    mine = [item for place, item in enumerate(ours) if place not in matched[0].values()]
    for place, item in enumerate(theirs):
        if place in matched[1].values():
            continue
        twin = next((one for one in mine if one[key] == item[key]), None)
        if twin is None:
            result.append(item)
            continue
        mine.remove(twin)
        merged = _item({}, twin, item, key, merge_field)
        if merged is None:
            return None
        result[result.index(twin)] = merged
    return result


def _item(base: Fields, ours: Fields, theirs: Fields, key: str, merge_field: MergeField) -> Fields | None:
    made: Fields = {}
    for name in dict.fromkeys((*ours, *theirs)):
        words = name != "exact"
        value, clash = merge_field(name, base.get(name), ours.get(name), theirs.get(name), words=words)
        if clash:
            return None
        if value not in (None, []):
            made[name] = value
    # What was verified are the words as they were.
    if "verified" in made and made.get("exact") != (ours if "verified" in ours else theirs).get("exact"):
        del made["verified"]
    return made


def _matched(base: list[Fields], side: list[Fields], key: str) -> dict[int, int]:
    """Return the place in a side of each item of the base that is still there."""
    found: dict[int, int] = {}
    free = dict(enumerate(side))
    for place, old in enumerate(base):
        at = next((n for n, item in free.items() if item[key] == old[key]), None)
        if at is not None:
            found[place] = at
            del free[at]
    if len(base) <= _MOST and len(side) <= _MOST:
        for place, old in enumerate(base):
            if place not in found and free:
                likely = max(free, key=lambda n: _likeness(old[key], free[n][key]))
                if _likeness(old[key], free[likely][key]) >= _LIKE:
                    found[place] = likely
                    del free[likely]
    return found


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
