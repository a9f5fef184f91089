"""An argumentation theory: premises, rules, and what contradicts what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import inf
from typing import TypeAlias

Lower: TypeAlias = Callable[[str, str], bool]
"""Whether the first is strictly less preferred than the second: rules by id, premises by what they say."""


def negation(statement: str) -> str:
    """Return the contradictory of a statement.

    >>> negation("rain"), negation("-rain")
    ('-rain', 'rain')
    """
    return statement[1:] if statement.startswith("-") else f"-{statement}"


@dataclass(frozen=True, slots=True)
class Rule:
    """From premises to a conclusion, strictly or with exceptions. `-d1` says that the rule `d1` has one."""

    id: str
    premises: tuple[str, ...]
    conclusion: str
    strict: bool = False


@dataclass(frozen=True)
class Theory:
    """What arguments are built from. A statement and its negation contradict each other."""

    axioms: frozenset[str] = frozenset()
    """Premises that cannot be attacked."""
    ordinary: frozenset[str] = frozenset()
    """Premises that can."""
    rules: tuple[Rule, ...] = ()
    contraries: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For a statement those that are contrary to it, and it not to them."""
    lower: Lower = lambda _, __: False

    def contrary(self, one: str, other: str) -> bool:
        """Say whether the first is a contrary or the contradictory of the second."""
        return one == negation(other) or one in self.contraries.get(other, ())

    def contradictory(self, one: str, other: str) -> bool:
        """Say whether both exclude each other."""
        return self.contrary(one, other) and self.contrary(other, one)

    @cached_property
    def defeasible(self) -> Mapping[str, Rule]:
        """The rules that have exceptions, by id."""
        return {rule.id: rule for rule in self.rules if not rule.strict}


class Ranked:
    """The preference that numbers give. Sets are compared by their least, which is kept for each."""

    def __init__(self, ranks: Mapping[str, float]) -> None:
        self.ranks = ranks
        self._least: dict[frozenset[str], tuple[float, bool]] = {}

    def __call__(self, one: str, other: str) -> bool:
        """Say whether the first is strictly less preferred; what has no number is not compared."""
        return one in self.ranks and other in self.ranks and self.ranks[one] < self.ranks[other]

    def elitist(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Say whether one of the first is less preferred than every one of the others."""
        low, all_known = self.least(other)
        return bool(one) if not other else all_known and self.least(one)[0] < low

    def least(self, among: frozenset[str]) -> tuple[float, bool]:
        """Return the least number among some, and whether all of them have one."""
        if among not in self._least:
            known = [self.ranks[one] for one in among if one in self.ranks]
            self._least[among] = min(known, default=inf), len(known) == len(among)
        return self._least[among]


def by_rank(ranks: Mapping[str, float]) -> Lower:
    """Return the preference that numbers give: less is less; what has no number is not compared.

    >>> by_rank({"d1": 1, "d2": 2})("d1", "d2")
    True
    """
    return Ranked(ranks)


def by_pairs(*pairs: tuple[str, str]) -> Lower:
    """Return the preference of pairs, the less preferred first, with what follows from them."""
    above: dict[str, set[str]] = {}
    for one, other in pairs:
        above.setdefault(one, set()).add(other)
    changed = True
    while changed:
        changed = False
        for found in above.values():
            more = {far for near in found for far in above.get(near, ())} - found
            changed |= bool(more)
            found |= more
    return lambda one, other: other in above.get(one, ())


def transposed(theory: Theory) -> Theory:
    """Return the theory closed under transposition of its strict rules.

    Where `a, b → c` holds, so do `a, -c → -b` and `b, -c → -a` (Caminada and Amgoud, *On the evaluation of
    argumentation formalisms*, Artificial Intelligence 171, 2007). It is what keeps conclusions consistent.

    >>> [rule.conclusion for rule in transposed(Theory(rules=(Rule("s", ("a",), "b", True),))).rules]
    ['b', '-a']
    """
    known = {(frozenset(rule.premises), rule.conclusion) for rule in theory.rules if rule.strict}
    rules = list(theory.rules)
    for rule in theory.rules:
        if not rule.strict:
            continue
        for i, premise in enumerate(rule.premises):
            premises = (*rule.premises[:i], negation(rule.conclusion), *rule.premises[i + 1 :])
            turned = Rule(f"{rule.id}~{i + 1}", premises, negation(premise), strict=True)
            if (frozenset(premises), turned.conclusion) not in known:
                known.add((frozenset(premises), turned.conclusion))
                rules.append(turned)
    return replace(theory, rules=tuple(rules))
