"""What each part of a network has below it, circles included, as sets of bits."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from argmap.graph.components import components

H = TypeVar("H", bound=Hashable)


def gather(arrows: Mapping[H, Iterable[H]], own: Mapping[H, int]) -> dict[H, int]:
    """Return for each part the bits that it and all that it leads to have of their own.

    Sets are whole numbers, a bit a member: joining two is one step, so that 10,000 parts take a moment. The
    members of a circle lead to each other and have the same.

    >>> gather({"a": ["b"], "b": ["c"], "c": ["b"], "d": []}, {"b": 0b01, "c": 0b10})
    {'a': 3, 'b': 3, 'c': 3, 'd': 0}
    """
    found: dict[H, int] = {}
    for members in components(arrows, lambda part: [other for other in arrows[part] if other in arrows]):
        bits = 0
        for part in members:
            bits |= own.get(part, 0)
            for other in arrows[part]:
                bits |= found.get(other, 0)
        found.update(dict.fromkeys(members, bits))
    return {part: found[part] for part in arrows}


def places(bits: int) -> Iterator[int]:
    """Yield the places of the bits that are set, the lowest first.

    >>> list(places(0b1101))
    [0, 2, 3]
    """
    # Taking the lowest bit off a long number copies it each time: its digits are quicker.
    digits = bin(bits)[:1:-1]
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)
