"""Aggregations: what the strengths of the neighbours come to, and how it changes with each of them.

The first list holds what the attackers bring, the second what the supporters bring: strength times weight of
the edge. Each function returns the energy; its twin returns the derivative by every entry.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Values = Sequence[float]
Slopes = tuple[list[float], list[float]]


@dataclass(frozen=True, slots=True)
class Aggregation:
    """An energy of attackers and supporters, with its derivatives."""

    name: str
    energy: Callable[[Values, Values], float]
    slopes: Callable[[Values, Values], Slopes]


def _product(attackers: Values, supporters: Values) -> float:
    against = together = 1.0
    for s in attackers:
        against *= 1 - s
    for s in supporters:
        together *= 1 - s
    return against - together


def _product_slopes(attackers: Values, supporters: Values) -> Slopes:
    return [-p for p in others(attackers)], others(supporters)


def others(values: Values) -> list[float]:
    """Return for each value the product of what the others leave; no division, for a value may be 1."""
    before, found = 1.0, []
    for s in values:
        found.append(before)
        before *= 1 - s
    after = 1.0
    for i in range(len(values) - 1, -1, -1):
        found[i] *= after
        after *= 1 - values[i]
    return found


def _sum(attackers: Values, supporters: Values) -> float:
    return sum(supporters) - sum(attackers)


def _sum_slopes(attackers: Values, supporters: Values) -> Slopes:
    return [-1.0] * len(attackers), [1.0] * len(supporters)


def _top(attackers: Values, supporters: Values) -> float:
    return max(0.0, max(supporters, default=0.0)) - max(0.0, max(attackers, default=0.0))


def _top_slopes(attackers: Values, supporters: Values) -> Slopes:
    return [-s for s in _first_highest(attackers)], _first_highest(supporters)


def _first_highest(values: Values) -> list[float]:
    found = [0.0] * len(values)
    if values and max(values) > 0:
        found[values.index(max(values))] = 1.0
    return found


def _card(attackers: Values, supporters: Values) -> float:
    counted = [s for s in attackers if s > 0]
    return -(len(counted) + sum(counted) / len(counted)) if counted else 0.0


def _card_slopes(attackers: Values, supporters: Values) -> Slopes:
    count = sum(s > 0 for s in attackers)
    return [-1 / count if s > 0 else 0.0 for s in attackers], [0.0] * len(supporters)


PRODUCT = Aggregation("product", _product, _product_slopes)
"""What the attackers leave, less what the supporters leave (Rago, Toni, Aurisicchio, Baroni, KR 2016)."""
SUM = Aggregation("sum", _sum, _sum_slopes)
"""The supporters less the attackers (Amgoud and Ben-Naim, 2017)."""
TOP = Aggregation("top", _top, _top_slopes)
"""The strongest supporter less the strongest attacker (Mossakowski and Neuhaus, 2018)."""
CARD = Aggregation("card", _card, _card_slopes)
"""The number of attackers, and their mean (Amgoud, Ben-Naim, Doder, Vesic, IJCAI 2017); attacks only."""
