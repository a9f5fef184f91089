"""The sets of Cayrol and Lagasquie-Schiex, against their definitions taken literally."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.core.budget import Budget, NotDecided
from argmap.semantics.bipolar.framework import BAF
from argmap.semantics.bipolar.sets import Kind, admissible, preferred

NAMES = "abcde"
PAIRS = st.sets(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=7)


def literally(baf: BAF, kind: Kind) -> set[frozenset[str]]:
    """Try every set, with paths of support followed step by step."""
    reach = {a: {a} for a in NAMES}
    for _ in NAMES:
        for a in NAMES:
            reach[a] |= {y for x, y in baf.supports if x in reach[a]}
    attacks = {(a, y) for a in NAMES for x, y in baf.attacks if x in reach[a]}
    attacks |= {(x, b) for x, y in baf.attacks for b in reach[y]}
    found = set()
    for one in map(frozenset, chain.from_iterable(combinations(NAMES, k) for k in range(6))):
        hit = {b for a, b in attacks if a in one}
        supported = {b for a in one for b in reach[a]}
        free = not hit & one
        defends = all(a in hit for a, b in attacks if b in one)
        also = {"d": True, "s": not hit & supported, "c": supported <= one}[kind]
        if free and defends and also:
            found.add(one)
    return found


@settings(max_examples=150, deadline=None)
@given(PAIRS, PAIRS, st.sampled_from("dsc"))
def test_admissible_and_preferred_sets_are_those_of_the_definitions(attacks, supports, kind) -> None:
    baf = BAF.of(NAMES, sorted(attacks), sorted(supports))
    expected = literally(baf, kind)
    assert set(admissible(baf, kind)) == expected
    largest = {one for one in expected if not any(one < other for other in expected)}
    assert set(preferred(baf, kind)) == largest


def test_each_kind_asks_for_more_than_the_one_before() -> None:
    # b supports c, which a attacks: together a and b attack what they support.
    baf = BAF.of("abc", [("a", "c")], [("b", "c")])
    ab = frozenset("ab")
    assert [ab in set(admissible(baf, kind)) for kind in ("d", "s", "c")] == [True, False, False]
    assert set(preferred(baf, "s")) == {frozenset("a"), frozenset("b")}


def test_a_search_among_very_many_sets_stops_in_time() -> None:
    baf = BAF.of([f"x{i}" for i in range(40)])
    with pytest.raises(NotDecided):
        preferred(baf, "d", Budget.of(0.2))
