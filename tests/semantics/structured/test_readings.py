"""ASPIC+ over maps: the step that counts, the lifting and the semantics are chosen by the reading's name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import argmap
from argmap.core.errors import UnknownName
from argmap.formats import loads
from argmap.model.argument_map import ArgumentMap
from argmap.semantics import every_name, family_of, variants_of
from argmap.semantics.evaluation import Options
from strategies import maps

# The order of Modgil and Prakken's whisky (2014, example 3.26): d1 < d3 < d2. What is put forward is a rule
# of a map too, and so it is given a rank that changes nothing.
WHISKY = loads("""
id: whisky
question: Does she like whisky?
positions: {likes: {text: She does.}, not: {text: She does not.}}
arguments:
  scottish: {text: She is Scottish., for: {likes: {strength: 0.9}}}
evidence:
  born: {text: She was born in Scotland., likelihood: 0.3, for: {scottish: {strength: 0.3}}}
  fitness: {text: She likes fitness., likelihood: 0.5, for: {not: {strength: 0.5}}}
""")
NIXON = loads("""
id: nixon
question: Is he a pacifist?
positions: {dove: {text: He is.}, hawk: {text: He is not.}}
arguments: {quaker: {text: He is a Quaker., for: dove}, republican: {text: He is a Republican., for: hawk}}
""")


@pytest.mark.parametrize(
    ("reading", "likes", "not_"),
    [
        ("aspic-last-link", "in", "out"),
        ("aspic-last-link-democratic", "in", "out"),
        ("aspic-weakest-link", "out", "in"),
        ("aspic-weakest-link-democratic", "in", "out"),
        ("aspic-weakest-link-democratic-preferred", "in", "out"),
        ("aspic-weakest-link-stable", "out", "in"),
    ],
)
def test_link_and_lifting_decide_as_in_the_published_example(reading, likes, not_) -> None:
    found = argmap.evaluate(WHISKY, reading)
    assert (found.labels["likes"], found.labels["not"]) == (likes, not_)


def test_another_semantics_may_settle_what_grounded_leaves_open() -> None:
    assert argmap.evaluate(NIXON, "aspic-last-link").labels["dove"] == "undecided"
    assert argmap.evaluate(NIXON, "aspic-last-link-ideal").labels["quaker"] == "in"
    assert argmap.evaluate(NIXON, "aspic-last-link-preferred").labels["dove"] == "undecided"


@settings(max_examples=15, deadline=None)
@given(maps())
def test_what_grounded_holds_every_complete_and_preferred_reading_holds(m: ArgumentMap) -> None:
    for link in ("aspic-last-link", "aspic-weakest-link-democratic"):
        first = argmap.evaluate(m, link, seconds=2)
        for kind in ("complete", "preferred"):
            other = argmap.evaluate(m, f"{link}-{kind}", seconds=2)
            if first.decided and other.decided:
                held = {id for id, label in first.labels.items() if label == "in"}
                assert held <= {id for id, label in other.labels.items() if label == "in"}


def test_the_variants_are_known_by_name_and_left_out_of_all() -> None:
    found = variants_of("structured")
    assert "aspic-last-link-democratic-preferred" in found
    assert all(family_of(name) == "structured" for name in found)
    assert set(found) <= set(every_name())
    with pytest.raises(UnknownName, match="Did you mean `aspic-last-link-stable`"):
        argmap.evaluate(NIXON, "aspic-last-link-stabel")


def test_a_budget_is_kept() -> None:
    found = argmap.evaluate(argmap.load("cuba-north-korea"), "aspic-last-link-preferred", seconds=0.0)
    assert not found.decided
    assert Options().seconds is None
