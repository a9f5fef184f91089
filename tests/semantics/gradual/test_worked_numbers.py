"""The gradual semantics give the numbers that the papers and their authors' code give."""

from __future__ import annotations

import pytest

from argmap.semantics.gradual.graph import Weighted
from argmap.semantics.gradual.models import model as model_of
from argmap.semantics.gradual.solve import solve

FOUR = ("df-quad", "quadratic-energy", "euler-based", "mlp-based")
Expected = tuple[dict[str, float], dict[str, float], dict[str, float], dict[str, float]]

ACYCLIC: dict[str, tuple[Weighted, Expected]] = {
    "one attacker": (
        Weighted.of({"a": 0.5, "b": 0.8}, [("b", "a")]),
        ({"a": 0.1}, {"a": 0.304878}, {"a": 0.387587}, {"a": 0.310026}),
    ),
    "one supporter": (
        Weighted.of({"a": 0.5, "b": 0.8}, supports=[("b", "a")]),
        ({"a": 0.9}, {"a": 0.695122}, {"a": 0.645016}, {"a": 0.689974}),
    ),
    "a score of 0 with a supporter of 1": (
        Weighted.of({"a": 0, "b": 1}, supports=[("b", "a")]),
        ({"a": 1}, {"a": 0.5}, {"a": 0}, {"a": 0}),
    ),
    "a score of 1 with an attacker of 1": (
        Weighted.of({"a": 1, "b": 1}, [("b", "a")]),
        ({"a": 0}, {"a": 0.5}, {"a": 1}, {"a": 1}),
    ),
    "Kampik 2024, example 3.1": (
        Weighted.of({"a": 0.5, "b": 0.5, "c": 0.5}, [("b", "a")], [("c", "b")]),
        (
            {"a": 0.125, "b": 0.75},
            {"a": 0.367647, "b": 0.6},
            {"a": 0.412902, "b": 0.588897},
            {"a": 0.349222, "b": 0.622459},
        ),
    ),
    "Rago and others 2016, e-democracy": (
        Weighted.of(
            {
                "A1": 0.5,
                "A2": 0.5,
                "P1": 0.7,
                "P2": 0.5,
                "P3": 0.9,
                "C1": 0.2,
                "C2": 0.2,
                "C3": 0.6,
                "C4": 0.5,
            },
            [("C1", "A2"), ("C2", "P2"), ("C3", "P2"), ("C4", "P2")],
            [("P1", "A1"), ("P2", "A1"), ("P3", "A2")],
        ),
        (
            {"A1": 0.862, "A2": 0.85, "P2": 0.08},
            {"A1": 0.719852, "A2": 0.66443, "P2": 0.185874},
            {"A1": 0.68938, "A2": 0.626285, "P2": 0.339943},
            {"A1": 0.713852, "A2": 0.668188, "P2": 0.214165},
        ),
    ),
}


def mutual(*scores: float) -> Weighted:
    names = "abcdefgh"[: len(scores)]
    attacks = [(x, y) for x in names for y in names if x != y]
    return Weighted.of(dict(zip(names, scores, strict=True)), attacks)


def ring(count: int, score: float) -> Weighted:
    names = [f"n{i}" for i in range(count)]
    return Weighted.of(dict.fromkeys(names, score), [(names[i - 1], names[i]) for i in range(count)])


def potyka() -> Weighted:
    b, c = [f"b{i}" for i in range(10)], [f"c{i}" for i in range(10)]
    supports = [("a", x) for x in b] + [(x, y) for x in b for y in c]
    return Weighted.of({"a": 1.0, **dict.fromkeys(b + c, 0.0)}, [(y, "a") for y in c], supports)


