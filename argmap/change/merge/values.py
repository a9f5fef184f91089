"""Three-way merge of one field: what one side left alone, the other decides; lists and mappings by item."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from argmap.change.merge.items import merged_items
from argmap.change.merge.words import merged_words

WORDS = frozenset(
    ("text", "note", "warrant", "background", "question", "answer", "because", "interest", "role")
) | {"descriptor", "abstract", "annote"}
"""The fields whose texts are merged by words: what is quoted, cited or looked up is not."""

BY_KEY = {"expect": 2, "custom": 1, "kept": 1, "confidence": 1, "conflict": 1}
"""The fields that hold mappings, and how deep they are merged."""
_ITEMS = {"quotes": "exact", "judgements": "text", "indicators": "text", "gaps": "text"}
"""The lists whose items are known by one of their fields."""


@dataclass(frozen=True, slots=True)
class Clash:
    """What both sides changed differently; nothing stands for what is not there."""

    base: Any
    theirs: Any

    def mark(self) -> dict[str, Any]:
        """Return the entry under `conflict`."""
        return (
            {"base": self.base, "theirs": self.theirs} if self.base is not None else {"theirs": self.theirs}
        )


Merged = tuple[Any, Clash | None]


def merged_value(key: str, base: Any, ours: Any, theirs: Any, *, words: bool = True) -> Merged:
    """Return the merged value of a field, and the clash where both sides changed it; then ours is the value.

    >>> merged_value("tags", ["a"], ["a", "b"], ["c", "a"])
    (['c', 'a', 'b'], None)
    >>> merged_value("strength", "weak", "strong", 0.5)
    ('strong', Clash(base='weak', theirs=0.5))
    """
    if _same(ours, theirs) or _same(base, theirs):
        return ours, None
    if _same(base, ours):
        return theirs, None
    clash = Clash(base, theirs)
    # A list that is not there is an empty one; a likelihood is one value in two numbers.
    if key != "likelihood" and _all(list, ours or [], theirs or []) and (ours or theirs):
        b, o, t = (side or [] for side in (base, ours, theirs))
        items = merged_items(b, o, t, _ITEMS[key], merged_value) if key in _ITEMS else _merged_list(b, o, t)
        return (ours, clash) if items is None else (items, None)
    if key in BY_KEY and _all(dict, ours, theirs):
        return _merged_mapping(key, base or {}, ours, theirs, BY_KEY[key])
    if words and key in WORDS and _all(str, base, ours, theirs):
        text = merged_words(base, ours, theirs)
        return (ours, clash) if text is None else (text, None)
    return ours, clash


def _same(one: Any, other: Any) -> bool:
    # To Python 1 is 1.0 and true; what another format kept may tell them apart.
    return bool(one == other) and (isinstance(one, str) or _frozen(one) == _frozen(other))


def _all(kind: type, *values: Any) -> bool:
    return all(isinstance(value, kind) for value in values)


def _merged_list(base: list[Any], ours: list[Any], theirs: list[Any]) -> list[Any] | None:
    """Return a list as a set that keeps an order; nothing where both replaced one item by different ones."""
    items: dict[Hashable, Any] = {}
    b, o, t = (_keyed(side, items) for side in (base, ours, theirs))
    old, mine, other = set(b), set(o), set(t)
    if (old - mine - other) and (mine - old - other) and (other - old - mine):
        return None
    reordered = [key for key in o if key in old] != [key for key in b if key in mine]
    first, second = (o, t) if reordered else (t, o)
    stays = set(second) | (set(first) - old)
    made = [key for key in first if key in stays]
    return [items[key] for key in with_additions(made, second, [k for k in second if k not in old])]


def _keyed(side: Iterable[Any], items: dict[Hashable, Any]) -> list[Hashable]:
    """Return a key for each item; the second of two like items has another than the first."""
    keys: list[Hashable] = []
    seen: dict[str, int] = {}
    for item in side:
        text = _frozen(item)
        seen[text] = seen.get(text, 0) + 1
        keys.append((text, seen[text]))
        items[keys[-1]] = item
    return keys


def _frozen(item: Any) -> str:
    return json.dumps(item, sort_keys=True, ensure_ascii=False)


def with_additions(made: list[Any], order: list[Any], added: Iterable[Any]) -> list[Any]:
    """Return a list with what another one added, each behind what stands before it there.

    >>> with_additions(["a", "c"], ["a", "b"], ["b"])
    ['a', 'b', 'c']
    """
    made = list(made)
    for new in added:
        if new not in made:
            before = [key for key in order[: order.index(new)] if key in made]
            made.insert(made.index(before[-1]) + 1 if before else 0, new)
    return made


def _merged_mapping(key: str, base: Any, ours: Any, theirs: Any, depth: int) -> Merged:
    """Merge entry by entry; the clash holds the entries alone that both changed."""
    made: dict[str, Any] = {}
    old: dict[str, Any] = {}
    new: dict[str, Any] = {}
    for name in dict.fromkeys((*ours, *theirs)):
        values = [side.get(name) for side in (base, ours, theirs)]
        if depth > 1 and _all(dict, *values[1:]):
            value, clash = _merged_mapping(name, values[0] or {}, values[1], values[2], depth - 1)
        else:
            value, clash = merged_value(name, *values, words=key == "confidence")
        if value is not None or (name in ours and ours[name] is None):
            made[name] = value
        if clash:
            new[name] = clash.theirs
            old.update({name: clash.base} if clash.base is not None else {})
    return made, Clash(old or None, new) if new else None
