"""Which argument attacks which, and which attacks succeed (Modgil and Prakken 2013, definitions 8 and 9)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from argmap.semantics.structured.arguments import Structured
from argmap.semantics.structured.theory import Lower, Theory, negation

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


def attacks(theory: Theory, made: list[Structured]) -> Iterator[Attack]:
    """Yield every attack: on an ordinary premise, on a defeasible step, or on what such a step concludes."""
    by_conclusion: dict[str, list[Structured]] = {}
    for one in made:
        by_conclusion.setdefault(one.conclusion, []).append(one)
    for attacked in made:
        for at in attacked.within():
            for statement, kind in _open(theory, at):
                for contrary in {negation(statement), *theory.contraries.get(statement, ())}:
                    by_preference = kind != "undercut" and theory.contradictory(contrary, statement)
                    for attacker in by_conclusion.get(contrary, ()):
                        yield Attack(attacker, attacked, at, kind, by_preference)


def _open(theory: Theory, at: Structured) -> Iterator[tuple[str, Kind]]:
    """Yield what of an argument's last step can be attacked."""
    if at.rule is None:
        if at.conclusion in theory.ordinary and at.conclusion not in theory.axioms:
            yield at.conclusion, "undermine"
    elif not at.rule.strict:
        yield at.rule.id, "undercut"
        yield at.conclusion, "rebut"


def defeats(
    theory: Theory, made: list[Structured], link: Link = "last", lifting: Lifting = "elitist"
) -> set[tuple[int, int]]:
    """Return which argument defeats which, by number: every undercut, and what is not less preferred."""
    return {
        (a.attacker.number, a.attacked.number)
        for a in attacks(theory, made)
        if not a.by_preference or not less_preferred(theory, a.attacker, a.at, link, lifting)
    }


def less_preferred(
    theory: Theory, one: Structured, other: Structured, link: Link = "last", lifting: Lifting = "elitist"
) -> bool:
    """Say whether the first is strictly less preferred (Modgil and Prakken 2013, definitions 19 to 21)."""
    below = _LIFTINGS[lifting]
    premises = [argument.premises & theory.ordinary - theory.axioms for argument in (one, other)]
    if link == "last":
        if one.last or other.last:
            return below(one.last, other.last, theory.lower)
        return below(premises[0], premises[1], theory.lower)
    if not one.defeasible and not other.defeasible:
        return below(premises[0], premises[1], theory.lower)
    rules = below(one.defeasible, other.defeasible, theory.lower)
    if not premises[0] and not premises[1]:
        return rules
    return rules and below(premises[0], premises[1], theory.lower)


def _elitist(one: Iterable[str], other: frozenset[str], lower: Lower) -> bool:
    return any(all(lower(x, y) for y in other) for x in one)


def _democratic(one: frozenset[str], other: frozenset[str], lower: Lower) -> bool:
    return bool(one) and (not other or all(any(lower(x, y) for y in other) for x in one))


_LIFTINGS: dict[Lifting, Callable[[frozenset[str], frozenset[str], Lower], bool]] = {
    "elitist": _elitist,
    "democratic": _democratic,
}
