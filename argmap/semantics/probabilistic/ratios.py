"""Likelihood ratios: what reasons do to the odds, if each tells by itself.

Bayes' rule in odds: posterior odds are prior odds times the ratio of every reason, as long as the reasons are
independent given the answer. The verbal scale is that of ENFSI, *Guideline for evaluative reporting in
forensic science* (2015).
"""

from __future__ import annotations

from collections.abc import Iterable
from math import inf, log10

_SCALE = (
    (1, "no support"),
    (10, "weak support"),
    (100, "moderate support"),
    (1_000, "moderately strong support"),
    (10_000, "strong support"),
    (1_000_000, "very strong support"),
    (inf, "extremely strong support"),
)


def ratio(weight: float) -> float:
    """Return the likelihood ratio of a reason of some weight, from 0 to 1.

    A reason of weight w is (1 + w) : (1 − w) as likely if what it speaks for is so as if it is not: 0 tells
    nothing, and 1 would settle the matter.

    >>> ratio(0.5), ratio(0)
    (3.0, 1.0)
    """
    return inf if weight >= 1 else (1 + weight) / (1 - weight)


def posterior(prior: float, ratios: Iterable[float]) -> float:
    """Return the probability after reasons with these ratios; those against have a ratio below 1.

    >>> round(posterior(0.01, [10, 10]), 4), round(posterior(0.01, [10]), 4)
    (0.5025, 0.0917)
    """
    odds = inf if prior >= 1 else prior / (1 - prior)
    for one in ratios:
        odds *= one
    return 1.0 if odds == inf else odds / (1 + odds)


def decibans(ratio: float) -> float:
    """Return a ratio in decibans: ten times its logarithm to the base 10.

    >>> decibans(100)
    20.0
    """
    return inf if ratio == inf else -inf if ratio <= 0 else 10 * log10(ratio)


def words(ratio: float) -> str:
    """Return the words of the ENFSI scale for a ratio of 1 or more.

    >>> words(31.6)
    'moderate support'
    """
    return next(word for most, word in _SCALE if ratio <= most)
