"""Which item of a list is which item of another: quotations, judgements, indicators, gaps have no ids."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from argmap.change.diff.likeness import alike

ENOUGH = 0.5
_MOST = 40_000
"""So many pairs are compared by their words; of longer lists only what is the same is paired."""
_WORD = re.compile(r"\w+")


def aligned(a: Sequence[Mapping[str, Any]], b: Sequence[Mapping[str, Any]]) -> list[tuple[int, int]]:
    """Return the places of items that are the same thing, in the order of the second list.

    >>> aligned([{"text": "A wide gap."}, {"text": "More."}], [{"text": "New."}, {"text": "A gap."}])
    [(0, 1)]
    """
    found: dict[int, int] = {}
    left = dict.fromkeys(range(len(a)))
    for key in (_whole, _text):
        waiting: dict[str, list[int]] = {}
        for one in reversed(left):
            waiting.setdefault(key(a[one]), []).append(one)
        for other, item in enumerate(b):
            if other not in found and (ones := waiting.get(key(item))):
                found[other] = ones.pop()
                del left[found[other]]
    rest = [other for other in range(len(b)) if other not in found]
    if len(left) * len(rest) <= _MOST:
        _nearest(a, b, list(left), rest, found)
    return [(found[other], other) for other in sorted(found)]


def _nearest(
    a: Sequence[Mapping[str, Any]],
    b: Sequence[Mapping[str, Any]],
    left: list[int],
    rest: list[int],
    found: dict[int, int],
) -> None:
    old, new = _bags(a, left), _bags(b, rest)
    scored = sorted((-alike(old[one], new[other]), one, other) for one in left for other in rest)
    taken: set[int] = set()
    for score, one, other in scored:
        if -score >= ENOUGH and one not in taken and other not in found:
            found[other] = one
            taken.add(one)


def _bags(items: Sequence[Mapping[str, Any]], places: list[int]) -> dict[int, Counter[str]]:
    return {place: Counter(_WORD.findall(_text(items[place]).casefold())) for place in places}


def _whole(item: Mapping[str, Any]) -> str:
    return json.dumps(item, sort_keys=True)


def _text(item: Mapping[str, Any]) -> str:
    return str(item.get("text") or item.get("exact"))
