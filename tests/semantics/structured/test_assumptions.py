"""Assumption-based frameworks, against the semantics of sets of assumptions taken literally."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.core.errors import ArgmapError
from argmap.semantics.abstract.framework import AF
from argmap.semantics.abstract.query import extensions
from argmap.semantics.structured.arguments import arguments
from argmap.semantics.structured.assumptions import assumption_based
from argmap.semantics.structured.defeat import defeats

ASSUMED, ATOMS = "abc", "pqr"
BODIES = st.lists(st.sampled_from(ASSUMED + ATOMS), max_size=2, unique=True)
RULES = st.lists(st.tuples(st.sampled_from(ATOMS), BODIES), max_size=4)
CONTRARY = st.fixed_dictionaries({one: st.sampled_from(ASSUMED + ATOMS) for one in ASSUMED})


def derived(held, rules) -> set[str]:
    found = set(held)
    for _ in rules:
        found |= {head for head, body in rules if found.issuperset(body)}
    return found


def literally(rules, contrary, semantics) -> set[frozenset[str]]:
    """Return the extensions among all sets of assumptions."""
    every = [frozenset(s) for s in chain.from_iterable(combinations(ASSUMED, k) for k in range(4))]
    strikes = {s: {one for one in ASSUMED if contrary[one] in derived(s, rules)} for s in every}
    free = [s for s in every if not strikes[s] & s]
    if semantics == "stable":
        return {s for s in free if strikes[s] == set(ASSUMED) - s}

    def defended(s: frozenset[str]) -> frozenset[str]:
        return frozenset(
            one for one in ASSUMED if all(strikes[s] & other for other in every if one in strikes[other])
        )

    complete = {s for s in free if defended(s) == s}
    if semantics == "grounded":
        return {min(complete, key=len)}
    return {s for s in complete if not any(s < other for other in complete)}


@settings(max_examples=200, deadline=None)
@given(RULES, CONTRARY, st.sampled_from(["grounded", "preferred", "stable"]))
def test_the_assumptions_that_are_held_are_those_of_the_definitions(rules, contrary, semantics) -> None:
    theory = assumption_based(ASSUMED, rules, contrary)
    made = arguments(theory)
    af = AF.of([one.number for one in made], defeats(theory, made))
    by_number = {str(one.number): one for one in made}
    found = {
        frozenset(by_number[n].conclusion for n in extension) & frozenset(ASSUMED)
        for extension in extensions(af, semantics)
    }
    assert found == literally(rules, contrary, semantics)


def test_what_is_not_flat_or_lacks_a_contrary_is_refused() -> None:
    with pytest.raises(ArgmapError, match="is the head of a rule"):
        assumption_based("a", [("a", "b")], {"a": "b"})
    with pytest.raises(ArgmapError, match="has no contrary"):
        assumption_based("a", [], {})
