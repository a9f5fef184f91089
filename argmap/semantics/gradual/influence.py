"""Influences: how an energy moves a base score, with the derivatives by the energy and by the score."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import exp

Slopes = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Influence:
    """The strength of an argument of some base score under some energy, and its derivatives."""

    name: str
    strength: Callable[[float, float], float]
    slopes: Callable[[float, float], Slopes]
    """By the energy, and by the base score."""


def _linear(t: float, e: float) -> float:
    return t + (1 - t) * e if e >= 0 else t + t * e


def _linear_slopes(t: float, e: float) -> Slopes:
    return (1 - t, 1 - e) if e >= 0 else (t, 1 + e)


def _quadratic(t: float, e: float) -> float:
    h = e * e / (1 + e * e)
    return t + (1 - t) * h if e >= 0 else t - t * h


def _quadratic_slopes(t: float, e: float) -> Slopes:
    h, slope = e * e / (1 + e * e), 2 * e / (1 + e * e) ** 2
    return ((1 - t) * slope, 1 - h) if e >= 0 else (-t * slope, 1 - h)


def _hyperbolic(t: float, e: float) -> float:
    h = abs(e) / (1 + abs(e))
    return t + (1 - t) * h if e >= 0 else t - t * h


def _hyperbolic_slopes(t: float, e: float) -> Slopes:
    h, slope = abs(e) / (1 + abs(e)), 1 / (1 + abs(e)) ** 2
    return ((1 - t) * slope, 1 - h) if e >= 0 else (t * slope, 1 - h)


def _euler(t: float, e: float) -> float:
    return 1 - (1 - t * t) / (1 + t * _exp(e))


def _euler_slopes(t: float, e: float) -> Slopes:
    x = _exp(e)
    below = (1 + t * x) ** 2
    if below == float("inf"):
        return 0.0, 0.0
    return (1 - t * t) * t * x / below, (2 * t * (1 + t * x) + (1 - t * t) * x) / below


def _logistic(t: float, e: float) -> float:
    if t <= 0 or t >= 1:
        return t
    x = t * _exp(e)
    return 1.0 if x == float("inf") else x / (1 - t + x)


def _logistic_slopes(t: float, e: float) -> Slopes:
    if t <= 0 or t >= 1:
        return 0.0, 1.0
    s = _logistic(t, e)
    return s * (1 - s), s * (1 - s) / (t * (1 - t))


def _quotient(t: float, e: float) -> float:
    return t / (1 - e)


def _quotient_slopes(t: float, e: float) -> Slopes:
    return t / (1 - e) ** 2, 1 / (1 - e)


def _exp(e: float) -> float:
    return exp(e) if e < 700 else float("inf")


LINEAR = Influence("linear", _linear, _linear_slopes)
"""Towards 1 or 0 by a share of the way (Rago, Toni, Aurisicchio, Baroni, KR 2016)."""
QUADRATIC = Influence("quadratic", _quadratic, _quadratic_slopes)
"""The quadratic energy model, 2-Max(1) (Potyka, KR 2018)."""
HYPERBOLIC = Influence("hyperbolic", _hyperbolic, _hyperbolic_slopes)
"""1-Max(1) (Potyka, 2019)."""
EULER = Influence("euler", _euler, _euler_slopes)
"""Never below the square of the base score (Amgoud and Ben-Naim, 2017)."""
LOGISTIC = Influence("logistic", _logistic, _logistic_slopes)
"""As a neuron of a multi-layer perceptron (Potyka, AAAI 2021)."""
QUOTIENT = Influence("quotient", _quotient, _quotient_slopes)
"""The score over one more than what attacks it (Besnard and Hunter, 2001); the energy is 0 or less."""
