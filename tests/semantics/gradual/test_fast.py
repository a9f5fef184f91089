"""The array versions give what the plain ones give."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.semantics.gradual.gradient import gradient
from argmap.semantics.gradual.graph import Weighted
from argmap.semantics.gradual.models import model as model_of
from argmap.semantics.gradual.solve import solve

pytest.importorskip("scipy", reason="the extra `fast` is not installed")

from argmap.semantics.gradual.fast import LARGE, Prepared, can_solve, solve_fast
from argmap.semantics.gradual.fast_gradient import gradient_fast

NAMES = ("df-quad", "quadratic-energy", "euler-based", "mlp-based")


@st.composite
def graphs(draw: st.DrawFn) -> Weighted:
    size = draw(st.integers(1, 7))
    scores = st.one_of(st.sampled_from([0.0, 1.0, 0.5]), st.floats(0, 1))
    edge = st.tuples(st.integers(0, size - 1), st.sampled_from([1.0, 0.3, 0.8]))
    side = st.lists(st.lists(edge, max_size=3), min_size=size, max_size=size)
    attackers, supporters = draw(side), draw(side)
    return Weighted(
        tuple(f"n{i}" for i in range(size)),
        tuple(draw(scores) for _ in range(size)),
        tuple(map(tuple, attackers)),
        tuple(map(tuple, supporters)),
        frozenset(draw(st.lists(st.integers(0, size - 1), max_size=2))),
    )


@settings(max_examples=150, deadline=None)
@given(graphs(), st.sampled_from(NAMES))
def test_strengths_and_gradients_are_those_of_the_plain_versions(graph: Weighted, name: str) -> None:
    model = model_of(name)
    ready = Prepared(graph, model)
    fast, plain = solve_fast(ready, model), solve(graph, model)
    # Where a process hardly moves any more, both stop at 1e-9 a step; they need not be at the same place yet.
    if not (fast.converged and plain.converged and fast.method == plain.method == "plain"):
        return
    assert fast.values == pytest.approx(plain.values, abs=1e-6)
    slow = gradient(graph, model, plain.values, 0).by_base
    # A circle that hands on all it gets has no slope, or one that rounding decides.
    if all(abs(slope) < 1e3 for slope in slow):
        assert gradient_fast(ready, plain.values, 0) == pytest.approx(slow, abs=1e-6)


def test_arrays_are_used_for_large_graphs_only() -> None:
    small = Weighted.of({"a": 0.5})
    large = Weighted.of({f"n{i}": 0.5 for i in range(LARGE + 1)})
    assert [can_solve(graph, model_of("df-quad")) for graph in (small, large)] == [False, True]
    assert not can_solve(large, model_of("card-based"))


def test_a_budget_ends_the_rounds() -> None:
    graph = Weighted.of({"a": 1.0, "b": 1.0}, attacks=[("a", "b"), ("b", "a")])
    found = solve_fast(graph, model_of("df-quad"), seconds=0.0)
    assert found.cut
    assert not found.converged
    assert not solve_fast(graph, model_of("df-quad")).cut
