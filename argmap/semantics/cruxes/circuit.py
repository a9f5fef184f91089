"""Claims and steps without circles as a circuit: what is in follows from what is dropped or accepted.

Where nothing goes in a circle, every claim and every step is in or out, under Carneades and under the
semantics of abstract argumentation alike (Dung 1995: a well-founded framework has one extension, which is
grounded, preferred and stable). Only the positions exclude each other, and their labels follow from what each
has by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.semantics.balancing.standards import Standard
from argmap.semantics.cruxes.crux import Kind, What
from argmap.semantics.evaluation import Label
from argmap.semantics.framework.claims import Framework, Step

YES, NO = 1, -1
Weighed = tuple[float, int]
"""A weight, and the literal that says whether it counts."""


class Circuit:
    """Gates over numbered variables, each true where all its literals are; a negative one is a denial.

    Variable 1 is true, `switches` are the variables one may turn on, and gates come after what they read.
    `order` is `order.ordered(framework)`. With a standard the circuit is that of Carneades, without one that
    of abstract argumentation.
    """

    def __init__(
        self, framework: Framework, order: Iterable[str], standard: Standard | None, kind: Kind, what: What
    ) -> None:
        self.framework, self.standard, self.kind, self.what = framework, standard, kind, what
        self.top = 1
        self.gates: list[tuple[int, list[int]]] = []
        self.switches: dict[int, str] = {}
        self.literals: dict[str, int] = {}
        for ref in order:
            if step := framework.steps.get(ref):
                found = self._step(step) if standard is None else self._weighed_step(step, standard)
            else:
                found = self._claim(ref) if standard is None else self._weighed_claim(ref, standard)
            self.literals[ref] = self._switched(ref, found)

    def clauses(self) -> list[list[int]]:
        """Return the circuit as clauses (Tseitin 1968)."""
        found = [[YES]]
        for one, literals in self.gates:
            found += [[-one, literal] for literal in literals]
            found.append([one, *(-literal for literal in literals)])
        return found

    def differs(self, position: str, before: Label) -> int:
        """Return the literal that says that a position has another label than before."""
        if self.standard is not None:
            stands = self._wins_issue(position, self.standard)
            return -stands if before == "in" else stands
        own = {p: self._claim(p) for p in self.framework.positions}
        rivals = self.any(own[p] for p in own if p != position)
        alone = self.all([own[position], -rivals])
        if before == "undecided":
            return self.any([alone, -own[position]])
        return -alone if before == "in" else own[position]

    def any(self, literals: Iterable[int]) -> int:
        """Return a literal that is true where one of these is."""
        return -self.all([-literal for literal in literals])

    def all(self, literals: Iterable[int]) -> int:
        """Return a literal that is true where all of these are."""
        found = set(literals)
        found.discard(YES)
        if NO in found:
            return NO
        if len(found) < 2:
            return found.pop() if found else YES
        self.top += 1
        self.gates.append((self.top, sorted(found)))
        return self.top

    def _switched(self, ref: str, found: int) -> int:
        """Return a label with the switch of what can be dropped or accepted."""
        ours = ref in (self.framework.steps if self.what == "links" else self.framework.claims)
        settled = found == (NO if self.kind == "drop" else YES)
        if not ours or settled or ref in self.framework.positions:
            return found
        self.top += 1
        self.switches[self.top] = ref
        return self.all([found, -self.top]) if self.kind == "drop" else self.any([found, self.top])

    def _of(self, steps: Iterable[Step]) -> list[int]:
        return [self.literals[step.id] for step in steps]

    def _step(self, step: Step) -> int:
        supports, attacks = self._sides(step.id)
        found = [self.literals[p] for p in step.premises]
        if supports:
            found.append(self.any(self._of(supports)))
        return self.all(found + [-one for one in self._of(attacks)])

    def _claim(self, id: str) -> int:
        supports, attacks = self._sides(id)
        base = YES if self.framework.claims[id].given else self.any(self._of(supports))
        return self.all([base] + [-one for one in self._of(attacks)])

    def _sides(self, ref: str) -> tuple[Sequence[Step], Sequence[Step]]:
        return self.framework.supports.get(ref, ()), self.framework.attacks.get(ref, ())

    def _weighed_step(self, step: Step, standard: Standard) -> int:
        supports, attacks = self._sides(step.id)
        if step.weight <= 0:
            return NO
        found = [self.literals[p] for p in step.premises]
        if supports and attacks:
            con, pro = self._weighed(attacks), self._weighed(supports)
            found += [self._wins(pro, con, standard), -self._wins(con, pro, standard)]
        elif supports:
            found.append(self.any(self._of(supports)))
        else:
            found.append(-self.any(self._of(attacks)))
        return self.all(found)

    def _weighed_claim(self, id: str, standard: Standard) -> int:
        supports, attacks = self._sides(id)
        claim = self.framework.claims[id]
        reasons = self._weighed(supports) + ([(claim.score, YES)] if claim.given and claim.score > 0 else [])
        if not attacks:
            return self.any([literal for weight, literal in reasons if weight > 0])
        return self._wins(reasons, self._weighed(attacks), standard)

    def _weighed(self, steps: Iterable[Step]) -> list[Weighed]:
        return [(step.weight, self.literals[step.id]) for step in steps]

    def _wins(self, pro: Sequence[Weighed], con: Sequence[Weighed], standard: Standard) -> int:
        """Say that one reason for it meets the standard against all reasons on the other side.

        Every standard is met more easily with more weight for it, and less easily with more against it; so
        the reasons that defeat one are those from some weight on.
        """
        against = _by_weight(con)
        # above[k]: one of the k greatest weights against it counts.
        above = [NO]
        for _, literals in against:
            above.append(self.any([above[-1], *literals]))
        ways = []
        for weight, literals in _by_weight(pro):
            if standard.met(weight, 0.0):
                defeated_by = sum(not standard.met(weight, other) for other, _ in against)
                ways.append(self.all([self.any(literals), -above[defeated_by]]))
        return self.any(ways)

    def _wins_issue(self, position: str, standard: Standard) -> int:
        positions, attacks = self.framework.positions, self.framework.attacks
        sides = {p: self._weighed(self.framework.supports.get(p, ())) for p in positions}

        def wins(p: str) -> int:
            rivals = [one for other in positions if other != p for one in sides[other]]
            return self._wins(sides[p], [*self._weighed(attacks.get(p, ())), *rivals], standard)

        if standard.name != "scintilla":
            return wins(position)
        # Only by a scintilla may several suffice, and then none wins.
        return self.all([wins(position), *(-wins(p) for p in positions if p != position)])


def _by_weight(sides: Iterable[Weighed]) -> list[tuple[float, list[int]]]:
    """Return what may count of each weight, the greatest first."""
    found: dict[float, list[int]] = {}
    for weight, literal in sides:
        if weight > 0 and literal != NO:
            found.setdefault(weight, []).append(literal)
    return sorted(found.items(), reverse=True)
