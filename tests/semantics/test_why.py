"""Explanations: every node of every map has one, and it says what the labels say."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.core.errors import UnknownName
from argmap.formats import load, loads
from argmap.model.argument_map import ArgumentMap
from argmap.semantics import evaluate, readings
from argmap.semantics.balancing.standards import NAMES, Name, Standard
from argmap.semantics.evaluation import Evaluation, Options
from argmap.semantics.why.said import Mention, Why, walk, words
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


MORE = [
    (
        "arguments: {a: {text: A, for: [p, b]}, b: {text: B, for: a}}",
        "aspic-last-link",
        "a",
        "*A* falls because its support goes in a circle through *B*.",
    ),
    (
        "arguments: {a: {text: A, for: p}}, objections: {o: {text: O, against: a}}",
        "carneades",
        "a",
        "*A* falls because *O* stands against it: 0.5 to 0.5 in weight, and by the standard of "
        "preponderance, the greater weight wins, and these are equal.",
    ),
    (  # what backs a step has fallen
        "arguments: {a: {text: A, for: p}, b: {text: B, for: q}, k: {text: K, for: a->p}}, "
        "objections: {o: {text: O, against: k}}",
        "grounded",
        "p",
        "*P* falls because its only support, *A*, does not bear on it: the step rests on *K*, which falls.",
    ),
    (
        "arguments: {a: {text: A, for: p}, b: {text: B, for: q}}",
        "aspic-last-link",
        "p",
        "*P* is undecided: it and *Q* exclude each other, and by their steps neither side prevails.",
    ),
    (
        "arguments: {a: {text: A, for: p}}, objections: {o: {text: O, against: a}}",
        "aspic-last-link",
        "a",
        "*A* is undecided because *O* is brought against it, and neither prevails.",
    ),
    (
        "objections: {o: {text: O, against: u}, u: {text: U, against: o}}",
        "grounded",
        "o",
        "*O* is undecided because what it hangs on goes in a circle through *U* back to it.",
    ),
    (
        "objections: {x: {text: X, against: [y, z]}, y: {text: Y, against: [x, z]}}, "
        "arguments: {z: {text: Z}}",
        "preferred",
        "z",
        "*Z* falls: whichever way *X* and *Y* are settled, one that stands attacks it.",
    ),
    (
        "arguments: {a: {text: A, for: p}}, evidence: {b: {text: B, for: p}}, "
        "objections: {o: {text: O, against: a}}",
        "necessary-support",
        "p",
        "*P* falls because *A*, which is offered for it too, falls, and this reading needs all.",
    ),
    (
        "arguments: {a: {text: A, for: b}, b: {text: B, for: p}}, objections: {o: {text: O, against: b}}",
        "deductive-support",
        "a",
        "*A* falls because it supports *B*, which falls.",
    ),
    (
        "arguments: {a: {text: A, for: {p: {strength: strong}}}, k: {text: K, for: a->p}}, "
        "objections: {u: {text: U, likelihood: 1.0, against: {a->p: {strength: 1.0}}}}",
        "df-quad",
        "p",
        "*U* takes the step from *A* away.",
    ),
    (
        "arguments: {a: {text: A, likelihood: 0.9, for: {p: {strength: strong, with: [b]}}}, "
        "b: {text: B, likelihood: 0.1}}",
        "df-quad",
        "p",
        "*A* counts no more than *B*, which it needs and which has 0.10.",
    ),
]


@pytest.mark.parametrize(("text", "reading", "id", "said"), MORE)
def test_an_explanation_names_the_true_cause(text: str, reading: str, id: str, said: str) -> None:
    assert said in told(loads(HEAD + text + "}"), reading, id)


def told(m: ArgumentMap, reading: str, id: str, options: Options | None = None) -> str:
    found = evaluate(m, reading, options)
    return " ".join(words(m, sentence) for sentence in why(found, id, 1).sentences)


BOTH = "{arguments: {a: {text: A, for: {p: {strength: strong}}}, b: {text: B, for: {q: {strength: weak}}}}}"
STANDARDS = [
    (
        "scintilla",
        "*P* falls because it and *Q* both meet the standard: by the standard of a scintilla of evidence, "
        "any reason that holds is enough, and so neither wins.",
    ),
    (
        "preponderance",
        "*P* stands because of *A*. Its best reason weighs 0.8; the best for *Q* weighs 0.3, and by the "
        "standard of preponderance, the greater weight wins.",
    ),
    (
        "clear-and-convincing",
        "*P* falls because its best reason weighs 0.8, that for *Q* 0.3; by the standard of clear and "
        "convincing evidence, a lead of more than 0.5 is needed.",
    ),
    (
        "beyond-reasonable-doubt",
        "*P* falls because its best reason weighs 0.8, that for *Q* 0.3; by the standard of proof beyond "
        "reasonable doubt, a lead of more than 0.5 is needed, with less than 0.3 on the other side.",
    ),
    (
        "dialectical-validity",
        "*P* falls because its best reason weighs 0.8, that for *Q* 0.3; by the standard of dialectical "
        "validity, nothing that holds may stand on the other side.",
    ),
]


@pytest.mark.parametrize(("standard", "said"), STANDARDS)
def test_each_standard_is_told_in_a_sentence(standard: Name, said: str) -> None:
    m = loads(HEAD + BOTH[1:])
    assert told(m, "carneades", "p", Options(standard=Standard(standard))) == said


VERBS = {
    "in": (" stands", " is put forward", " holds"),
    "out": (" falls", " does not hold"),
    "undecided": (" is undecided",),
}


@settings(max_examples=40, deadline=None)
@given(maps(), st.sampled_from(NAMES))
def test_every_node_and_link_is_explained_in_sentences_under_every_reading(
    m: ArgumentMap, standard: Name
) -> None:
    # By their ids, so that what is looked at is ours alone.
    named = Sentences(m)
    for reading in readings():
        found = evaluate(m, reading, Options(seconds=5, standard=Standard(standard)))
        for id in (*m.nodes, *found.framework.steps):
            tree = why(found, id)
            assert id in found.framework.steps or tree.label == found.labels.get(id)
            for one in walk(tree):
                named.check(one)
                agrees(found, one)
                if one.label is not None and not one.seen:
                    assert one.sentences[0][0] == Mention(one.id)
                    assert str(one.sentences[0][1]).startswith(VERBS[one.label]), (reading, one)


TOLD_OF_THE_LAST = {
    ", which falls": "out",
    ", which is undecided": "undecided",
    " stands against it": "in",
    " stands instead": "in",
}


def agrees(e: Evaluation, one: Why) -> None:
    """Hold what a sentence says in passing of another node to the label of that node."""
    for sentence in one.sentences:
        for who, said in itertools.pairwise(sentence):
            for start, label in TOLD_OF_THE_LAST.items():
                if isinstance(who, Mention) and who.id in e.labels and str(said).startswith(start):
                    assert e.labels[who.id] == label, (e.reading, sentence)


class Sentences:
    """Checks the form of what is said of a map."""

    def __init__(self, m: ArgumentMap) -> None:
        self.known = {*m.nodes, *m.links}
        self.m = m

    def check(self, one: Why) -> None:
        for sentence in one.sentences:
            assert {part.id for part in sentence if isinstance(part, Mention)} <= self.known
            said = "".join(part.id if isinstance(part, Mention) else part for part in sentence)
            assert said.endswith("."), said
            assert not [bad for bad in ("  ", " ,", " .", ":.", ",.", ", :", "..", ": :") if bad in said], (
                said
            )
            assert not re.search(r"-0?\.\d+ (short|of|to)", said), said
            assert "**" not in words(self.m, sentence, lambda title: f"*{title.replace('*', '') or '?'}*")
            assert all(part.strip() for part in sentence if isinstance(part, str) and len(part) > 1)


def test_a_title_that_is_nothing_but_a_full_stop_is_named_by_its_id() -> None:
    m = loads(
        "{id: m, question: q, positions: {p: {text: .}, q: {text: Q}}, arguments: {a: {text: A, for: q}}}"
    )
    assert words(m, (Mention("p"), " falls.")) == "*p* falls."


def test_a_position_without_support_is_never_put_forward() -> None:
    m = loads(HEAD + "objections: {o: {text: O, against: q}}}")
    for reading in readings():
        assert "put forward" not in told(m, reading, "p")


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
