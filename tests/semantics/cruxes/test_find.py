"""The sets that are told flip the outcome, all of the least size are told, and no smaller one does."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from time import monotonic, process_time
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.core.budget import Budget, NotDecided
from argmap.core.errors import ArgmapError, ConfigError, UnknownName
from argmap.formats import load, loads
from argmap.model.argument_map import ArgumentMap
from argmap.semantics import evaluate
from argmap.semantics.balancing.standards import NAMES, Standard
from argmap.semantics.cruxes import maxsat
from argmap.semantics.cruxes import said as sentences
from argmap.semantics.cruxes.crux import Flips, Kind, What
from argmap.semantics.cruxes.find import applied, flips
from argmap.semantics.cruxes.order import ordered
from argmap.semantics.evaluation import Evaluation, Options
from argmap.semantics.why.said import Mention, words
from semantics.cruxes.small import small_maps

READINGS = ("carneades", "grounded", "preferred", "stable", "cf2", "stage", "eager")


def by_force(e: Evaluation, position: str, kind: Kind, what: What) -> set[frozenset[str]]:
    """Return all smallest sets, found by trying every set of every size."""
    known = e.framework.claims if what == "nodes" else e.framework.steps
    candidates = [ref for ref in known if ref not in e.framework.positions]
    for size in range(1, len(candidates) + 1):
        found = {
            frozenset(ids)
            for ids in combinations(candidates, size)
            if applied(e, kind, ids).labels.get(position, e.labels[position]) != e.labels[position]
        }
        if found:
            return found
    return set()


@settings(max_examples=150, deadline=None)
@given(
    small_maps(5, circles=False),
    st.sampled_from(READINGS),
    st.sampled_from(NAMES),
    st.sampled_from([("drop", "nodes"), ("drop", "links"), ("accept", "nodes")]),
    st.sampled_from(["asserted", "evidence"]),
)
def test_the_smallest_sets_of_a_map_without_circles_are_all_found(
    m: ArgumentMap, reading: str, standard, search: tuple[Kind, What], burden
) -> None:
    e = evaluate(m, reading, Options(burden=burden, standard=Standard(standard)))
    kind, what = search
    for found in flips(e, kind, what=what, most=1000):
        expected = by_force(e, found.position, kind, what)
        assert {frozenset(crux.ids) for crux in found.cruxes} == expected
        assert found.never == (not expected)
        assert found.decided
        if expected:
            assert found.none_up_to == len(next(iter(expected))) - 1
        if len(expected) > 1:
            assert set(found.in_all) == set.intersection(*map(set, expected))


@pytest.mark.slow
@settings(max_examples=8, deadline=None)
@given(small_maps(14, circles=False), st.sampled_from(("carneades", "grounded")))
def test_of_fourteen_nodes_no_smaller_set_does_it(m: ArgumentMap, reading: str) -> None:
    e = evaluate(m, reading)
    for found in flips(e, most=1000):
        assert {frozenset(crux.ids) for crux in found.cruxes} == by_force(e, found.position, "drop", "nodes")


@settings(max_examples=60, deadline=None)
@given(
    small_maps(4),
    st.sampled_from((*READINGS, "aspic-last-link")),
    st.sampled_from([("drop", "nodes"), ("drop", "links"), ("accept", "nodes")]),
)
def test_with_circles_all_sets_up_to_the_bound_are_tried(
    m: ArgumentMap, reading: str, search: tuple[Kind, What]
) -> None:
    e = evaluate(m, reading)
    if not e.labels:
        return
    kind, what = search
    for found in flips(e, kind, what=what, most=1000, largest=2):
        expected = by_force(e, found.position, kind, what)
        size = len(next(iter(expected), ()))
        if 0 < size <= 2 or found.cruxes:
            assert {frozenset(crux.ids) for crux in found.cruxes} == expected
            assert found.none_up_to == size - 1
        else:
            assert found.none_up_to >= min(2, len(m.nodes) - len(m.positions)) or found.never
            assert not (found.never and expected)


@settings(max_examples=60, deadline=None)
@given(small_maps(5, circles=False), st.sampled_from(READINGS), st.integers(1, 9))
def test_without_a_solver_the_same_is_found_up_to_a_size(m: ArgumentMap, reading: str, largest: int) -> None:
    e = evaluate(m, reading)
    assert ordered(e.framework) is not None
    solved = flips(e, most=1000)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(maxsat, "can_solve", lambda: False)
        run = flips(e, most=1000, largest=largest)
        patch.setattr("argmap.semantics.cruxes.find.ordered", lambda _: None)
        tried = flips(e, most=1000, largest=largest)
    for one, other, third in zip(solved, run, tried, strict=True):
        within = one.size is not None and one.size <= largest
        assert set(other.cruxes) == set(third.cruxes) == (set(one.cruxes) if within else set())
        assert other.none_up_to == (one.none_up_to if within else largest) or other.never
        assert not (other.never and one.cruxes)


def test_without_a_solver_pairs_of_the_shipped_map_take_no_time() -> None:
    e = evaluate(load("cuba-north-korea"), "grounded")
    solved = flips(e)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(maxsat, "can_solve", lambda: False)
        start = process_time()
        assert [set(one.cruxes) for one in flips(e)] == [set(one.cruxes) for one in solved]
        assert process_time() - start < 10


def test_what_is_told_flips_the_shipped_map() -> None:
    for reading in ("carneades", "grounded", "preferred"):
        e = evaluate(load("cuba-north-korea"), reading)
        for kind in ("drop", "accept"):
            for found in flips(e, kind):
                assert found.decided
                assert found.never or found.cruxes
                for crux in found.cruxes:
                    then = applied(e, kind, crux.ids)
                    assert (then.labels[crux.position], then.standing) == (crux.after, crux.standing)
                    assert crux.after != crux.before == e.labels[crux.position]
                    for ids in combinations(crux.ids, len(crux.ids) - 1):
                        assert applied(e, kind, ids).labels[crux.position] == crux.before


HEAD = "{id: m, question: q, positions: {p: {text: P}, q: {text: Q}}, "
MANY = ", ".join(f"n{i}: {{text: N{i}, for: p}}" for i in range(6))
SAID = [
    (
        "arguments: {a: {text: A, for: p}}",
        "p",
        "drop",
        "Dropping one node is enough:",
        "Without *A*, *P* falls.",
    ),
    (
        "arguments: {a: {text: A, for: {p: {strength: strong}}}, b: {text: B, for: q}}",
        "q",
        "drop",
        "Dropping one node is enough:",
        "Without *A*, *Q* stands instead of *P*.",
    ),
    (
        "arguments: {a: {text: A, for: {p: {strength: strong}}}, b: {text: B, for: q}}",
        "p",
        "drop",
        "Dropping one node is enough:",
        "Without *A*, *P* falls; *Q* stands instead.",
    ),
    (
        f"arguments: {{{MANY}}}",
        "p",
        "drop",
        "Dropping 6 nodes together is enough, and no fewer (1 set):",
        "Without *N0*, *N1*, *N2*, *N3*, *N4* and *N5*, *P* falls.",
    ),
    (
        "arguments: {a: {text: A, for: p}}, objections: {o: {text: O, against: {a: {strength: strong}}}}",
        "p",
        "accept",
        "Accepting one node is enough:",
        "If *A* is accepted, *P* stands.",
    ),
    (
        "arguments: {a: {text: A, for: {p: {with: [b]}}}, b: {text: B}}",
        "p",
        "drop",
        "Dropping any one of 2 nodes is enough:",
        "Without *A*, *P* falls.",
    ),
]


@pytest.mark.parametrize(("text", "position", "kind", "head", "said"), SAID)
def test_a_crux_is_a_sentence_that_names_its_nodes(
    text: str, position: str, kind: Kind, head: str, said: str
) -> None:
    e = evaluate(loads(HEAD + text + "}"))
    (found,) = flips(e, kind, positions=[position])
    assert sentences.flips(found) == head
    assert words(e.map, sentences.crux(e, found.cruxes[0])) == said


@settings(max_examples=60, deadline=None)
@given(small_maps(5), st.sampled_from(READINGS))
def test_every_sentence_names_every_node_of_its_set(m: ArgumentMap, reading: str) -> None:
    e = evaluate(m, reading)
    for found in flips(e) if e.labels else ():
        for crux in found.cruxes:
            said = sentences.crux(e, crux)
            named = {part.id for part in said if isinstance(part, Mention)}
            assert {*crux.ids, crux.position} <= named


COUNTED = [
    (Flips("p", "drop", "nodes", "in", (), 1), "No single node changes that by being dropped."),
    (Flips("p", "drop", "links", "in", (), 2), "No set of up to 2 links changes that"),
    (Flips("p", "accept", "nodes", "in", (), 9, never=True), "Accepting nodes, however many, does not"),
    (Flips("p", "accept", "nodes", "in", (), 0, decided=False), "was not decided in time."),
    (Flips("p", "drop", "nodes", "in", (), 1, decided=False), "For larger sets it was not decided in time."),
]


@pytest.mark.parametrize(("found", "said"), COUNTED)
def test_what_was_not_found_is_told_with_how_far_it_was_looked(found: Flips, said: str) -> None:
    assert said in sentences.flips(found)


def test_without_time_nothing_is_claimed() -> None:
    e = evaluate(load("cuba-north-korea"))
    for found in (*flips(e, budget=Budget.of(0.0)), *flips(e, "accept", budget=Budget.of(0.0))):
        assert found.never or (found.decided, found.cruxes, found.none_up_to) == (False, (), 0)
    e = evaluate(load("cuba-north-korea"), "aspic-last-link")
    for found in flips(e, budget=Budget.of(0.0)):
        assert (found.decided, found.cruxes, found.none_up_to) == (False, (), 0)


def test_a_change_whose_outcome_is_not_decided_leaves_the_search_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    e = evaluate(load("harbour-bridge"), "aspic-last-link")
    lost = replace(e, labels={}, decided=False, notes=("Too many arguments.",))
    monkeypatch.setattr("argmap.semantics.cruxes.find.applied", lambda *_: lost)
    for found in flips(e):
        assert (found.decided, found.cruxes, found.none_up_to, found.never) == (False, (), 0, False)


class Pigeons:
    """Eleven pigeons for ten holes: more than a solver of clauses finds out in a second."""

    found: ClassVar = [
        *([p * 10 + h + 2 for h in range(10)] for p in range(11)),
        *([-(p * 10 + h + 2), -(q * 10 + h + 2)] for h in range(10) for p, q in combinations(range(11), 2)),
    ]
    switches: ClassVar = {112: "x"}
    top = 112

    def clauses(self) -> list[list[int]]:
        return self.found


def test_a_solver_is_stopped_when_the_time_is_over() -> None:
    start = monotonic()
    with pytest.raises(NotDecided):
        next(maxsat.smallest(Pigeons(), 112, Budget.of(0.3)))  # type: ignore[arg-type]
    assert monotonic() - start < 15


REFUSED = [
    ("grounded", {"positions": ["tol"]}, UnknownName, "toll"),
    ("df-quad", {}, ConfigError, "tipping points"),
    ("grounded", {"kind": "accept", "what": "links"}, ConfigError, "nodes"),
]


@pytest.mark.parametrize(("reading", "asked", "error", "says"), REFUSED)
def test_what_cannot_be_asked_is_told(reading: str, asked, error: type[ArgmapError], says: str) -> None:
    with pytest.raises(error) as caught:
        flips(evaluate(load("harbour-bridge"), reading), **asked)
    assert says in str(caught.value)


def test_the_smallest_set_in_a_map_of_many_nodes_is_found_at_once() -> None:
    nodes = ", ".join(f"n{i}: {{text: N, for: {'p' if i < 3 else f'n{i // 3}'}}}" for i in range(3000))
    e = evaluate(loads(f"{HEAD}arguments: {{{nodes}}}}}"), "grounded")
    start = process_time()
    (found,) = flips(e, positions=["p"], most=1)
    assert process_time() - start < 10
    assert found.size == 3
