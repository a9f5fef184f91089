"""A report holds for every map and every reading, and is as its schema says."""

from __future__ import annotations

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.core.budget import Budget
from argmap.core.errors import UnknownName
from argmap.model.argument_map import ArgumentMap
from argmap.semantics import evaluate, readings
from argmap.semantics.changes import data as change_data
from argmap.semantics.changes.change import Change
from argmap.semantics.changes.whatif import whatif
from argmap.semantics.cruxes.data import SCHEMA, data
from argmap.semantics.cruxes.report import report
from argmap.semantics.evaluation import Options
from semantics.cruxes.small import small_maps
from strategies import maps

NAMES = st.sampled_from([*readings()])


@settings(max_examples=60, deadline=None)
@given(st.one_of(small_maps(5), maps()), NAMES)
def test_every_map_has_a_report_and_a_what_if_under_every_reading(m: ArgumentMap, reading: str) -> None:
    e = evaluate(m, reading, Options(seconds=2))
    found = report(e, largest=1, samples=3, share=True, budget=Budget.of(2))
    jsonschema.validate(data(found), SCHEMA)
    assert [answer.position for answer in found.answers] == list(m.positions)
    for id in [*m.nodes, *m.links][:4]:
        change = whatif(m, reading, Change(drop=(id,)), Options(seconds=2))
        jsonschema.validate(change_data.data(change), change_data.SCHEMA)


def test_single_cruxes_are_those_of_one_node() -> None:
    found = argmap.cruxes(argmap.load("harbour-bridge"))
    assert [(crux.ids, crux.kind) for crux in found.single] == [
        (("one-week",), "drop"),
        (("congestion",), "accept"),
    ]


def test_the_face_takes_names_alone_or_several_and_options() -> None:
    m = argmap.load("harbour-bridge")
    assert argmap.whatif(m, drop="one-week").after.standing == ("toll",)
    assert argmap.whatif(m, drop=["one-week"], standard="clear-and-convincing").after.standing == ()
    found = argmap.whatif(m, "df-quad", likelihoods={"quays-ferry": 1.0})
    assert found.after.strengths["no-toll"] < found.before.strengths["no-toll"]
    strict = argmap.cruxes(m, positions="toll", standard="clear-and-convincing", links=True, most=1)
    assert strict.evaluation.options.standard.name == "clear-and-convincing"
    with pytest.raises(UnknownName, match="standard"):
        argmap.whatif(m, standart="scintilla")
    with pytest.raises(UnknownName, match="toll"):
        argmap.cruxes(m, positions="tol")
