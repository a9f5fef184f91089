"""A map compiles to the same claims and steps for every semantics, and each translation says what §8 asks."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings

from argmap.formats import load, loads
from argmap.model.argument_map import ArgumentMap
from argmap.semantics.balancing.evaluate import evaluate
from argmap.semantics.balancing.standards import NAMES, Name, Standard
from argmap.semantics.framework.attacks import abstract
from argmap.semantics.framework.balance import argument_graph, denial
from argmap.semantics.framework.claims import Burden, compile_map
from argmap.semantics.framework.scores import DEFAULT
from argmap.semantics.framework.weights import weighted
from argmap.semantics.gradual.models import model as model_of
from argmap.semantics.gradual.solve import solve
from strategies import maps

HEAD = "{id: m, question: q, positions: {p: {text: P}, q: {text: Q}}, "


def labels(text: str, burden: Burden = "asserted", standard: Name = "preponderance") -> dict[str, str]:
    m = loads(HEAD + text + "}")
    found = evaluate(argument_graph(compile_map(m, burden), Standard(standard)))
    return {id: found.labels[id] for id in m.nodes}


def test_a_claim_without_support_stands_as_asserted_or_falls_by_the_burden() -> None:
    text = "arguments: {a: {text: A, for: p}}"
    assert labels(text) == {"p": "in", "q": "out", "a": "in"}
    assert labels(text, "evidence") == {"p": "out", "q": "out", "a": "out"}


def test_a_claim_whose_support_falls_falls_with_it() -> None:
    text = (
        "arguments: {a: {text: A, for: p}, b: {text: B, for: a}}, "
        "objections: {o: {text: O, against: {b: {strength: strong}}}}"
    )
    assert labels(text) == {"p": "out", "q": "out", "a": "out", "b": "out", "o": "in"}


def test_an_undercut_takes_the_step_and_leaves_the_claim() -> None:
    text = "arguments: {a: {text: A, for: p}}, objections: {o: {text: O, against: a->p}}"
    assert labels(text) == {"p": "out", "q": "out", "a": "in", "o": "in"}


def test_a_step_needs_all_its_premises() -> None:
    text = (
        "arguments: {a: {text: A, for: {p: {with: [s]}}}}, assumptions: {s: {text: S}}, "
        "objections: {o: {text: O, against: {s: {strength: strong}}}}"
    )
    assert labels(text)["p"] == "out"


def test_what_speaks_against_a_position_counts_against_that_one_alone() -> None:
    text = (
        "arguments: {a: {text: A, for: {p: {strength: moderate}}}, "
        "b: {text: B, for: {q: {strength: weak}}}}, "
        "objections: {o: {text: O, against: {p: {strength: strong}}}}"
    )
    assert labels(text)["p"] == "out"
    assert labels(text)["q"] == "out"
    assert labels(text.replace("moderate", "0.9"))["p"] == "in"


SCORED = [
    ("{text: T, source: s, credibility: 2}", "B", 0.8),
    ("{text: T, source: s, credibility: 6}", "B", 0.8),
    ("{text: T, source: s, credibility: 6}", "F", 0.5),
    ("{text: T, source: s, credibility: 1}", "C", 0.8),
    ("{text: T, source: s, credibility: 5, likelihood: 0.9}", "E", 0.9),
    ("{text: T, source: s}", "E", 0.2),
]


@pytest.mark.parametrize(("item", "letter", "score"), SCORED)
def test_evidence_weighs_what_its_ratings_say_and_unknown_is_not_worst(
    item: str, letter: str, score: float
) -> None:
    m = loads(f"{{id: m, question: q, evidence: {{e: {item}}}, sources: {{s: {{reliability: {letter}}}}}}}")
    assert DEFAULT.of_node(m, m.nodes["e"]) == pytest.approx(score)


@settings(max_examples=100, deadline=None)
@given(maps())
def test_every_map_compiles_and_evaluates(m: ArgumentMap) -> None:
    for burden in ("asserted", "evidence"):
        framework = compile_map(m, burden)
        for name in NAMES:
            found = evaluate(argument_graph(framework, Standard(name))).labels
            assert sum(found[p] == "in" for p in m.positions) <= 1
            assert not any(
                found[id] == found.get(denial(id)) == "in" for id in framework.claims if denial(id) in found
            )
        arguments, attacks = abstract(framework)
        assert len(set(arguments)) == len(arguments)
        assert {end for attack in attacks for end in attack} <= set(arguments)
        graph = weighted(framework)
        for name in ("df-quad", "quadratic-energy", "h-categoriser"):
            values = solve(graph, model_of(name), seconds=2).values
            assert all(-1e-9 <= value <= 1 + 1e-9 for value in values)


def test_the_shipped_map_compiles_to_as_many_claims_and_steps_as_it_has_nodes_and_links() -> None:
    m = load("cuba-north-korea")
    framework = compile_map(m)
    assert (len(framework.claims), len(framework.steps)) == (len(m.nodes), len(m.links))
    arguments, attacks = abstract(framework)
    # The needs aside, it is the map's own graph: networkx finds the same parts.
    graph = nx.DiGraph(attacks)
    assert set(graph) <= set(arguments)
    circles = [part for part in nx.strongly_connected_components(graph) if len(part) > 1]
    assert circles == [set(m.positions)]


RIVALS = "arguments: {a: {text: A, for: {p: {strict: true}}}, b: {text: B, for: {q: {strict: true}}}}"
CIRCLE = "arguments: {a: {text: A, for: [p, b]}, b: {text: B, for: a}}, evidence: {e: {text: E, for: q}}"
BACKED = (
    "arguments: {a: {text: A, for: p}, k: {text: K, for: a->p}, b: {text: B, for: {q: {strength: weak}}}}, "
    "objections: {o: {text: O, against: {k: {strength: strong}}}}"
)
JOINT = (
    "arguments: {a: {text: A, for: {p: {with: [s]}}}}, assumptions: {s: {text: S}}, "
    "objections: {o: {text: O, against: {s: {strength: strong}}}}"
)
OUTCOMES = [
    (RIVALS, "aspic-last-link", {"p": "undecided", "q": "undecided"}),
    (RIVALS, "aspic-weakest-link", {"p": "undecided", "q": "undecided"}),
    (CIRCLE, "grounded", {"p": "out", "q": "in", "a": "out"}),
    (CIRCLE, "preferred", {"p": "out", "q": "in", "a": "out"}),
    (CIRCLE, "evidential-support", {"p": "out", "q": "in", "a": "out"}),
    (CIRCLE, "carneades", {"p": "undecided", "q": "undecided", "a": "undecided"}),
    (BACKED, "carneades", {"p": "out", "q": "in", "k": "out"}),
    (BACKED, "grounded", {"p": "out", "q": "in", "k": "out"}),
    (JOINT, "grounded", {"p": "out"}),
    (JOINT, "evidential-support", {"p": "out"}),
    (JOINT, "necessary-support", {"p": "out", "q": "out"}),
]


@pytest.mark.parametrize(("text", "reading", "expected"), OUTCOMES)
def test_every_family_reads_the_same_steps(text: str, reading: str, expected: dict[str, str]) -> None:
    from argmap.semantics import evaluate

    found = evaluate(loads(HEAD + text + "}"), reading).labels
    assert {id: found[id] for id in expected} == expected


@settings(max_examples=60, deadline=None)
@given(maps())
def test_two_positions_never_stand_together_where_a_reading_labels(m: ArgumentMap) -> None:
    from argmap.semantics import evaluate, family_of, readings
    from argmap.semantics.evaluation import Options

    for reading in readings():
        if family_of(reading) in ("abstract", "structured", "carneades"):
            found = evaluate(m, reading, Options(seconds=2))
            assert len(found.standing) <= 1, reading
