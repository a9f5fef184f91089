"""Gradients, removals, shares and ranks: against the papers' numbers, finite differences and brute force."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.semantics.gradual.contribution import intrinsic_removal, removal, shapley
from argmap.semantics.gradual.gradient import gradient
from argmap.semantics.gradual.graph import Weighted
from argmap.semantics.gradual.models import model as model_of
from argmap.semantics.gradual.ranking import burdens, ranks
from argmap.semantics.gradual.solve import solve

KAMPIK = Weighted.of({"a": 0.5, "b": 0.5, "c": 0.5}, [("b", "a")], [("c", "b")])
DF_QUAD = model_of("df-quad")
SMOOTH = ("df-quad", "quadratic-energy", "euler-based", "mlp-based", "h-categoriser")


def test_the_example_of_kampik_and_others_has_its_published_contributions() -> None:
    assert removal(KAMPIK, DF_QUAD, 0, 1) == pytest.approx(-0.375)
    assert intrinsic_removal(KAMPIK, DF_QUAD, 0, 1) == pytest.approx(-0.25)
    shares = {a: share.value for a, share in shapley(KAMPIK, DF_QUAD, 0).items()}
    assert shares == pytest.approx({1: -0.3125, 2: -0.0625})
    assert gradient(KAMPIK, DF_QUAD, solve(KAMPIK, DF_QUAD).values, 0).by_base[1] == pytest.approx(-0.25)


def test_an_argument_can_matter_although_its_gradient_is_0() -> None:
    graph = Weighted.of(
        {"a": 0.5, "b": 0, "c": 0, "d": 0, "e": 0.5},
        [("b", "e"), ("c", "e")],
        [("a", "b"), ("a", "c"), ("a", "d"), ("d", "e")],
    )
    values = solve(graph, DF_QUAD).values
    assert values[4] == pytest.approx(0.375)
    assert removal(graph, DF_QUAD, 4, 0) == pytest.approx(-0.125)
    assert gradient(graph, DF_QUAD, values, 4).by_base[0] == pytest.approx(0)


@st.composite
def graphs(draw: st.DrawFn) -> Weighted:
    size = draw(st.integers(2, 6))
    names = [f"n{i}" for i in range(size)]
    base = {name: draw(st.floats(0.05, 0.95)) for name in names}
    pairs = [(x, y, draw(st.floats(0.1, 1))) for x in names for y in names if draw(st.integers(0, 3)) == 0]
    kinds = [draw(st.booleans()) for _ in pairs]
    attacks = [pair for pair, attack in zip(pairs, kinds, strict=True) if attack]
    supports = [pair for pair, attack in zip(pairs, kinds, strict=True) if not attack]
    graph = Weighted.of(base, attacks, supports)
    return replace(graph, steps=frozenset({size - 1})) if draw(st.booleans()) else graph


@settings(max_examples=60, deadline=None)
@given(graphs(), st.sampled_from(SMOOTH))
def test_the_gradient_is_what_small_changes_show(graph: Weighted, name: str) -> None:
    model = model_of(name)
    found = solve(graph, model)
    if not found.converged:
        return
    slopes = gradient(graph, model, found.values, 0)
    step = 1e-6
    for a, score in enumerate(graph.base):
        moved = []
        for way in (step, -step):
            base = list(graph.base)
            base[a] = score + way
            other = solve(graph.with_base(base), model)
            if not other.converged:
                return
            moved.append(other.values[0])
        assert slopes.by_base[a] == pytest.approx((moved[0] - moved[1]) / (2 * step), abs=2e-4)


@settings(max_examples=40, deadline=None)
@given(graphs(), st.sampled_from(("df-quad", "euler-based")))
def test_shapley_shares_agree_with_every_order_and_add_up(graph: Weighted, name: str) -> None:
    model = model_of(name)
    players = range(1, len(graph.names))
    shares = shapley(graph, model, 0)
    alone = solve(graph.without(players), model).values[0]
    whole = solve(graph, model).values[0]
    assert sum(share.value for share in shares.values()) == pytest.approx(whole - alone, abs=1e-6)
    if len(graph.names) <= 4:
        orders = list(permutations(players))
        for a in players:
            total = 0.0
            for order in orders:
                later = set(order[order.index(a) :])
                with_a = solve(graph.without(later - {a}), model).values[0]
                total += with_a - solve(graph.without(later), model).values[0]
            assert shares[a].value == pytest.approx(total / len(orders), abs=1e-6)


def test_sampled_shares_come_near_the_exact_ones_and_say_how_near() -> None:
    names = [f"n{i}" for i in range(8)]
    graph = Weighted.of(
        {"t": 0.5, **dict.fromkeys(names, 0.4)},
        [(n, "t") for n in names[::2]],
        [(n, "t") for n in names[1::2]] + [("n0", "n1")],
    )
    shares = shapley(graph, DF_QUAD, 0, samples=300, seed=1)
    whole = solve(graph, DF_QUAD).values[0]
    assert sum(share.value for share in shares.values()) == pytest.approx(whole - 0.5)
    # n2, n4 and n6 are alike: the shares differ by no more than sampling explains.
    alike = [shares[names.index(n) + 1] for n in ("n2", "n4", "n6")]
    assert max(s.value for s in alike) - min(s.value for s in alike) <= 6 * max(s.error for s in alike) + 1e-9
    assert all(0 < s.error < 0.02 for s in alike)


def test_the_burdens_of_the_graph_of_bonzon_and_others_are_the_published_ones() -> None:
    graph = Weighted.of(
        dict.fromkeys("abcde", 1.0), [("a", "e"), ("d", "a"), ("e", "d"), ("c", "e"), ("b", "c"), ("b", "a")]
    )
    expected = {
        "a": (1, 3, 2.5, 2.75, 2.6471),
        "b": (1, 1, 1, 1, 1),
        "c": (1, 2, 2, 2, 2),
        "d": (1, 2, 1.3333, 1.5455, 1.5263),
        "e": (1, 3, 1.8333, 1.9, 1.8636),
    }
    for name, found in zip(graph.names, burdens(graph, 4), strict=True):
        assert found == pytest.approx(expected[name], abs=6e-5)
    order = sorted(graph.names, key=lambda name: ranks(graph)[graph.names.index(name)])
    assert order == ["b", "d", "c", "e", "a"]
