"""The constellations approach: each argument and each attack is there with some probability.

Li, Oren and Norman, *Probabilistic argumentation frameworks* (TAFA 2011). How likely an argument is
accepted is the sum over all frameworks that may be the case; exact while few things are uncertain, else
sampled, with the error.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import sqrt

from argmap.core.budget import ENDLESS, Budget
from argmap.semantics.probabilistic.worlds import Uncertain, Worlds

EXACT = 12
"""Up to so many uncertain things all frameworks are gone through."""
SAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Accepted:
    """How probably each argument is there and accepted, and the standard errors where it was sampled."""

    values: tuple[float, ...]
    errors: tuple[float, ...]
    samples: int
    """How many frameworks were drawn; 0 where all were gone through."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What becomes of the chance of one argument, if others were never there."""

    removal: float
    """How much of it would be gone."""
    error: float
    """The standard error of that, where it was sampled."""
    gradient: float | None
    """How fast it moves with the chance of a single argument: the chance is a straight line in each."""


def acceptance(af: Uncertain, *, samples: int = SAMPLES, seed: int = 0, budget: Budget = ENDLESS) -> Accepted:
    """Return how likely each argument is in the grounded extension.

    Raises:
        NotDecided: the time is over.

    >>> af = Uncertain([0.8, 0.6], {(0, 1): 0.5})
    >>> [round(p, 6) for p in acceptance(af).values]
    [0.8, 0.36]
    """
    worlds = worlds_of(af, samples, seed)
    held, _ = worlds.accepted(budget)
    values = tuple(worlds.chance(one) for one in held)
    if not worlds.drawn:
        return Accepted(values, (0.0,) * len(values), 0)
    # Agresti and Coull's interval keeps the error honest where all or none of the draws accept.
    smoothed = [(one.bit_count() + 2) / (samples + 4) for one in held]
    errors = tuple(sqrt(p * (1 - p) / (samples + 4)) for p in smoothed)
    return Accepted(values, errors, samples)


def effects(
    af: Uncertain,
    groups: Iterable[Collection[int]],
    watched: Collection[int],
    *,
    samples: int = SAMPLES,
    seed: int = 0,
    budget: Budget = ENDLESS,
) -> Iterator[Mapping[int, Effect]]:
    """Yield for each group of arguments what the watched ones lose if all of the group are never there.

    The same worlds are looked at with and without the group, which makes the error of the difference small.

    Raises:
        NotDecided: the time is over.

    >>> (found,) = effects(Uncertain([0.8, 0.6], {(0, 1): 0.5}), [[0]], [1])
    >>> round(found[1].removal, 6), round(found[1].gradient, 6)
    (-0.24, -0.3)
    """
    worlds = worlds_of(af, samples, seed)
    known = worlds.accepted(budget)
    for group in groups:
        budget.check()
        without = worlds.changed(known, dict.fromkeys(group, 0), watched)
        sure = worlds.changed(known, dict.fromkeys(group, worlds.all), watched) if len(group) == 1 else None
        found = {}
        for a in watched:
            lost = worlds.chance(known[0][a] & ~without[a])
            won = worlds.chance(without[a] & ~known[0][a])
            by = lost - won
            error = sqrt(max(0.0, lost + won - by * by) / samples) if worlds.drawn else 0.0
            slope = None if sure is None else worlds.chance(sure[a]) - worlds.chance(without[a])
            found[a] = Effect(by, error, slope)
        yield found


def worlds_of(af: Uncertain, samples: int = SAMPLES, seed: int = 0) -> Worlds:
    """Return the worlds of a framework: all of them, or so many drawn where there are too many."""
    return Worlds(af, 0 if len(af.open) <= EXACT else samples, seed)
