"""What Carneades gives without circles whatever the numbers are, within ranges: certain, or left open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from argmap.semantics.balancing.standards import Standard
from argmap.semantics.framework.claims import Framework, Step

Range = tuple[float, float]
Holds = tuple[bool, bool]
"""Whether it holds with all numbers, and whether with any."""


class Bounds:
    """Which claims and steps hold with all numbers in their ranges, and which with some.

    Each number is taken to be anywhere in its range, apart from the others and anew wherever it counts. So
    what surely holds does; what is left open may hold always all the same. `order` is
    `order.ordered(framework)`.

    >>> from argmap.formats import load
    >>> from argmap.semantics.balancing.standards import PREPONDERANCE
    >>> from argmap.semantics.cruxes.order import ordered
    >>> from argmap.semantics.framework.claims import compile_map
    >>> framework = compile_map(load("cuba-north-korea"))
    >>> Bounds(framework, ordered(framework), PREPONDERANCE, {}).surely("bad")
    True
    """

    def __init__(
        self, framework: Framework, order: Sequence[str], standard: Standard, ranges: Mapping[str, Range]
    ) -> None:
        self.framework, self.standard = framework, standard
        self.numbers = {id: (claim.score, claim.score) for id, claim in framework.claims.items()}
        self.numbers |= {id: (step.weight, step.weight) for id, step in framework.steps.items()}
        self.numbers |= ranges
        self.holds: dict[str, Holds] = {}
        for ref in order:
            self.holds[ref] = self._step(ref) if ref in framework.steps else self._claim(ref)

    def surely(self, position: str) -> bool:
        """Say whether a position stands alone with all numbers in their ranges."""
        if self.standard.name == "scintilla":
            # By it several may suffice, and then none wins.
            return False
        positions = self.framework.positions
        best = {p: self._best(self.framework.supports.get(p, ())) for p in positions}
        against = [best[p][1] for p in positions if p != position]
        con = max((self._best(self.framework.attacks.get(position, ()))[1], *against))
        return self.standard.met(best[position][0], con)

    def _step(self, ref: str) -> Holds:
        step = self.framework.steps[ref]
        supports, attacks = self.framework.supports.get(ref), self.framework.attacks.get(ref)
        low, high = self.numbers[ref]
        sure = low > 0 and all(self.holds[p][0] for p in step.premises)
        open_ = high > 0 and all(self.holds[p][1] for p in step.premises)
        con = self._best(attacks or ())
        if not supports:
            return sure and con[1] <= 0, open_ and con[0] <= 0
        pro = self._best(supports)
        if not attacks:
            return sure and pro[0] > 0, open_ and pro[1] > 0
        # Backing and undercut make an issue; where both sides meet the standard, the step does not hold.
        met, other = self._met(pro, con), self._met(con, pro)
        return sure and met[0] and not other[1], open_ and met[1] and not other[0]

    def _claim(self, ref: str) -> Holds:
        pro = self._best(self.framework.supports.get(ref, ()))
        if self.framework.claims[ref].given:
            pro = max(pro[0], self.numbers[ref][0]), max(pro[1], self.numbers[ref][1])
        attacks = self.framework.attacks.get(ref)
        return self._met(pro, self._best(attacks)) if attacks else (pro[0] > 0, pro[1] > 0)

    def _met(self, pro: Range, con: Range) -> Holds:
        return self.standard.met(pro[0], con[1]), self.standard.met(pro[1], con[0])

    def _best(self, steps: Iterable[Step]) -> Range:
        low = high = 0.0
        for step in steps:
            sure, open_ = self.holds[step.id]
            low = max(low, self.numbers[step.id][0]) if sure else low
            high = max(high, self.numbers[step.id][1]) if open_ else high
        return low, high
