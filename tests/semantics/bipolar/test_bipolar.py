"""Support, in each of its meanings, becomes attacks as its authors define them."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.core.errors import UnknownName
from argmap.semantics.abstract import query
from argmap.semantics.abstract.errors import FrameworkError
from argmap.semantics.bipolar.framework import BAF
from argmap.semantics.bipolar.kinds import KINDS

NAMES = "abcdef"


@st.composite
def bipolar(draw: st.DrawFn) -> BAF:
    pair = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES))
    # Supports lead on in the alphabet: evidential support allows no circle.
    supports = [(a, b) for a, b in draw(st.lists(pair, max_size=7)) if a < b]
    return BAF.of(NAMES, draw(st.lists(pair, max_size=6)), supports, draw(st.sets(st.sampled_from(NAMES))))


def attacks(baf: BAF, kind: str) -> set[str]:
    return {a + b for a, b in KINDS[kind].compiled(baf).af.attacks()}


def test_the_worked_example_of_deductive_support() -> None:
    # Cayrol and Lagasquie-Schiex 2013: x attacks c, a supports x, b supports c.
    baf = BAF.of("abcx", [("x", "c")], [("a", "x"), ("b", "c")])
    af = KINDS["deductive"].compiled(baf).af
    assert set(af.attacks()) - set(baf.attacks) == {("a", "c"), ("x", "b"), ("a", "b")}
    for code in ("GR", "PR", "ST"):
        assert list(query.extensions(af, code)) == [frozenset("ax")]


ATTACKS = {
    # supports, attacks, and what each meaning makes of them (the attacks themselves are in all)
    "a supporter of an attacker": ("ax", "xb", {"general": {"ab"}, "deductive": {"ab"}, "necessary": set()}),
    "an attack on a supporter": ("xb", "ax", {"general": {"ab"}, "deductive": set(), "necessary": {"ab"}}),
    "an attack on the supported": ("bx", "ax", {"general": set(), "deductive": {"ab"}, "necessary": set()}),
    "an attacker that supports": ("xa", "xb", {"general": set(), "deductive": set(), "necessary": {"ab"}}),
    "a chain of supports": (
        "ab bx",
        "xc",
        {"general": {"ac", "bc"}, "deductive": {"ac", "bc"}, "necessary": set()},
    ),
}


@pytest.mark.parametrize("name", ATTACKS)
@pytest.mark.parametrize("kind", ["general", "deductive", "necessary"])
def test_each_meaning_adds_the_attacks_it_is_defined_by(name: str, kind: str) -> None:
    supports, attacked, added = ATTACKS[name]
    baf = BAF.of("abcx", [tuple(attacked)], [tuple(pair) for pair in supports.split()])
    assert attacks(baf, kind) == {attacked} | added[kind]


@given(baf=bipolar())
def test_necessary_support_is_deductive_support_the_other_way_round(baf: BAF) -> None:
    turned = BAF.of(baf.arguments, baf.attacks, [(b, a) for a, b in baf.supports])
    assert attacks(baf, "necessary") == attacks(turned, "deductive")


@given(baf=bipolar())
def test_stable_sets_keep_what_support_promises(baf: BAF) -> None:
    deductive, necessary = (KINDS[kind].compiled(baf).af for kind in ("deductive", "necessary"))
    for a, b in baf.supports:
        assert all(b in s for s in query.extensions(deductive, "ST") if a in s)
        assert all(a in s for s in query.extensions(necessary, "ST") if b in s)


@given(baf=bipolar())
def test_what_is_accepted_rests_on_evidence(baf: BAF) -> None:
    made = KINDS["evidential"].compiled(baf)
    for extension in map(made.own, query.extensions(made.af, "CO")):
        resting = set(baf.evidence) & extension
        for _ in baf.arguments:
            resting |= {b for a, b in baf.supports if a in resting and b in extension}
        assert resting == extension
        assert not {(a, b) for a, b in baf.attacks if a in extension and b in extension}


@pytest.mark.parametrize("kind", KINDS)
@given(baf=bipolar())
def test_without_supports_nothing_is_added(kind: str, baf: BAF) -> None:
    bare = BAF.of(baf.arguments, baf.attacks, (), NAMES)
    made = KINDS[kind].compiled(bare)
    assert {(a, b) for a, b in made.af.attacks() if a not in made.added} == set(baf.attacks)


def test_an_argument_falls_with_its_last_supporter_and_stands_with_one() -> None:
    baf = BAF.of("abxyz", [("y", "a")], [("a", "x"), ("b", "x"), ("z", "z"), ("a", "z")][:2], "aby")
    made = KINDS["evidential"].compiled(baf)
    assert made.own(query.some(made.af, "GR")) == {"b", "y", "x"}
    alone = BAF.of("axyz", [("y", "a"), ("z", "y")], [("a", "x")], "ay")
    made = KINDS["evidential"].compiled(alone)
    assert made.own(query.some(made.af, "GR")) == {"y"}, "the attack of z does not count: nothing supports it"


def test_names_that_are_taken_are_not_taken_again() -> None:
    made = KINDS["evidential"].compiled(BAF.of(["η", "η'→b?", "b"], [], [("η", "b")], ["η", "η'→b?"]))
    assert not made.added & {"η", "η'→b?", "b"}


def test_what_cannot_be_compiled_is_told() -> None:
    with pytest.raises(UnknownName, match="There is no argument `x`"):
        BAF.of("ab", supports=[("a", "x")])
    with pytest.raises(FrameworkError, match="circle of supports"):
        KINDS["evidential"].compiled(BAF.of("abc", (), [("a", "b"), ("b", "c"), ("c", "b")], "a"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_long_chain_of_supports_takes_no_long_time(kind: str) -> None:
    names = [str(i) for i in range(3000)]
    supports = list(pairwise(names))
    baf = BAF.of([*names, "x"], [("x", names[1500])], supports, [names[0], "x"])
    began = time.process_time()
    assert len(list(KINDS[kind].compiled(baf).af.attacks())) >= 1
    assert time.process_time() - began < 10
