"""How steps weigh on maps: each function of Carneades by name, by scheme, and of one's own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import argmap
from argmap.core.errors import ArgmapError
from argmap.formats import loads
from argmap.model.argument_map import ArgumentMap
from argmap.semantics.balancing.weighing import constant, criteria, cumulative
from argmap.semantics.framework.weighing import NAMES, told
from argmap.semantics.why.said import words
from strategies import maps

BRIDGE = loads("""
id: bridge
question: Should the city charge a toll?
positions: {toll: {label: Toll, text: Toll.}, free: {label: Free, text: Free.}}
arguments:
  queues:
    label: Queues
    text: Queues shorten.
    for: {toll: {strength: strong, scheme: cause-to-effect, with: [bus]}}
  fair: {label: Fair, text: It is unfair., for: {free: {strength: 0.4}}}
assumptions: {bus: {label: Buses, text: Buses go.}}
objections: {gone: {label: No buses, text: The buses are gone., against: {bus: {strength: strong}}}}
""")

CASES = [
    # One of two premises falls: what the step for the toll weighs, what that for none weighs, who stands.
    ("constant", 0.0, 0.4, ("free",)),
    ("linked", 0.0, 1.0, ("free",)),
    ("convergent", 1.0, 1.0, ()),
    ("cumulative", 0.5, 1.0, ("free",)),
    # Of the three premises of the issue, one.
    ("factorized", 0.0, 1 / 3, ("free",)),
    # The mean of 0.4 and of what the claim weighs by itself, 0.5.
    ("criteria", 0.0, 0.45, ("free",)),
    # It is the lower of two ranks.
    ("preference", 0.0, 0.5, ("free",)),
]


@pytest.mark.parametrize(("name", "queues", "fair", "standing"), CASES)
def test_each_function_weighs_as_it_is_defined(name, queues, fair, standing) -> None:
    found = argmap.evaluate(BRIDGE, weighing=name)
    assert found.weights["queues->toll"] == pytest.approx(queues)
    assert found.weights["fair->free"] == pytest.approx(fair)
    assert found.standing == standing


def test_every_name_has_a_case() -> None:
    assert tuple(case[0] for case in CASES) == NAMES


def test_a_scheme_may_have_a_function_of_its_own() -> None:
    found = argmap.evaluate(BRIDGE, weighing={"cause-to-effect": "convergent"})
    assert (found.weights["queues->toll"], found.weights["fair->free"]) == (1.0, 0.4)
    assert found.standing == ("toll",)
    other = argmap.evaluate(BRIDGE, weighing={"sign": "convergent"})
    assert other.weights == argmap.evaluate(BRIDGE).weights
    rest = argmap.evaluate(BRIDGE, weighing={"cause-to-effect": "constant", "*": "linked"})
    assert (rest.weights["queues->toll"], rest.weights["fair->free"]) == (0.0, 1.0)


def test_a_function_of_ones_own_sees_what_the_map_says_of_a_step() -> None:
    by_kind = criteria({"kind": (1, {"argument": 0.9, "objection": 0.2}), "scheme": (1, {None: 0.5})})
    found = argmap.evaluate(BRIDGE, weighing=by_kind)
    assert found.weights["fair->free"] == pytest.approx(0.7)
    part = argmap.evaluate(BRIDGE, weighing={"cause-to-effect": constant(0.9, cumulative)})
    assert part.weights["queues->toll"] == pytest.approx(0.45)
    assert told(part.options.weighing) == "cause-to-effect=own"


def test_an_explanation_names_only_the_premises_that_stand() -> None:
    found = argmap.evaluate(BRIDGE, weighing={"cause-to-effect": "convergent"})
    said = words(BRIDGE, found.why("toll").sentences[0])
    assert said == "*Toll* stands because of *Queues*."


def test_a_backing_that_falls_takes_a_step_however_its_premises_are_weighed() -> None:
    m = loads("""
id: m
question: q
positions: {p: {text: P}, q: {text: Q}}
arguments: {a: {text: A, for: {p: {with: [c]}}}, c: {text: C}, b: {text: B, for: a->p}}
objections: {o: {text: O, against: {b: {strength: 1.0}}}}
""")
    for name in NAMES:
        assert argmap.evaluate(m, weighing=name).weights["a->p"] == 0.0, name


def test_cruxes_and_what_if_hold_to_the_function() -> None:
    cruxes = argmap.cruxes(BRIDGE, weighing={"cause-to-effect": "convergent"}, positions="toll")
    assert {crux.ids for crux in cruxes.single if crux.kind == "drop"} == {("queues",)}
    usual = argmap.cruxes(BRIDGE, positions="toll")
    assert {crux.ids for crux in usual.single if crux.kind == "drop"} == {("gone",)}
    assert (
        argmap.cruxes(BRIDGE, weighing="constant", positions="toll").answers[0].flips
        == usual.answers[0].flips
    )
    then = argmap.whatif(BRIDGE, weighing="convergent")
    assert (then.before.standing, then.after.standing) == (("free",), ())


@settings(max_examples=40, deadline=None)
@given(maps())
def test_every_map_can_be_weighed_by_every_function(m: ArgumentMap) -> None:
    for name in NAMES:
        found = argmap.evaluate(m, weighing=name)
        assert all(0 <= weight <= 1 for weight in found.weights.values())
        for id in [*m.nodes][:3]:
            assert found.why(id).sentences


@pytest.mark.parametrize(
    ("weighing", "said"),
    [
        ("linke", "There is no weighing `linke`. Did you mean `linked`?"),
        ({"abductin": "linked"}, "There is no scheme `abductin`."),
        ({"sign": "no"}, "There is no weighing `no`."),
        (7, "`7` is no weighing function."),
    ],
)
def test_what_is_no_function_is_told(weighing, said) -> None:
    with pytest.raises(ArgmapError) as told_:
        argmap.evaluate(BRIDGE, weighing=weighing)
    assert str(told_.value).startswith(said)
