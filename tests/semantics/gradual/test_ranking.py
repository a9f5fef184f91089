"""Burden ranking as a reading of maps: an order, without labels or strengths."""

from __future__ import annotations

import jsonschema
import pytest
from hypothesis import given, settings

import argmap
from argmap.core.errors import ArgmapError
from argmap.formats import loads
from argmap.model.argument_map import ArgumentMap
from argmap.semantics.changes.whatif import whatif
from argmap.semantics.cruxes.report import report
from argmap.semantics.data import SCHEMA, data
from argmap.semantics.why.said import walk, words
from strategies import maps

MAP = loads("""
id: m
question: q
positions: {p: {label: P, text: P}, q: {label: Q, text: Q}}
arguments: {a: {label: A, text: A, for: p}, b: {label: B, text: B, for: q}}
objections: {o: {label: O, text: O, against: b}}
""")


def test_what_is_attacked_bears_more_than_what_is_not() -> None:
    found = argmap.evaluate(MAP, "burden-ranking")
    assert not found.labels
    assert not found.strengths
    assert found.ranks["a"] == found.ranks["o"] == 1
    assert found.ranks["b"] > 1
    assert found.ranks["q"] > found.ranks["p"]
    assert found.standing == ("p",)


def test_a_rank_is_explained() -> None:
    found = argmap.evaluate(MAP, "burden-ranking")
    said = [words(MAP, sentence) for sentence in found.why("b").sentences]
    assert said == [
        f"*B* has rank {found.ranks['b']} of {max(found.ranks.values())}.",
        "Against it speaks *O* (rank 1).",
    ]


def test_a_diagram_has_no_place_for_an_order(tmp_path) -> None:
    with pytest.raises(ArgmapError, match="puts the nodes in order"):
        argmap.render(MAP, tmp_path / "m.svg", semantics="burden-ranking")


@settings(max_examples=40, deadline=None)
@given(maps())
def test_every_map_has_ranks_from_one_on(m: ArgumentMap) -> None:
    found = argmap.evaluate(m, "burden-ranking")
    assert set(found.ranks) == set(m.nodes)
    assert sorted(set(found.ranks.values())) == list(range(1, len(set(found.ranks.values())) + 1))
    jsonschema.validate(data([found]), SCHEMA)
    for id in [*m.nodes, *m.links][:5]:
        assert all(one.sentences for one in walk(found.why(id)) if not one.seen)
    assert [answer.place for answer in report(found).answers] == [found.ranks[p] for p in m.positions]
    assert whatif(m, "burden-ranking").moved == ()
