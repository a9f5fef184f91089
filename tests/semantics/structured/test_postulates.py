"""The rationality postulates hold where strict rules are transposed (Caminada and Amgoud 2007)."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap.core.errors import ArgmapError
from argmap.semantics.abstract.framework import AF
from argmap.semantics.abstract.query import extensions
from argmap.semantics.structured.arguments import Structured, arguments
from argmap.semantics.structured.defeat import Lifting, Link, attacks, defeats, less_preferred
from argmap.semantics.structured.theory import Rule, Theory, by_rank, negation, transposed

ATOMS = "abcd"
literals = st.sampled_from([sign + atom for atom in ATOMS for sign in ("", "-")])


@st.composite
def theories(draw: st.DrawFn) -> Theory:
    rules = []
    for i in range(draw(st.integers(1, 5))):
        body = tuple(draw(st.lists(literals, max_size=2, unique=True)))
        strict = bool(body) and draw(st.booleans())
        rules.append(Rule(f"r{i}", body, draw(literals), strict))
    ordinary = frozenset(draw(st.lists(literals, max_size=3, unique=True)))
    names = [rule.id for rule in rules] + sorted(ordinary)
    ranks = {name: draw(st.integers(0, 2)) for name in names}
    return Theory(frozenset(), ordinary, tuple(rules), {}, by_rank(ranks))


def closed(conclusions: Iterable[str], rules: Iterable[Rule]) -> set[str]:
    """What follows by strict rules: written out again, not the code under test."""
    found = set(conclusions)
    while True:
        more = {r.conclusion for r in rules if r.strict and set(r.premises) <= found} - found
        if not more:
            return found
        found |= more


@settings(max_examples=150, deadline=None)
@given(
    theories(),
    st.sampled_from(["grounded", "preferred"]),
    st.sampled_from([("last", "elitist"), ("weakest", "elitist"), ("last", "democratic")]),
)
def test_extensions_are_closed_consistent_and_hold_their_parts(
    theory: Theory, semantics: str, order: tuple[Link, Lifting]
) -> None:
    theory = transposed(theory)
    try:
        made = arguments(theory, 400)
    except ArgmapError:
        assume(False)
    beats = defeats(theory, made, *order)
    af = AF.of([one.number for one in made], sorted(beats))
    by_number: dict[str, Structured] = {str(one.number): one for one in made}
    for extension in extensions(af, semantics):
        held = [by_number[name] for name in extension]
        conclusions = {one.conclusion for one in held}
        # Closed under sub-arguments.
        assert {part.number for one in held for part in one.within()} <= {one.number for one in held}
        # Directly and indirectly consistent.
        everything = closed(conclusions, theory.rules)
        assert not any(negation(statement) in everything for statement in everything)
        # Closed under strict rules.
        assert everything == conclusions


@settings(max_examples=150, deadline=None)
@given(
    theories(),
    st.booleans(),
    st.sets(st.sampled_from([f"r{i}" for i in range(5)])),
    st.sampled_from(["last", "weakest"]),
    st.sampled_from(["elitist", "democratic"]),
)
def test_defeats_are_the_attacks_that_prevail_one_by_one(
    theory: Theory, with_premises: bool, ranked: set[str], link: Link, lifting: Lifting
) -> None:
    # Rules that have no number are compared with none.
    lower = by_rank({name: len(name) + int(name[1:]) % 2 for name in ranked})
    ordinary = theory.ordinary if with_premises else frozenset()
    theory = transposed(Theory(frozenset(), ordinary, theory.rules, {}, lower))
    try:
        made = arguments(theory, 200)
    except ArgmapError:
        assume(False)
    expected = {
        (one.attacker.number, one.attacked.number)
        for one in attacks(theory, made)
        if not (one.by_preference and less_preferred(theory, one.attacker, one.at, link, lifting))
    }
    assert defeats(theory, made, link, lifting) == expected
