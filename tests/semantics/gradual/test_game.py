"""The games of Matt and Toni: their numbers, and the values that a linear program finds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.core.errors import ArgmapError
from argmap.semantics.gradual.game import MOST, game_strengths, value

CASES = [
    (1, [], (1,)),
    (2, [(0, 1)], (1, 0.25)),
    (2, [(0, 1), (1, 0)], (0.5, 0.5)),
    (1, [(0, 0)], (0,)),
]


@pytest.mark.parametrize(("size", "attacks", "expected"), CASES)
def test_the_published_strengths(size, attacks, expected) -> None:
    assert game_strengths(size, attacks) == pytest.approx(expected, abs=1e-6)


@settings(max_examples=100, deadline=None)
@given(
    st.integers(1, 5).flatmap(
        lambda n: st.lists(
            st.lists(st.integers(0, 8).map(lambda x: x / 8), min_size=n, max_size=n), min_size=1, max_size=5
        )
    )
)
def test_the_value_of_a_game_is_that_of_a_linear_program(rewards) -> None:
    optimize = pytest.importorskip("scipy.optimize")
    height, width = len(rewards), len(rewards[0])
    # Choose chances x of the rows and v, as great as can be, so that every column earns v at least.
    found = optimize.linprog(
        [0.0] * height + [-1.0],
        A_ub=[[-rewards[i][j] for i in range(height)] + [1.0] for j in range(width)],
        b_ub=[0.0] * width,
        A_eq=[[1.0] * height + [0.0]],
        b_eq=[1.0],
        bounds=[(0, 1)] * height + [(None, None)],
    )
    assert value(rewards) == pytest.approx(-found.fun, abs=1e-7)


@settings(max_examples=30, deadline=None)
@given(st.sets(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=6))
def test_strengths_are_from_0_to_1_and_whole_only_without_attackers(attacks) -> None:
    for x, strength in enumerate(game_strengths(4, attacks)):
        assert -1e-9 <= strength <= 1 + 1e-9
        if not any(b == x for _, b in attacks):
            assert strength == pytest.approx(1)


def test_too_large_a_game_is_refused() -> None:
    with pytest.raises(ArgmapError, match="too many moves"):
        game_strengths(MOST + 1, [])
