"""A change in thought does what it says under every reading, and nothing to the map."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.core.errors import ArgmapError, ConfigError, UnknownName
from argmap.formats import load, loads
from argmap.model.argument_map import ArgumentMap
from argmap.semantics import evaluate, read, readings
from argmap.semantics.changes.change import Change, changed
from argmap.semantics.changes.said import outcome
from argmap.semantics.changes.whatif import whatif
from argmap.semantics.evaluation import Options
from argmap.semantics.framework.claims import compile_map
from argmap.semantics.why.said import words
from semantics.cruxes.small import small_maps

HEAD = "{id: m, question: q, positions: {p: {text: P}, q: {text: Q}}, "
# Under deductive support a node falls with what it supports, so even a certain one may not stand.
LABELS = [n for n, family in readings().items() if family in ("carneades", "abstract", "structured")]
GRADUAL = [name for name, family in readings().items() if family == "gradual"]


@settings(max_examples=60, deadline=None)
@given(
    small_maps(4), st.sampled_from([n for n in LABELS if n not in ("naive", "conflict-free", "admissible")])
)
def test_what_is_dropped_does_not_stand_and_what_is_accepted_does(m: ArgumentMap, reading: str) -> None:
    options = Options(seconds=5)
    framework = compile_map(m)
    for id in m.nodes:
        found = read(m, reading, options, changed(framework, Change(drop=(id,))))
        assert not found.decided or found.labels[id] != "in"
        if id not in m.positions:
            found = read(m, reading, options, changed(framework, Change(accept=(id,))))
            assert not found.decided or found.labels[id] == "in"


@settings(max_examples=60, deadline=None)
@given(small_maps(4), st.sampled_from(GRADUAL))
def test_by_strength_the_dropped_has_none_and_the_accepted_all(m: ArgumentMap, reading: str) -> None:
    framework = compile_map(m)
    for id in m.nodes:
        found = read(m, reading, Options(), changed(framework, Change(drop=(id,))))
        assert not found.decided or found.strengths[id] == pytest.approx(0, abs=1e-9)
        if id not in m.positions:
            found = read(m, reading, Options(), changed(framework, Change(accept=(id,))))
            assert not found.decided or found.strengths[id] == pytest.approx(1, abs=1e-6)


@settings(max_examples=60, deadline=None)
@given(small_maps(4), st.sampled_from(LABELS))
def test_nothing_changes_nothing(m: ArgumentMap, reading: str) -> None:
    found = whatif(m, reading, Change(), Options(seconds=5))
    assert found.moved == ()
    assert not found.flips
    assert changed(compile_map(m), Change()) == compile_map(m)


def after(text: str, change: Change, reading: str = "carneades") -> dict[str, str]:
    return dict(whatif(loads(HEAD + text + "}"), reading, change).after.labels)


BACKED = (
    "arguments: {a: {text: A, for: p}}, evidence: {e: {text: E, for: a->p}}, "
    "objections: {o: {text: O, against: {a->p: {strength: weak}}}}"
)


@pytest.mark.parametrize("reading", ["grounded", "aspic-last-link"])
def test_a_step_whose_backing_is_dropped_does_not_hold(reading: str) -> None:
    text = "arguments: {a: {text: A, for: p}}, evidence: {e: {text: E, for: a->p}}"
    assert after(text, Change(), reading)["p"] == "in"
    assert after(text, Change(drop=("e",)), reading)["p"] == "out"
    assert after(text, Change(drop=("e->a->p",)), reading)["p"] == "out"


def test_backing_that_is_dropped_no_longer_meets_an_undercut() -> None:
    assert after(BACKED, Change())["p"] == "in"
    assert after(BACKED, Change(drop=("e",)))["p"] == "out"
    assert after(BACKED, Change(drop=("e->a->p",)))["p"] == "out"
    # A step that was backed needs its backing, attacked or not.
    assert after(BACKED, Change(drop=("e", "o")))["p"] == "out"


def test_a_claim_that_rested_on_what_is_dropped_falls_and_does_not_stand_as_asserted() -> None:
    text = "arguments: {a: {text: A, for: p}, b: {text: B, for: a}}"
    assert after(text, Change(drop=("b",))) == {"p": "out", "q": "out", "a": "out", "b": "out"}
    assert after(text, Change(drop=("b->a",)))["b"] == "in"


def test_numbers_decide_where_they_are_weighed() -> None:
    text = "arguments: {a: {text: A, for: p}, b: {text: B, for: q}}"
    m = loads(HEAD + text + "}")
    found = whatif(m, "carneades", Change(strengths={"a->p": 0.6}))
    assert found.before.standing == ()
    assert found.after.standing == ("p",)
    found = whatif(m, "df-quad", Change(likelihoods={"b": 1.0}))
    # A step of 0.5 from a certain reason takes half the way from 0.5 to 1.
    assert found.after.strengths["q"] == pytest.approx(0.75)
    assert found.after.standing == ("q",)


def test_other_options_are_a_change_too() -> None:
    m = loads(HEAD + "arguments: {a: {text: A, for: p}}}")
    found = whatif(m, then=Options(burden="evidence"))
    assert (found.before.standing, found.after.standing) == (("p",), ())
    assert [(one.id, one.before, one.after) for one in found.moved] == [
        ("p", "in", "out"),
        ("a", "in", "out"),
    ]


SAID = [
    (Change(drop=("a",)), "carneades", "*P* no longer stands; *Q* stands instead."),
    (Change(drop=("a", "b")), "carneades", "*P* no longer stands, and nothing does instead."),
    (Change(strengths={"b->q": 0.9}), "carneades", "*P* no longer stands; *Q* stands instead."),
    (Change(strengths={"b->q": 0.5}), "carneades", "*P* no longer stands, and nothing does instead."),
    (Change(drop=("b",)), "carneades", "*P* still stands."),
    (Change(drop=("b",)), "grounded", "*P* stands, where none did before."),
    (Change(), "grounded", "Still no position stands."),
    (Change(strengths={"b->q": 0.9}), "df-quad", "*P* no longer comes first; *Q* does instead."),
    (Change(drop=("b",)), "df-quad", "*P* still comes first."),
]


@pytest.mark.parametrize(("change", "reading", "said"), SAID)
def test_a_sentence_says_what_becomes_of_the_positions(change: Change, reading: str, said: str) -> None:
    text = "arguments: {a: {text: A, for: p}, b: {text: B, for: {q: {strength: weak}}}}}"
    m = loads(HEAD + text)
    assert words(m, outcome(whatif(m, reading, change))) == said


WRONG: list[tuple[Change, type[ArgmapError], str]] = [
    (Change(drop=("fairnes",)), UnknownName, "fairness"),
    (Change(accept=("rebate",)), UnknownName, "rebates"),
    (Change(strengths={"rebates": 0.5}), UnknownName, "rebates->fairness"),
    (Change(likelihoods={"rebates": 1.5}), ConfigError, "0 to 1"),
    (Change(likelihoods={"rebates": float("nan")}), ConfigError, "0 to 1"),
    (Change(accept=("toll",)), ConfigError, "position"),
    (Change(accept=("rebates",), drop=("rebates",)), ConfigError, "at once"),
]


@pytest.mark.parametrize(("change", "error", "says"), WRONG)
def test_a_change_that_cannot_be_made_is_told(change: Change, error: type[ArgmapError], says: str) -> None:
    with pytest.raises(error, match=says):
        whatif(load("harbour-bridge"), change=change)


def test_an_unknown_reading_is_told() -> None:
    with pytest.raises(UnknownName, match="carneades"):
        whatif(load("harbour-bridge"), "carneadess")


def test_before_is_what_the_reading_says_of_the_map() -> None:
    m = load("cuba-north-korea")
    for reading in ("carneades", "grounded", "df-quad", "aspic-last-link"):
        found, before = whatif(m, reading, Change(drop=("back-channel",))), evaluate(m, reading)
        assert (found.before.labels, found.before.strengths) == (before.labels, before.strengths)
