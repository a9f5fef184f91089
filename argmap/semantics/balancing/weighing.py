"""Weighing functions: how much an argument weighs, from 0 to 1, given the labels of its premises.

Gordon and Walton, "Formalizing Balancing Arguments" (COMMA 2016). A function sees how many premises are in,
how many there are, and the argument's peers: the arguments of the same issue, itself among them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class Balance:
    """What a weighing function looks at."""

    holding: int
    """How many premises are in."""
    premises: int
    """How many premises there are."""
    distinct: int
    """How many different premises the arguments of the issue have."""
    properties: Mapping[str, Any]
    """Those of the argument."""
    peers: Sequence[Mapping[str, Any]]
    """Those of the arguments of the issue."""


Weighing: TypeAlias = Callable[[Balance], float]


def linked(b: Balance) -> float:
    """Return 1 where all premises are in, else 0."""
    return float(b.holding == b.premises)


def convergent(b: Balance) -> float:
    """Return 1 where any premise is in, else 0."""
    return float(b.holding > 0 or b.premises == 0)


def cumulative(b: Balance) -> float:
    """Return the part of the premises that is in."""
    return b.holding / b.premises if b.premises else 1.0


def factorized(b: Balance) -> float:
    """Return 0 where a premise is out, else the part of the issue's factors that the premises are."""
    if b.holding < b.premises:
        return 0.0
    return b.premises / b.distinct if b.distinct else 1.0


def constant(weight: float, inner: Weighing = linked) -> Weighing:
    """Return a function that gives a fixed weight to what holds, and a share of it to what holds in part.

    >>> constant(0.8)(Balance(2, 2, 2, {}, ()))
    0.8
    """
    return lambda b: weight * inner(b)


def criteria(
    soft: Mapping[str, tuple[float, Mapping[Any, float]]], hard: Mapping[str, Sequence[Any]] | None = None
) -> Weighing:
    """Return a function that adds up normalised values of properties; one that breaks a hard bound weighs 0.

    `soft` gives for each property its factor and the value, from 0 to 1, of each thing that it may be.

    >>> soft = {"price": (2, {"high": 0, "low": 1}), "safety": (4, {"low": 0, "high": 1})}
    >>> round(criteria(soft)(Balance(0, 0, 0, {"price": "low", "safety": "low"}, ())), 3)
    0.333
    """
    total = sum(factor for factor, _ in soft.values())

    def weigh(b: Balance) -> float:
        if b.holding < b.premises:
            return 0.0
        if any(b.properties.get(name) not in allowed for name, allowed in (hard or {}).items()):
            return 0.0
        found = sum(
            factor * values.get(b.properties.get(name), 0.0) for name, (factor, values) in soft.items()
        )
        return found / total if total else 0.0

    return weigh


def preference(order: Mapping[str, Sequence[Any]]) -> Weighing:
    """Return a function that ranks arguments by properties, the first property before the second.

    `order` gives for each property its values from the least to the most preferred. Arguments that are alike
    share a rank; the weight is the rank over the number of ranks.

    >>> by_court = preference({"court": ["district", "supreme"]})
    >>> peers = [{"court": "district"}, {"court": "supreme"}]
    >>> [by_court(Balance(0, 0, 0, one, peers)) for one in peers]
    [0.5, 1.0]
    """

    def place(properties: Mapping[str, Any]) -> tuple[int, ...]:
        return tuple(
            values.index(properties[name]) if properties.get(name) in values else -1
            for name, values in order.items()
        )

    def weigh(b: Balance) -> float:
        if b.holding < b.premises:
            return 0.0
        ranks = sorted({place(peer) for peer in b.peers} | {place(b.properties)})
        return (ranks.index(place(b.properties)) + 1) / len(ranks)

    return weigh


LINKED: Weighing = linked
