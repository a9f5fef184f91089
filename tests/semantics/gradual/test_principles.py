"""Each semantics keeps the principles it is published to keep, and breaks those that it says it breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.semantics.gradual.graph import Weighted
from argmap.semantics.gradual.kinds import KINDS
from argmap.semantics.gradual.models import Model, model, names
from argmap.semantics.gradual.principles import BROKEN
from argmap.semantics.gradual.solve import solve

scores = st.floats(0.05, 0.95)
sides = st.lists(scores, max_size=4)
POINTS = [0.1, 0.3, 0.5, 0.8, 0.95]


def balance(m: Model) -> Iterator[bool]:
    for t in POINTS:
        for s in POINTS:
            yield abs(m.strength(t, [s, 0.4], [s, 0.4]) - t) < 1e-9


def duality(m: Model) -> Iterator[bool]:
    for t in POINTS:
        for s in POINTS:
            turned = 1 - m.strength(1 - t, [0.3], [s])
            yield abs(m.strength(t, [s], [0.3]) - turned) < 1e-9


def open_mindedness(m: Model) -> Iterator[bool]:
    """However strong the support, enough attackers take a claim near 0."""
    for t in POINTS:
        yield m.strength(t, [1.0] * 5000, [1.0]) < 0.01


def continuity(m: Model) -> Iterator[bool]:
    for t in POINTS:
        for change in (1e-9, -1e-9):
            for at in (0.0, 0.5, 1.0):
                moved = min(1.0, max(0.0, at + change))
                yield abs(m.strength(t, [at, 0.2], [at]) - m.strength(t, [moved, 0.2], [moved])) < 1e-4
                yield abs(m.strength(t, [at], []) - m.strength(t, [moved], [])) < 1e-4


PRINCIPLES: dict[str, Callable[[Model], Iterator[bool]]] = {
    "balance": balance,
    "continuity": continuity,
    "duality": duality,
    "open-mindedness": open_mindedness,
}


def test_each_principle_that_can_be_broken_is_tested() -> None:
    assert set(PRINCIPLES) == set(BROKEN)


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("principle", PRINCIPLES)
def test_a_semantics_breaks_exactly_what_it_says(name: str, principle: str) -> None:
    kept = all(PRINCIPLES[principle](model(name)))
    assert kept == (principle not in KINDS[name.replace("-", "_")].BREAKS)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(names()), scores, sides, sides, scores)
def test_all_of_them_are_stable_neutral_and_monotone(
    name: str, t: float, attackers: list[float], supporters: list[float], more: float
) -> None:
    m = model(name)
    alone = m.strength(t, [], [])
    assert alone == pytest.approx(t)
    strength = m.strength(t, attackers, supporters)
    assert 0 <= strength <= 1
    # One of no strength changes nothing; one more attacker never helps, one more supporter never harms.
    assert m.strength(t, [*attackers, 0.0], [*supporters, 0.0]) == pytest.approx(strength)
    if name != "card-based":
        assert m.strength(t, [*attackers, more], supporters) <= strength + 1e-12
    if not m.attacks_only:
        assert m.strength(t, attackers, [*supporters, more]) >= strength - 1e-12
    # The order in which they come does not matter.
    assert m.strength(t, attackers[::-1], supporters[::-1]) == pytest.approx(strength)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(names()), st.lists(scores, min_size=3, max_size=3), st.permutations(["x", "y", "z"]))
def test_names_do_not_matter_and_what_is_elsewhere_does_not_either(
    name: str, base: list[float], order: list[str]
) -> None:
    plain = Weighted.of(dict(zip("xyz", base, strict=True)), [("x", "y"), ("y", "x")], [("z", "x")])
    place = dict(zip("xyz", base, strict=True))
    other = Weighted.of({n: place[n] for n in order}, [("x", "y"), ("y", "x")], [("z", "x")])
    found = dict(zip(plain.names, solve(plain, model(name)).values, strict=True))
    assert dict(zip(other.names, solve(other, model(name)).values, strict=True)) == pytest.approx(
        found, abs=1e-6
    )
    apart = Weighted.of({**place, "w": 0.9}, [("x", "y"), ("y", "x"), ("x", "w")], [("z", "x")])
    assert solve(apart, model(name)).values[:3] == pytest.approx(tuple(found.values()), abs=1e-6)
