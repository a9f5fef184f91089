"""Carneades without circles, again and again with other numbers: only what hangs on a number is weighed anew.

It gives what `argmap.semantics.balancing` gives, for the claims and steps that bear on the positions.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from functools import cached_property

from argmap.semantics.balancing.standards import Standard
from argmap.semantics.cruxes.order import inputs
from argmap.semantics.framework.claims import Framework, Step


class Weighings:
    """Which claims and steps hold, under changes of numbers. `order` is `order.ordered(framework)`."""

    def __init__(self, framework: Framework, order: Sequence[str], standard: Standard) -> None:
        self.framework, self.order, self.standard = framework, order, standard
        self.numbers = {id: claim.score for id, claim in framework.claims.items()}
        self.numbers |= {id: step.weight for id, step in framework.steps.items()}
        self.turn = {ref: k for k, ref in enumerate(order)}
        self.onto: dict[str, list[str]] = {}
        for ref in order:
            for other in inputs(framework, ref):
                self.onto.setdefault(other, []).append(ref)
        self._last: tuple[str, Sequence[str]] | None = None
        self.holding: dict[str, bool] = {}
        self._weigh(order, self.numbers, self.holding)

    def standing(self, numbers: Mapping[str, float]) -> tuple[str, ...]:
        """Return the positions that stand with other numbers for some nodes and links.

        >>> from argmap.formats import load
        >>> from argmap.semantics.balancing.standards import PREPONDERANCE
        >>> from argmap.semantics.cruxes.order import ordered
        >>> from argmap.semantics.framework.claims import compile_map
        >>> framework = compile_map(load("cuba-north-korea"))
        >>> Weighings(framework, ordered(framework), PREPONDERANCE).standing({})
        ('bad',)
        """
        # Of a large map only what is touched is copied.
        touched = self.reaches(numbers)
        now: Mapping[str, float] = ChainMap(dict(numbers), self.numbers)
        holding: MutableMapping[str, bool] = ChainMap({}, self.holding)
        if len(touched) > len(self.order) // 8:
            now, holding = dict(now), dict(holding)
        self._weigh(touched, now, holding)
        positions = self.framework.positions
        own = {p: self._best(self.framework.supports.get(p, ()), now, holding) for p in positions}
        met = []
        for p in positions:
            against = self._best(self.framework.attacks.get(p, ()), now, holding)
            if self.standard.met(own[p], max((against, *(own[other] for other in positions if other != p)))):
                met.append(p)
        # Only by a scintilla may several suffice, and then none wins.
        return tuple(met) if len(met) == 1 else ()

    def reaches(self, refs: Iterable[str]) -> Sequence[str]:
        """Return what hangs on some nodes or links, in an order to weigh it in."""
        refs = [ref for ref in refs if ref in self.turn]
        if len(refs) > len(self.order) // 4:
            return self.order
        if len(refs) != 1:
            return self._below(refs)
        # Only the last is kept: those of all nodes together grow with the square of their number.
        if self._last is None or self._last[0] != refs[0]:
            self._last = refs[0], self._below(refs)
        return self._last[1]

    def _below(self, refs: Iterable[str]) -> Sequence[str]:
        found = set(refs)
        waiting = list(found)
        while waiting:
            new = [b for b in self.onto.get(waiting.pop(), ()) if b not in found]
            found.update(new)
            waiting += new
        return sorted(found, key=self.turn.__getitem__)

    def alone(self, ref: str) -> bool:
        """Say whether there is one way at most from a node or a link to the positions."""
        return self._alone[ref]

    @cached_property
    def _alone(self) -> Mapping[str, bool]:
        found: dict[str, bool] = {}
        for ref in reversed(self.order):
            onto = self.onto.get(ref, ())
            found[ref] = len(onto) < 2 and all(found[other] for other in onto)
        return found

    def _weigh(
        self, refs: Iterable[str], now: Mapping[str, float], holding: MutableMapping[str, bool]
    ) -> None:
        for ref in refs:
            holding[ref] = self._holds(ref, now, holding)

    def _holds(self, ref: str, now: Mapping[str, float], holding: Mapping[str, bool]) -> bool:
        supports, attacks = self.framework.supports.get(ref), self.framework.attacks.get(ref)
        if step := self.framework.steps.get(ref):
            if now[ref] <= 0 or not all(holding[p] for p in step.premises):
                return False
            con = self._best(attacks, now, holding) if attacks else 0.0
            if not supports:
                return con <= 0
            backing = self._best(supports, now, holding)
            if not attacks:
                return backing > 0
            return self.standard.met(backing, con) and not self.standard.met(con, backing)
        pro = self._best(supports, now, holding) if supports else 0.0
        if self.framework.claims[ref].given:
            pro = max(pro, now[ref])
        return self.standard.met(pro, self._best(attacks, now, holding)) if attacks else pro > 0

    @staticmethod
    def _best(steps: Iterable[Step], now: Mapping[str, float], holding: Mapping[str, bool]) -> float:
        return max((now[step.id] for step in steps if holding[step.id]), default=0.0)
