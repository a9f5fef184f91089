"""Standards, weighing functions, and the worked examples of the papers."""

from __future__ import annotations

import pytest

from argmap.semantics.balancing.evaluate import Label, evaluate
from argmap.semantics.balancing.graph import Argument, ArgumentGraph, Issue
from argmap.semantics.balancing.standards import Name, Standard
from argmap.semantics.balancing.weighing import constant, convergent, criteria, cumulative

CASES: list[tuple[Name, float, float, bool]] = [
    ("scintilla", 0.1, 0.9, True),
    ("scintilla", 0.0, 0.0, False),
    ("preponderance", 0.6, 0.5, True),
    ("preponderance", 0.5, 0.5, False),
    ("clear-and-convincing", 0.7, 0.3, False),
    ("clear-and-convincing", 0.9, 0.3, True),
    ("clear-and-convincing", 0.8, 0.3, False),
    ("beyond-reasonable-doubt", 0.9, 0.3, False),
    ("beyond-reasonable-doubt", 0.9, 0.2, True),
    ("dialectical-validity", 0.2, 0.0, True),
    ("dialectical-validity", 0.9, 0.1, False),
]


@pytest.mark.parametrize(("name", "pro", "con", "met"), CASES)
def test_a_standard_asks_for_what_it_is_defined_by(name: Name, pro: float, con: float, met: bool) -> None:
    assert Standard(name).met(pro, con) is met


def murder(standard: Standard) -> ArgumentGraph:
    """The example of Gordon and Walton (2009) that van Gijzel and Nilsson work through."""
    return ArgumentGraph(
        ("murder", "-murder", "intent", "-intent", "kill", "w1", "w2", "unreliable1", "unreliable2"),
        (
            Argument("arg1", "murder", ("kill", "intent"), None, constant(0.8)),
            Argument("arg2", "intent", ("w1",), "unreliable1", constant(0.3)),
            Argument("arg3", "-intent", ("w2",), "unreliable2", constant(0.8)),
        ),
        (
            Issue("intent", ("intent", "-intent"), standard, "intent"),
            Issue("murder", ("murder", "-murder"), Standard("scintilla"), "murder"),
        ),
        frozenset({"kill", "w1", "w2", "unreliable2"}),
    )


def test_the_murder_example_has_the_published_answers() -> None:
    strict = Standard("beyond-reasonable-doubt", least=0.4, lead=0.3, doubt=0.2)
    found = evaluate(murder(strict))
    assert {id for id, weight in found.weights.items() if weight > 0} == {"arg2"}
    assert [found.labels[id] for id in ("intent", "-intent", "murder", "-murder")] == ["out"] * 4
    assert found.margins["intent"] == ("intent", 0.3, pytest.approx(-0.1))
    assert evaluate(murder(Standard("scintilla"))).labels["intent"] == "in"


PROPERTIES = {"price": 2.0, "type": 2.0, "speed": 2.0, "safety": 4.0}
VALUES = {name: (factor, {"low": 0.0, "middle": 0.5, "high": 1.0}) for name, factor in PROPERTIES.items()}
CARS = {
    "volvo": {"price": "middle", "type": "high", "speed": "high", "safety": "middle"},
    "porsche": {"price": "low", "type": "low", "speed": "middle", "safety": "middle"},
}


@pytest.mark.parametrize(
    ("standard", "labels"),
    [("preponderance", ["in", "out"]), ("clear-and-convincing", ["out", "out"])],
)
def test_the_car_example_weighs_by_criteria(standard: Name, labels: list[Label]) -> None:
    arguments = tuple(
        Argument(car, f"buy {car}", weighing=criteria(VALUES), properties=values)
        for car, values in CARS.items()
    )
    positions = ("buy volvo", "buy porsche")
    found = evaluate(ArgumentGraph(positions, arguments, (Issue("i", positions, Standard(standard)),)))
    assert found.weights == {"volvo": pytest.approx(0.7), "porsche": pytest.approx(0.3)}
    assert [found.labels[p] for p in positions] == labels


def test_convergent_asks_for_one_premise_and_cumulative_counts_them() -> None:
    for weighing, weight in ((convergent, 1.0), (cumulative, 0.5)):
        graph = ArgumentGraph(
            ("p", "q", "r"), (Argument("a", "r", ("p", "q"), None, weighing),), (), frozenset({"p"})
        )
        assert evaluate(graph).weights["a"] == weight


def test_a_scintilla_on_several_sides_is_won_by_whoever_bears_the_burden_or_by_nobody() -> None:
    arguments = (Argument("a", "p"), Argument("b", "-p"))
    for claim, expected in (("-p", {"p": "out", "-p": "in"}), (None, {"p": "out", "-p": "out"})):
        issue = Issue("i", ("p", "-p"), Standard("scintilla"), claim)
        assert evaluate(ArgumentGraph(("p", "-p"), arguments, (issue,))).labels == expected


def test_a_hundred_thousand_arguments_in_a_chain_do_not_recurse() -> None:
    statements = tuple(f"s{i}" for i in range(100_001))
    arguments = tuple(Argument(f"a{i}", f"s{i + 1}", (f"s{i}",)) for i in range(100_000))
    labels = evaluate(ArgumentGraph(statements, arguments, (), frozenset({"s0"}))).labels
    assert set(labels.values()) == {"in"}
