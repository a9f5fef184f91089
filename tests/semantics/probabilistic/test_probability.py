"""Acceptance probabilities and odds: the worked numbers, and agreement with every framework gone through."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.semantics.abstract.framework import AF
from argmap.semantics.abstract.query import some
from argmap.semantics.probabilistic import constellation
from argmap.semantics.probabilistic.constellation import acceptance, effects
from argmap.semantics.probabilistic.ratios import decibans, posterior, ratio, words
from argmap.semantics.probabilistic.worlds import Uncertain, Worlds


def test_the_example_of_li_oren_and_norman_is_exact() -> None:
    assert acceptance(Uncertain([0.8, 0.6], {(0, 1): 0.5})).values == pytest.approx((0.8, 0.36))


def test_odds_are_multiplied() -> None:
    assert posterior(0.01, [10, 10]) == pytest.approx(0.5025, abs=5e-5)
    assert posterior(0.01, [10]) == pytest.approx(0.0917, abs=5e-5)
    assert posterior(0.5, [3, 1 / 3]) == pytest.approx(0.5)
    assert decibans(1000) == pytest.approx(30)


SCALE = [
    (1, "no"),
    (5, "weak"),
    (50, "moderate"),
    (500, "moderately strong"),
    (5e3, "strong"),
    (5e5, "very strong"),
]


@pytest.mark.parametrize(("value", "word"), [*SCALE, (1e9, "extremely strong")])
def test_the_verbal_scale_is_that_of_enfsi(value: float, word: str) -> None:
    assert words(value) == f"{word} support"


def test_a_heavier_reason_has_a_greater_ratio() -> None:
    found = [ratio(w / 20) for w in range(20)]
    assert found == sorted(found)
    assert found[0] == 1


pairs = st.tuples(st.integers(0, 4), st.integers(0, 4))
chances = st.sampled_from([0.0, 0.25, 0.5, 0.9, 1.0])


@settings(max_examples=60, deadline=None)
@given(st.lists(chances, min_size=5, max_size=5), st.dictionaries(pairs, chances, max_size=5))
def test_exact_acceptance_is_the_sum_over_all_frameworks(
    arguments: list[float], attacks: dict[tuple[int, int], float]
) -> None:
    sums = [0.0] * 5
    things = [*range(5), *attacks]
    weight = [*arguments, *attacks.values()]
    for choice in product((True, False), repeat=len(things)):
        chance = 1.0
        for there, p in zip(choice, weight, strict=True):
            chance *= p if there else 1 - p
        if not chance:
            continue
        names = [i for i in range(5) if choice[i]]
        kept = [pair for pair, there in zip(attacks, choice[5:], strict=True) if there]
        af = AF.of(names, [(a, b) for a, b in kept if a in names and b in names])
        for name in some(af, "grounded") or ():
            sums[int(name)] += chance
    assert acceptance(Uncertain(arguments, attacks)).values == pytest.approx(sums)


def test_samples_come_near_and_say_how_near(monkeypatch: pytest.MonkeyPatch) -> None:
    af = Uncertain([0.8, 0.6, 0.5], {(0, 1): 0.5, (1, 2): 0.7})
    exact = acceptance(af)
    monkeypatch.setattr(constellation, "EXACT", 0)
    drawn = acceptance(af, samples=4000, seed=3)
    assert drawn.samples == 4000
    for value, truth, error in zip(drawn.values, exact.values, drawn.errors, strict=True):
        assert 0 < error < 0.01
        assert abs(value - truth) < 4 * error
    assert acceptance(af, samples=50, seed=3) == acceptance(af, samples=50, seed=3)


def test_a_long_chain_does_not_recurse() -> None:
    size = 50_000
    chain = Uncertain([1.0] * size, {(i, i + 1): 1.0 for i in range(size - 1)})
    assert sum(Worlds(chain).accepted()[0]) == size // 2


@settings(max_examples=60, deadline=None)
@given(st.lists(chances, min_size=5, max_size=5), st.dictionaries(pairs, chances, max_size=5))
def test_an_effect_is_what_another_evaluation_finds(
    arguments: list[float], attacks: dict[tuple[int, int], float]
) -> None:
    whole = acceptance(Uncertain(arguments, attacks)).values
    groups = [[0], [1], [2], [0, 3]]
    for group, found in zip(groups, effects(Uncertain(arguments, attacks), groups, range(5)), strict=True):
        gone, sure = ([x if i in group else p for i, p in enumerate(arguments)] for x in (0.0, 1.0))
        without = acceptance(Uncertain(gone, attacks)).values
        steep = acceptance(Uncertain(sure, attacks)).values
        for a in range(5):
            assert found[a].removal == pytest.approx(whole[a] - without[a])
            if len(group) == 1:
                assert found[a].gradient == pytest.approx(steep[a] - without[a])


def test_a_sampled_effect_is_near_the_exact_one(monkeypatch: pytest.MonkeyPatch) -> None:
    af = Uncertain([0.8, 0.6, 0.5], {(0, 1): 0.5, (1, 2): 0.7})
    (exact,) = effects(af, [[0]], [1, 2])
    monkeypatch.setattr(constellation, "EXACT", 0)
    (drawn,) = effects(af, [[0]], [1, 2], samples=4000, seed=5)
    for a in (1, 2):
        assert abs(drawn[a].removal - exact[a].removal) < 4 * drawn[a].error
        assert 0 < drawn[a].error < 0.01
