"""What an outcome rests on: single origins, and for chances each node, against evaluating anew."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import argmap
from argmap.core.budget import Budget
from argmap.formats import loads
from argmap.model.argument_map import ArgumentMap
from argmap.semantics.cruxes.chances import chances
from argmap.semantics.cruxes.find import applied
from argmap.semantics.cruxes.origins import origins
from argmap.semantics.cruxes.said import origin
from argmap.semantics.why.said import words
from semantics.cruxes.small import small_maps

ONE = loads("""
id: o
question: Toll?
positions: {toll: {label: Toll, text: Toll.}, free: {label: Free, text: Free.}}
arguments: {queues: {text: Queues shorten., for: toll}, air: {text: The air is cleaner., for: toll}}
evidence:
  trial: {label: Trial, text: Queues fell., for: queues, source: gazette}
  smoke: {label: Smoke, text: Less smoke., for: air, source: herald}
sources:
  gazette: {title: Trial toll, cites: [report]}
  herald: {title: Cleaner air, cites: [report]}
  report: {title: Trial report}
""")


@pytest.mark.parametrize("reading", ["carneades", "grounded", "constellation", "burden-ranking"])
def test_two_papers_that_repeat_one_report_are_one_origin(reading) -> None:
    e = argmap.evaluate(ONE, reading)
    (found,) = origins(e).found
    assert (found.source, found.items) == ("report", ("trial", "smoke"))
    assert found.standing == applied(e, "drop", ("trial", "smoke")).standing
    said = words(ONE, origin(e, found))
    assert said.startswith("Without the 2 items that go back to “Trial report”, ")


def test_what_two_origins_tell_rests_on_none() -> None:
    m = loads(argmap.dumps(ONE, "yaml").replace("Cleaner air\n    cites: [report]", "Cleaner air"))
    if m.sources["herald"].cites:
        m = ONE.model_copy(update={"sources": {**ONE.sources, "herald": ONE.sources["report"]}})
    assert origins(argmap.evaluate(m)).found == ()


def test_without_time_nothing_is_claimed() -> None:
    found = origins(argmap.evaluate(ONE), Budget.of(0.0))
    assert (found.found, found.decided) == ((), False)
    _, decided = chances(argmap.evaluate(ONE, "constellation"), ["toll"], Budget.of(0.0))
    assert not decided


@settings(max_examples=40, deadline=None)
@given(small_maps(5))
def test_the_removal_of_a_node_is_what_evaluating_anew_finds(m: ArgumentMap) -> None:
    for reading in ("constellation", "likelihood-ratios"):
        e = argmap.evaluate(m, reading)
        if e.errors:
            continue
        found, decided = chances(e, list(m.positions))
        assert decided
        for p, influences in found.items():
            for one in influences:
                without = applied(e, "drop", [one.id]).strengths[p]
                assert one.removal == pytest.approx(e.strengths[p] - without, abs=1e-9)


@settings(max_examples=25, deadline=None)
@given(small_maps(4))
def test_the_gradient_of_a_chance_is_the_slope_that_two_values_show(m: ArgumentMap) -> None:
    e = argmap.evaluate(m, "constellation")
    if e.errors:
        return
    found, _ = chances(e, list(m.positions))
    for p, influences in found.items():
        for one in influences[:3]:
            if one.gradient is None:
                continue
            ends = [argmap.whatif(m, "constellation", likelihoods={one.id: x}).after for x in (0.25, 0.75)]
            if not any(end.errors for end in ends):
                slope = (ends[1].strengths[p] - ends[0].strengths[p]) / 0.5
                assert one.gradient == pytest.approx(slope, abs=1e-9)
