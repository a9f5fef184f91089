"""Many frameworks at once: each is a bit, so that one pass over the arguments evaluates all of them.

What is uncertain may be there or not. Of few uncertain things all combinations are worlds, each with its
chance; of many, worlds are drawn. The grounded extension of every world is found together.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

from argmap.core.budget import ENDLESS, Budget
from argmap.graph.components import components

_FINE = 20
"""Binary places of a chance: far finer than what sampling tells."""


@dataclass(frozen=True, slots=True)
class Uncertain:
    """Arguments by number with their probabilities; attacks as pairs with theirs."""

    arguments: Sequence[float]
    attacks: Mapping[tuple[int, int], float]

    @property
    def open(self) -> list[float]:
        """The chances that are neither 0 nor 1, of arguments first."""
        return [p for p in (*self.arguments, *self.attacks.values()) if 0 < p < 1]


class Worlds:
    """The worlds of an uncertain framework: bit k says what is so in the k-th of them."""

    def __init__(self, af: Uncertain, drawn: int = 0, seed: int = 0) -> None:
        """Take all worlds, or so many drawn ones."""
        self.drawn = drawn
        self.chances = af.open
        self.number = drawn or 1 << len(self.chances)
        self.all = (1 << self.number) - 1
        rng = Random(seed)  # noqa: S311 - sampling, not secrets
        made = iter([self._drawn(p, rng) if drawn else self._half(i) for i, p in enumerate(self.chances)])
        self.there = [next(made) if 0 < p < 1 else self.all * (p >= 1) for p in af.arguments]
        self.attackers: list[list[tuple[int, int]]] = [[] for _ in af.arguments]
        self.attacked: list[list[int]] = [[] for _ in af.arguments]
        for (a, b), p in af.attacks.items():
            if worlds := next(made) if 0 < p < 1 else self.all * (p >= 1):
                self.attackers[b].append((a, worlds))
                self.attacked[a].append(b)

    def _drawn(self, p: float, rng: Random) -> int:
        """Draw a bit for each world that is set with a chance: the places of the chance, the last first."""
        found, places = 0, round(p * (1 << _FINE))
        if places in (0, 1 << _FINE):
            return self.all if places else 0
        # Places below the last that is set would leave nothing.
        for k in range((places & -places).bit_length() - 1, _FINE):
            bits = rng.getrandbits(self.number)
            found = found | bits if places >> k & 1 else found & bits
        return found

    def _half(self, i: int) -> int:
        """Return the worlds in which the i-th uncertain thing is there, where all are gone through."""
        block = 1 << i
        return self.all // ((1 << block) + 1) << block

    @cached_property
    def order(self) -> list[list[int]]:
        """The arguments in parts, those that others hang on first; in a part each hangs on each."""
        return components(range(len(self.there)), lambda a: [b for b, _ in self.attackers[a]])

    def accepted(self, budget: Budget = ENDLESS) -> tuple[list[int], list[int]]:
        """Return for each argument the worlds whose grounded extension holds it, and those that attack it.

        Raises:
            NotDecided: the time is over.

        >>> worlds = Worlds(Uncertain([0.8, 0.6], {(0, 1): 0.5}))
        >>> [round(worlds.chance(found), 6) for found in worlds.accepted()[0]]
        [0.8, 0.36]
        """
        held, beaten = [0] * len(self.there), [0] * len(self.there)
        for part in self.order:
            budget.check()
            self._settle(part, held, beaten, self.there)
        return held, beaten

    def changed(
        self,
        known: tuple[Sequence[int], Sequence[int]],
        there: Mapping[int, int],
        watched: Collection[int],
    ) -> dict[int, int]:
        """Return what becomes of some arguments if others are there in other worlds than they are."""
        below = self._below(there)
        now = list(self.there)
        for a, worlds in there.items():
            now[a] = worlds
        held = [0 if a in below else worlds for a, worlds in enumerate(known[0])]
        beaten = [0 if a in below else worlds for a, worlds in enumerate(known[1])]
        for part in self.order:
            if part[0] in below:
                self._settle(part, held, beaten, now)
        return {a: held[a] for a in watched}

    def _below(self, first: Collection[int]) -> set[int]:
        found, waiting = set(first), list(first)
        while waiting:
            new = [b for b in self.attacked[waiting.pop()] if b not in found]
            found.update(new)
            waiting += new
        return found

    def _settle(self, part: Sequence[int], held: list[int], beaten: list[int], there: Sequence[int]) -> None:
        """Label a part: what comes in only grows, so it comes to rest."""
        inside, waiting = set(part), list(part)
        alone = len(part) == 1 and part[0] not in self.attacked[part[0]]
        for a in waiting:
            inside.discard(a)
            hold, beat = there[a], 0
            for b, worlds in self.attackers[a]:
                beat |= worlds & held[b]
                hold &= ~(worlds & there[b]) | beaten[b]
            beat &= there[a]
            if (hold, beat) != (held[a], beaten[a]):
                held[a], beaten[a] = hold, beat
                if not alone:
                    again = [b for b in self.attacked[a] if b in self._of[a] and b not in inside]
                    inside.update(again)
                    waiting += again

    @cached_property
    def _of(self) -> Mapping[int, set[int]]:
        """The part of each argument."""
        return {a: members for part in self.order for members in [set(part)] for a in part}

    def chance(self, worlds: int) -> float:
        """Return how likely it is that one of some worlds is the case."""
        if self.drawn:
            return worlds.bit_count() / self.number
        return self._sum(worlds, len(self.chances), {})

    def _sum(self, worlds: int, open_: int, known: dict[tuple[int, int], float]) -> float:
        if not worlds or not open_:
            return float(worlds)
        if worlds == (1 << (1 << open_)) - 1:
            return 1.0
        if (worlds, open_) not in known:
            half, p = 1 << (open_ - 1), self.chances[open_ - 1]
            low = self._sum(worlds & ((1 << half) - 1), open_ - 1, known)
            known[worlds, open_] = p * self._sum(worlds >> half, open_ - 1, known) + (1 - p) * low
        return known[worlds, open_]
