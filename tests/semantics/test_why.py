"""Explanations: every node of every map has one, and it says what the labels say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from argmap.core.errors import UnknownName
from argmap.formats import load, loads
from argmap.model.argument_map import ArgumentMap
from argmap.semantics import evaluate, readings
from argmap.semantics.evaluation import Options
from argmap.semantics.why.said import Mention, walk, words
from argmap.semantics.why.tree import why
from strategies import maps

HEAD = "{id: m, question: q, positions: {p: {text: P}, q: {text: Q}}, "
SAID = [
    ("arguments: {a: {text: A, for: p}}", "grounded", "p", "*P* stands because of *A*."),
    (
        "arguments: {a: {text: A, for: p}}",
        "grounded",
        "a",
        "*A* is put forward, and nothing is brought against it.",
    ),
    ("arguments: {a: {text: A, for: p}}", "grounded", "q", "*Q* falls because nothing is offered for it."),
    (
        "arguments: {a: {text: A, for: p}}, objections: {o: {text: O, against: a}}",
        "grounded",
        "a",
        "*A* falls because *O* stands against it and nothing answers that.",
    ),
    (
        "arguments: {a: {text: A, for: p}}, objections: {o: {text: O, against: a}}",
        "grounded",
        "p",
        "*P* falls because its only support needs *A*, which falls.",
    ),
    (
        "arguments: {a: {text: A, for: p}}, objections: {o: {text: O, against: a->p}}",
        "grounded",
        "p",
        "*P* falls because its only support, *A*, does not bear on it: *O* cuts that step.",
    ),
    (
        "arguments: {a: {text: A, for: p}, b: {text: B, for: q}}",
        "grounded",
        "p",
        "*P* is undecided: it and *Q* exclude each other, and this reading does not weigh their reasons.",
    ),
    (
        "arguments: {a: {text: A, for: {p: {strength: strong}}}, b: {text: B, for: q}}",
        "carneades",
        "q",
        "*Q* falls because *P* stands instead: its best reason weighs 0.8, the best here 0.5.",
    ),
    (
        "arguments: {a: {text: A, for: {p: {strength: strong}}}}",
        "df-quad",
        "p",
        "*P* has 0.70; by itself it would have 0.50. Most for it: *A* (+0.20).",
    ),
]


@pytest.mark.parametrize(("text", "reading", "id", "said"), SAID)
def test_an_explanation_quotes_the_nodes_in_a_sentence(text: str, reading: str, id: str, said: str) -> None:
    found = evaluate(loads(HEAD + text + "}"), reading)
    assert " ".join(words(found.map, sentence) for sentence in why(found, id).sentences) == said


@settings(max_examples=40, deadline=None)
@given(maps())
def test_every_node_is_explained_under_every_reading(m: ArgumentMap) -> None:
    for reading in readings():
        found = evaluate(m, reading, Options(seconds=5))
        for id in m.nodes:
            tree = why(found, id)
            assert tree.label == found.labels.get(id)
            assert {
                part.id
                for one in walk(tree)
                for s in one.sentences
                for part in s
                if isinstance(part, Mention)
            } <= {
                *m.nodes,
                *m.links,
            }


def test_what_is_said_of_the_shipped_map_agrees_with_its_labels() -> None:
    m = load("cuba-north-korea")
    verbs = {"in": (" stands", " is put forward"), "out": (" falls",), "undecided": (" is undecided",)}
    for reading in ("carneades", "grounded", "preferred", "aspic-last-link"):
        found = evaluate(m, reading)
        for id, label in found.labels.items():
            first = why(found, id, 1).sentences[0]
            assert first[0] == Mention(id)
            assert any(str(first[1]).startswith(verb) for verb in verbs[label]), (reading, id, first)


def test_an_unknown_node_is_told_with_a_suggestion() -> None:
    found = evaluate(load("harbour-bridge"), "grounded")
    with pytest.raises(UnknownName, match="fairnes"):
        why(found, "fairnes")
