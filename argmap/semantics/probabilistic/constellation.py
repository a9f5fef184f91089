"""The constellations approach: each argument and each attack is there with some probability.

Li, Oren and Norman, *Probabilistic argumentation frameworks* (TAFA 2011). How likely an argument is
accepted is the sum over all frameworks that may be the case; exact while few things are uncertain, else
sampled, with the error.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import sqrt
from random import Random
from time import monotonic

EXACT = 12
"""Up to so many uncertain things all frameworks are gone through."""


@dataclass(frozen=True, slots=True)
class Uncertain:
    """Arguments by number with their probabilities; attacks as pairs with theirs."""

    arguments: Sequence[float]
    attacks: Mapping[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Accepted:
    """How probably each argument is there and accepted, and the standard errors where it was sampled."""

    values: tuple[float, ...]
    errors: tuple[float, ...]
    samples: int
    """How many frameworks were drawn; 0 where all were gone through."""


def acceptance(af: Uncertain, *, samples: int = 200, seed: int = 0, seconds: float | None = None) -> Accepted:
    """Return how likely each argument is in the grounded extension.

    >>> af = Uncertain([0.8, 0.6], {(0, 1): 0.5})
    >>> [round(p, 6) for p in acceptance(af).values]
    [0.8, 0.36]
    """
    open_arguments = [i for i, p in enumerate(af.arguments) if 0 < p < 1]
    open_attacks = [pair for pair, p in af.attacks.items() if 0 < p < 1]
    if len(open_arguments) + len(open_attacks) <= EXACT:
        return _exact(af, open_arguments, open_attacks)
    return _sampled(af, samples, seed, seconds)


def _exact(af: Uncertain, open_arguments: list[int], open_attacks: list[tuple[int, int]]) -> Accepted:
    sums = [0.0] * len(af.arguments)
    for choice in product((True, False), repeat=len(open_arguments) + len(open_attacks)):
        there = [p > 0 for p in af.arguments]
        gone = {pair for pair, p in af.attacks.items() if p <= 0}
        chance = 1.0
        for i, is_there in zip(open_arguments, choice, strict=False):
            there[i] = is_there
            chance *= af.arguments[i] if is_there else 1 - af.arguments[i]
        for pair, is_there in zip(open_attacks, choice[len(open_arguments) :], strict=True):
            chance *= af.attacks[pair] if is_there else 1 - af.attacks[pair]
            if not is_there:
                gone.add(pair)
        attacks: list[list[int]] = [[] for _ in there]
        for a, b in af.attacks:
            if (a, b) not in gone:
                attacks[a].append(b)
        for i in grounded(there, attacks):
            sums[i] += chance
    return Accepted(tuple(sums), (0.0,) * len(sums), 0)


def _sampled(af: Uncertain, samples: int, seed: int, seconds: float | None) -> Accepted:
    chance = Random(seed)  # noqa: S311 - sampling, not secrets
    counts, drawn = [0] * len(af.arguments), 0
    deadline = None if seconds is None else monotonic() + seconds
    sure: list[list[int]] = [[] for _ in af.arguments]
    for (a, b), p in af.attacks.items():
        if p >= 1:
            sure[a].append(b)
    unsure = [(pair, p) for pair, p in af.attacks.items() if 0 < p < 1]
    while drawn < samples and (deadline is None or not drawn or monotonic() < deadline):
        there = [p >= 1 or chance.random() < p for p in af.arguments]
        attacks = sure
        if unsure:
            attacks = [list(row) for row in sure]
            for (a, b), p in unsure:
                if chance.random() < p:
                    attacks[a].append(b)
        for i in grounded(there, attacks):
            counts[i] += 1
        drawn += 1
    # Agresti and Coull's interval keeps the error honest where all or none of the draws accept.
    smoothed = [(count + 2) / (drawn + 4) for count in counts]
    errors = tuple(sqrt(p * (1 - p) / (drawn + 4)) for p in smoothed)
    return Accepted(tuple(count / drawn for count in counts), errors, drawn)


def grounded(there: Sequence[bool], attacks: Sequence[Sequence[int]]) -> list[int]:
    """Return the grounded extension of the arguments that are there.

    >>> grounded([True, True, True], [[1], [2], []])
    [0, 2]
    """
    open_attackers = [0] * len(there)
    for a, row in enumerate(attacks):
        if there[a]:
            for b in row:
                open_attackers[b] += 1
    out = [False] * len(there)
    waiting = [i for i, is_there in enumerate(there) if is_there and not open_attackers[i]]
    found = []
    while waiting:
        a = waiting.pop()
        found.append(a)
        for b in attacks[a]:
            if there[b] and not out[b]:
                out[b] = True
                for c in attacks[b]:
                    open_attackers[c] -= 1
                    if not open_attackers[c] and there[c] and not out[c]:
                        waiting.append(c)
    return sorted(found)
