"""Where lines touch a box: side by side and in order, so that they do not cross on the last inch."""

from __future__ import annotations

from collections.abc import Sequence

_EDGE = 26
_TOP_STEP = 22
_LEAST_STEP = 18


def even(centre: float, breadth: float, count: int) -> list[float]:
    """Spread a number of lines evenly around the middle of a side."""
    step = _fitting(breadth, count, _TOP_STEP)
    return [centre + (i - (count - 1) / 2) * step for i in range(count)]


def near(centre: float, breadth: float, wishes: Sequence[float]) -> list[float]:
    """Put each line as near as possible to where it goes, keeping order and distance.

    The closest such places are an isotonic regression (pool adjacent violators).

    >>> near(0, 200, [-500, 0, 500])
    [-74.0, 0.0, 74.0]
    """
    reach = _room(breadth) / 2
    step = _fitting(breadth, len(wishes), _LEAST_STEP)
    low, high = centre - reach, centre + reach - step * (len(wishes) - 1)
    pools: list[tuple[float, int]] = []
    for i, wish in enumerate(wishes):
        value, weight = min(max(wish, centre - reach), centre + reach) - i * step, 1
        while pools and pools[-1][0] > value:
            before, count = pools.pop()
            value = (before * count + value * weight) / (count + weight)
            weight += count
        pools.append((value, weight))
    flat = [min(max(value, low), high) for value, weight in pools for _ in range(weight)]
    return [float(value + i * step) for i, value in enumerate(flat)]


def _fitting(breadth: float, count: int, wanted: float) -> float:
    return min(wanted, _room(breadth) / (count - 1)) if count > 1 else 0.0


def _room(breadth: float) -> float:
    """Give the part of a side that lines may touch: not the corners, which some shapes cut off."""
    return breadth - 2 * min(_EDGE, breadth / 4)
