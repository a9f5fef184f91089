"""Which argument attacks which, and which attacks succeed (Modgil and Prakken 2013, definitions 8 and 9)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Literal

from argmap.core.budget import ENDLESS, Budget
from argmap.semantics.structured.arguments import Structured
from argmap.semantics.structured.theory import Lower, Ranked, Theory, negation

Kind = Literal["undercut", "rebut", "undermine"]
Link = Literal["last", "weakest"]
Lifting = Literal["elitist", "democratic"]


@dataclass(frozen=True, slots=True)
class Attack:
    """An attack on an argument, at one of the arguments inside it."""

    attacker: Structured
    attacked: Structured
    at: Structured
    kind: Kind
    by_preference: bool
    """Whether it succeeds only if the attacker is not less preferred."""


def attacks(theory: Theory, made: list[Structured], budget: Budget = ENDLESS) -> Iterator[Attack]:
    """Yield every attack: on an ordinary premise, on a defeasible step, or on what such a step concludes.

    Raises:
        NotDecided: the time is over.
    """
    by_conclusion = _by_conclusion(made)
    for attacked in made:
        budget.check()
        for at in attacked.within():
            for attacker, kind, by_preference in _on(theory, at, by_conclusion):
                yield Attack(attacker, attacked, at, kind, by_preference)


def _by_conclusion(made: list[Structured]) -> dict[str, list[Structured]]:
    found: dict[str, list[Structured]] = {}
    for one in made:
        found.setdefault(one.conclusion, []).append(one)
    return found


def _on(
    theory: Theory, at: Structured, by_conclusion: Mapping[str, list[Structured]]
) -> Iterator[tuple[Structured, Kind, bool]]:
    """Yield the attacks on an argument's last step: the attacker, how, and whether preferences count."""
    for statement, kind in _open(theory, at):
        for contrary in {negation(statement), *theory.contraries.get(statement, ())}:
            by_preference = kind != "undercut" and theory.contradictory(contrary, statement)
            for attacker in by_conclusion.get(contrary, ()):
                yield attacker, kind, by_preference


def _open(theory: Theory, at: Structured) -> Iterator[tuple[str, Kind]]:
    """Yield what of an argument's last step can be attacked."""
    if at.rule is None:
        if at.conclusion in theory.ordinary and at.conclusion not in theory.axioms:
            yield at.conclusion, "undermine"
    elif not at.rule.strict:
        yield at.rule.id, "undercut"
        yield at.conclusion, "rebut"


def defeats(
    theory: Theory,
    made: list[Structured],
    link: Link = "last",
    lifting: Lifting = "elitist",
    budget: Budget = ENDLESS,
) -> set[tuple[int, int]]:
    """Return which argument defeats which, by number: every undercut, and what is not less preferred.

    Raises:
        NotDecided: the time is over.
    """
    found = defeaters(theory, made, link, lifting, budget)
    return {(by, one.number) for one, others in zip(made, found, strict=True) for by in others}


def defeaters(
    theory: Theory,
    made: list[Structured],
    link: Link = "last",
    lifting: Lifting = "elitist",
    budget: Budget = ENDLESS,
) -> list[set[int]]:
    """Return for each argument the numbers of those that defeat it.

    An argument is defeated wherever a part of it is: the attacks on each last step are compared once, and
    then handed up to all that is built on it.

    Raises:
        NotDecided: the time is over.
    """
    by_conclusion = _by_conclusion(made)
    less = _comparison(theory, made, link, lifting)
    above: list[list[int]] = [[] for _ in made]
    place = {one.number: i for i, one in enumerate(made)}
    for i, one in enumerate(made):
        for part in one.parts:
            above[place[part.number]].append(i)
    found: list[set[int]] = [set() for _ in made]
    for i, at in enumerate(made):
        budget.check()
        winners = {
            attacker.number
            for attacker, _, by_preference in _on(theory, at, by_conclusion)
            if not by_preference or not less(attacker, at)
        }
        if winners:
            for struck in _up(i, above):
                budget.check()
                found[struck] |= winners
    return found


def _comparison(
    theory: Theory, made: list[Structured], link: Link, lifting: Lifting
) -> Callable[[Structured, Structured], bool]:
    """Return `less_preferred` with what can be known of each argument by itself already found.

    Thousands of pairs are compared; by numbers, and with rules alone, it takes the least number of each.
    """
    lower = theory.lower
    if lifting != "elitist" or not isinstance(lower, Ranked) or theory.ordinary:
        return lambda one, other: less_preferred(theory, one, other, link, lifting)
    sets = {one.number: one.last if link == "last" else one.defeasible for one in made}
    least = {number: lower.least(rules)[0] for number, rules in sets.items()}
    # Nothing is below a set of which something cannot be compared.
    bound = {number: least[number] if lower.least(rules)[1] else -inf for number, rules in sets.items()}
    return lambda one, other: (
        bool(sets[one.number]) and (not sets[other.number] or least[one.number] < bound[other.number])
    )


def _up(start: int, above: Sequence[Sequence[int]]) -> Iterable[int]:
    """Return an argument and all that is built on it."""
    found = {start: None}
    work = [start]
    for i in work:
        for other in above[i]:
            if other not in found:
                found[other] = None
                work.append(other)
    return found


def less_preferred(
    theory: Theory, one: Structured, other: Structured, link: Link = "last", lifting: Lifting = "elitist"
) -> bool:
    """Say whether the first is strictly less preferred (Modgil and Prakken 2013, definitions 19 to 21)."""
    below = _LIFTINGS[lifting]
    if link == "last" and (one.last or other.last):
        return below(one.last, other.last, theory.lower)
    premises = [argument.premises & theory.ordinary - theory.axioms for argument in (one, other)]
    if link == "last":
        return below(premises[0], premises[1], theory.lower)
    if not one.defeasible and not other.defeasible:
        return below(premises[0], premises[1], theory.lower)
    rules = below(one.defeasible, other.defeasible, theory.lower)
    if not premises[0] and not premises[1]:
        return rules
    return rules and below(premises[0], premises[1], theory.lower)


def _elitist(one: frozenset[str], other: frozenset[str], lower: Lower) -> bool:
    if isinstance(lower, Ranked):
        return lower.elitist(one, other)
    return any(all(lower(x, y) for y in other) for x in one)


def _democratic(one: frozenset[str], other: frozenset[str], lower: Lower) -> bool:
    return bool(one) and (not other or all(any(lower(x, y) for y in other) for x in one))


_LIFTINGS: dict[Lifting, Callable[[frozenset[str], frozenset[str], Lower], bool]] = {
    "elitist": _elitist,
    "democratic": _democratic,
}
