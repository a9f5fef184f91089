"""Every semantics says what its definition says, however the question is put and whichever solver answers."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.core.errors import UnknownName
from argmap.semantics.abstract import query
from argmap.semantics.abstract.framework import AF
from argmap.semantics.abstract.kinds import KINDS
from argmap.semantics.abstract.labelling import Labelling
from semantics.abstract.answer_sets import PROGRAMS, covering, solved
from semantics.abstract.oracle import all_extensions

CODES = sorted(module.CODE for module in KINDS.values())
ENGINES = ("pysat", "plain")


@st.composite
def frameworks(draw: st.DrawFn, most: int = 6) -> tuple[int, list[tuple[int, int]]]:
    size = draw(st.integers(0, most))
    pairs = [(a, b) for a in range(size) for b in range(size)]
    return size, draw(st.lists(st.sampled_from(pairs), unique=True, max_size=3 * size)) if pairs else []


def drawn(size: int, density: float, seed: int) -> list[tuple[int, int]]:
    chance = random.Random(seed)  # noqa: S311
    return [
        (a, b)
        for a in range(size)
        for b in range(size)
        if chance.random() < (density if a != b else density / 4)
    ]


def numbers(sets) -> list[list[int]]:
    return sorted(sorted(map(int, s)) for s in sets)


@pytest.mark.parametrize("engine", ENGINES)
@given(drawn=frameworks())
def test_extensions_are_those_of_the_definitions(engine: str, drawn) -> None:
    size, attacks = drawn
    af = AF.of(range(size), attacks)
    for code, expected in all_extensions(size, attacks).items():
        found = list(query.extensions(af, code, engine=engine))
        assert len(found) == len(set(found)), "none comes twice"
        assert numbers(found) == numbers(expected), code
        assert query.count(af, code, engine=engine) == len(expected)
        assert query.at_least(af, code) <= len(expected)


@pytest.mark.parametrize("engine", ENGINES)
@given(drawn=frameworks(5))
def test_answers_are_those_of_the_definitions_and_their_witnesses_show_it(engine: str, drawn) -> None:
    size, attacks = drawn
    af = AF.of(range(size), attacks)
    for code, sets in all_extensions(size, attacks).items():
        expected = {frozenset(map(str, s)) for s in sets}
        some = query.some(af, code, engine=engine)
        assert some in expected or (some is None and not expected), code
        acceptance = query.accepted(af, code, engine=engine)
        for name in af.names:
            held, everywhere = any(name in s for s in expected), all(name in s for s in expected)
            yes = query.credulous(af, code, name, engine=engine)
            assert yes.holds == held, (code, name)
            assert (yes.witness in expected and name in yes.witness) if held else yes.witness is None
            no = query.skeptical(af, code, name, engine=engine)
            assert no.holds == everywhere, (code, name)
            assert no.witness is None if everywhere else (no.witness in expected and name not in no.witness)
            assert (name in acceptance.credulous, name in acceptance.skeptical) == (held, everywhere), code


@pytest.mark.parametrize(
    ("size", "density", "seed"), [(9, 0.2, 1), (10, 0.12, 2), (12, 0.1, 3), (12, 0.25, 4)]
)
def test_they_agree_with_the_definitions_up_to_twelve_arguments(size: int, density: float, seed: int) -> None:
    attacks = drawn(size, density, seed)
    af = AF.of(range(size), attacks)
    for code, expected in all_extensions(size, attacks).items():
        assert numbers(query.extensions(af, code)) == numbers(expected), code


@pytest.mark.parametrize("code", [*PROGRAMS, "SST", "STG"])
@pytest.mark.parametrize(("size", "density", "seed"), [(14, 0.25, 5), (20, 0.3, 6), (24, 0.35, 7)])
def test_they_agree_with_clingo_beyond(code: str, size: int, density: float, seed: int) -> None:
    pytest.importorskip("clingo", reason="clingo is not installed")
    attacks = drawn(size, density, seed)
    expected = (
        covering(size, attacks, complete=code == "SST")
        if code in ("SST", "STG")
        else solved(code, size, attacks)
    )
    assert expected or code == "ST"
    assert numbers(query.extensions(AF.of(range(size), attacks), code)) == numbers(expected)


@pytest.mark.parametrize(("size", "density", "seed"), [(40, 0.06, 8), (60, 0.05, 9), (80, 0.04, 10)])
def test_they_agree_with_clingo_on_larger_ones(size: int, density: float, seed: int) -> None:
    pytest.importorskip("clingo", reason="clingo is not installed")
    attacks = drawn(size, density, seed)
    af = AF.of(range(size), attacks)
    for code in ("CO", "PR", "ST"):
        assert numbers(query.extensions(af, code)) == numbers(solved(code, size, attacks)), code


@given(drawn=frameworks(9))
def test_the_semantics_include_one_another_as_published(drawn) -> None:
    size, attacks = drawn
    af = AF.of(range(size), attacks)
    sets = {code: set(query.extensions(af, code)) for code in CODES}
    (grounded,), (ideal,), (eager,) = sets["GR"], sets["ID"], sets["EAG"]
    assert sets["ST"] <= sets["SST"] <= sets["PR"] <= sets["CO"] <= sets["AD"] <= sets["CF"]
    assert sets["ST"] <= sets["STG"] <= sets["NA"] <= sets["CF"]
    assert sets["ST"] <= sets["STG2"] <= sets["CF2"] <= sets["NA"]
    assert grounded <= ideal <= eager
    assert grounded == frozenset.intersection(*sets["CO"])
    assert all(grounded <= s for code in ("CF2", "STG2") for s in sets[code])
    if sets["ST"]:
        assert sets["ST"] == sets["SST"] == sets["STG"]


@given(drawn=frameworks(9))
def test_without_cycles_all_agree(drawn) -> None:
    size, attacks = drawn
    af = AF.of(range(size), [(a, b) for a, b in attacks if a < b])
    (grounded,) = query.extensions(af, "GR")
    for code in set(CODES) - {"CF", "NA", "AD"}:
        assert list(query.extensions(af, code)) == [grounded], code


@given(drawn=frameworks(8))
def test_a_framework_without_odd_cycles_is_coherent(drawn) -> None:
    size, attacks = drawn
    af = AF.of(range(size), [(a, b) for a, b in attacks if a % 2 != b % 2])
    assert set(query.extensions(af, "PR")) == set(query.extensions(af, "ST"))


@given(drawn=frameworks(8))
def test_a_symmetric_framework_is_coherent_and_relatively_grounded(drawn) -> None:
    size, attacks = drawn
    af = AF.of(range(size), {pair for a, b in attacks if a != b for pair in ((a, b), (b, a))})
    preferred = set(query.extensions(af, "PR"))
    assert preferred == set(query.extensions(af, "ST"))
    assert frozenset.intersection(*preferred) == query.some(af, "GR")


@given(drawn=frameworks(7), seed=st.integers(0, 1000))
def test_names_and_their_order_change_nothing(drawn, seed: int) -> None:
    size, attacks = drawn
    order = list(range(size))
    random.Random(seed).shuffle(order)  # noqa: S311
    renamed = {i: f"x{i}" for i in order}
    one = AF.of(range(size), attacks)
    other = AF.of((renamed[i] for i in order), [(renamed[a], renamed[b]) for a, b in reversed(attacks)])
    for code in CODES:
        expected = {frozenset(renamed[int(i)] for i in s) for s in query.extensions(one, code)}
        assert set(query.extensions(other, code)) == expected, code


WORKED = {
    "reinstatement": ("abc", "cb ba", {"GR": ["ac"], "PR": ["ac"], "ST": ["ac"]}),
    "a cycle of two": ("ab", "ab ba", {"GR": [""], "CO": ["", "a", "b"], "PR": ["a", "b"], "ST": ["a", "b"]}),
    "a cycle of three": (
        "abc",
        "ab bc ca",
        {
            "GR": [""],
            "CO": [""],
            "PR": [""],
            "ST": [],
            "SST": [""],
            "STG": ["a", "b", "c"],
            "CF2": ["a", "b", "c"],
        },
    ),
    "one that attacks itself": ("a", "aa", {"CO": [""], "ST": [], "STG": [""], "NA": [""]}),
    "floating acceptance": (
        "abcd",
        "ab ba ac bc cd",
        {"GR": [""], "PR": ["ad", "bd"], "ID": [""], "EAG": [""]},
    ),
    "a cycle of four": ("abcd", "ab bc cd da", {"PR": ["ac", "bd"], "ST": ["ac", "bd"]}),
}


@pytest.mark.parametrize("name", WORKED)
def test_worked_examples(name: str) -> None:
    arguments, attacks, answers = WORKED[name]
    af = AF.of(arguments, [(pair[0], pair[1]) for pair in attacks.split()])
    for code, sets in answers.items():
        assert sorted("".join(sorted(s)) for s in query.extensions(af, code)) == sets, code


def test_floating_acceptance_is_in_all_preferred_ones_and_not_grounded() -> None:
    af = AF.of("abcd", [("a", "b"), ("b", "a"), ("a", "c"), ("b", "c"), ("c", "d")])
    assert query.skeptical(af, "PR", "d").holds
    assert query.skeptical(af, "GR", "d").holds is False


def test_some_semantics_have_many_sets_for_certain_and_none_is_listed() -> None:
    af = AF.of(range(3000), [(i, i + 1) for i in range(2999)])
    assert query.at_least(af, "conflict-free") == 3001
    # Of a chain, every third conflict can be decided by itself.
    assert query.at_least(af, "naive") == 2**1000
    assert query.at_least(af, "admissible") == 2
    assert query.at_least(af, "preferred") == 0, "not known without a search"


def test_an_answer_is_a_labelling_too() -> None:
    af = AF.of("abc", [("a", "b"), ("b", "a"), ("c", "c")])
    labelling = query.credulous(af, "preferred", "a").labelling(af)
    assert labelling == Labelling(frozenset("a"), frozenset("b"), frozenset("c"))
    assert [labelling.of_argument(name) for name in "abc"] == ["in", "out", "undecided"]
    assert set(query.labellings(af, "grounded")) == {Labelling(frozenset(), frozenset(), frozenset("abc"))}


def test_an_unknown_semantics_or_argument_is_told() -> None:
    af = AF.of("ab")
    with pytest.raises(UnknownName, match="Did you mean `preferred`"):
        query.some(af, "prefered")
    with pytest.raises(UnknownName, match="There is no argument `c`"):
        query.credulous(af, "PR", "c")


@settings(max_examples=15)
@given(drawn=frameworks(8))
def test_both_solvers_say_the_same(drawn) -> None:
    size, attacks = drawn
    af = AF.of(range(size), attacks)
    for code in CODES:
        plain = query.accepted(af, code, engine="plain")
        assert plain == query.accepted(af, code, engine="pysat"), code