CYCLIC: dict[str, tuple[Weighted, Expected]] = {
    "two that attack each other, of score 1": (
        mutual(1, 1),
        ({"a": 0.5, "b": 0.5}, {"a": 0.682328, "b": 0.682328}, {"a": 1, "b": 1}, {"a": 1, "b": 1}),
    ),
    "two that attack each other, of score 0.5": (
        mutual(0.5, 0.5),
        ({"a": 1 / 3}, {"a": 0.423854}, {"a": 0.433575}, {"a": 0.401058}),
    ),
    "three in a ring": (
        ring(3, 0.5),
        ({"n0": 1 / 3}, {"n0": 0.423854}, {"n0": 0.433575}, {"n0": 0.401058}),
    ),
    "one that attacks itself": (
        ring(1, 0.5),
        ({"n0": 1 / 3}, {"n0": 0.423854}, {"n0": 0.433575}, {"n0": 0.401058}),
    ),
    "a strong and a middling one": (
        mutual(1, 0.5),
        (
            {"a": 1, "b": 0},
            {"a": 0.933355, "b": 0.267215},
            {"a": 1, "b": 0.366522},
            {"a": 1, "b": 0.268941},
        ),
    ),
    "four in a ring": (
        ring(4, 0.1),
        ({"n0": 0.090909}, {"n0": 0.099029}, {"n0": 0.092698}, {"n0": 0.092018}),
    ),
    "five that all attack each other": (
        mutual(*[0.9] * 5),
        ({"a": 0.264037}, {"a": 0.329197}, {"a": 0.816313}, {"a": 0.524643}),
    ),
    "Potyka 2018, ten and ten": (
        potyka(),
        (
            {"a": 0.033416, "b0": 0.033416, "c0": 1 - (1 - 0.033416) ** 10},
            {"a": 0.224088, "b0": 0.047814},
            {"a": 1, "b0": 0, "c0": 0},
            {"a": 1, "b0": 0, "c0": 0},
        ),
    ),
}
CASES = [
    (graph, model, expected)
    for graph, all_expected in {**ACYCLIC, **CYCLIC}.items()
    for model, expected in zip(FOUR, all_expected[1], strict=True)
]


@pytest.mark.parametrize(("graph", "model", "expected"), CASES, ids=lambda x: x if isinstance(x, str) else "")
def test_the_strengths_are_the_published_ones(graph: str, model: str, expected: dict[str, float]) -> None:
    weighted = {**ACYCLIC, **CYCLIC}[graph][0]
    found = solve(weighted, model_of(model))
    assert found.converged
    values = dict(zip(weighted.names, found.values, strict=True))
    assert {name: values[name] for name in expected} == pytest.approx(expected, abs=1e-6)


OSCILLATING = [
    ("two that attack each other, of score 1", "df-quad"),
    ("five that all attack each other", "df-quad"),
    ("five that all attack each other", "quadratic-energy"),
    ("Potyka 2018, ten and ten", "df-quad"),
    ("Potyka 2018, ten and ten", "quadratic-energy"),
]


@pytest.mark.parametrize(("graph", "model"), OSCILLATING)
def test_a_plain_iteration_that_swings_is_reported(graph: str, model: str) -> None:
    weighted = CYCLIC[graph][0]
    plain = solve(weighted, model_of(model), method="plain")
    assert not plain.converged
    assert plain.residual > 0.01
    assert solve(weighted, model_of(model)).oscillates


def test_the_damped_iteration_fails_where_the_differential_equation_does_not() -> None:
    for model in ("df-quad", "quadratic-energy"):
        assert not solve(potyka(), model_of(model), method="damped").converged
        assert solve(potyka(), model_of(model), method="continuous").converged


BONZON = Weighted.of(
    dict.fromkeys("abcde", 1.0), [("a", "e"), ("d", "a"), ("e", "d"), ("c", "e"), ("b", "c"), ("b", "a")]
)
RANKED = {
    "h-categoriser": (0.3770, 1, 0.5, 0.6524, 0.5328),
    "max-based": (0.5, 1, 0.5, 0.6, 0.6667),
    "card-based": (0.2690, 1, 0.3333, 0.4342, 0.3029),
}


@pytest.mark.parametrize("model", RANKED)
def test_the_graph_of_bonzon_and_others_has_its_published_strengths(model: str) -> None:
    found = solve(BONZON, model_of(model))
    assert found.values == pytest.approx(RANKED[model], abs=6e-5)


def test_the_h_categoriser_on_a_chain_alternates() -> None:
    chain = Weighted.of(dict.fromkeys("abcde", 1.0), [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")])
    found = solve(chain, model_of("h-categoriser")).values
    assert found == pytest.approx((1, 0.5, 2 / 3, 0.6, 0.625))
