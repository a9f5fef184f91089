"""The outcome of a reading on a diagram, as data."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from argmap import ArgmapError, ArgumentMap, load, loads
from argmap.semantics import evaluate
from argmap.semantics.evaluation import WORDS, Options
from argmap.views import diagram, drawing
from argmap.views.data.overlay import overlaid, reading_words
from strategies import maps

BRIDGE = load("harbour-bridge")
OPEN = loads("""
id: m
question: Toll?
positions: {toll: {text: Charge a toll.}, free: {text: Keep it free.}}
arguments: {queues: {text: Queues would shorten., for: toll}, fair: {text: It is unfair., for: free}}
objections: {week: {text: One week says little., against: queues->toll}}
""")


@pytest.mark.parametrize("reading", ["carneades", "grounded", "preferred"])
def test_every_box_says_what_a_labelling_says_of_its_node(reading: str) -> None:
    e = evaluate(BRIDGE, reading)
    made = overlaid(diagram(BRIDGE), e)
    assert {node.id: node.standing for node in made.nodes} == e.labels
    assert not any(node.strength is not None for node in made.nodes)


def test_every_box_has_the_strength_of_its_node() -> None:
    e = evaluate(BRIDGE, "df-quad")
    made = overlaid(diagram(BRIDGE), e)
    assert {node.id: node.strength for node in made.nodes} == e.strengths
    assert not any(node.standing for node in made.nodes)


def test_a_step_that_does_not_hold_is_marked_and_says_so() -> None:
    arrows = {arrow.id: arrow for arrow in overlaid(diagram(OPEN), evaluate(OPEN, "grounded")).edges}
    assert {id: arrow.fails for id, arrow in arrows.items()} == {
        "queues->toll": True,
        "fair->free": False,
        "week->queues->toll": False,
    }
    assert (
        arrows["queues->toll"].words
        == "“Queues would shorten” supports “Charge a toll”; the step does not hold"
    )
    assert "hold" not in arrows["fair->free"].words


def test_all_else_of_a_diagram_is_left_as_it_was() -> None:
    plain = diagram(BRIDGE)
    made = overlaid(plain, evaluate(BRIDGE, "grounded"))
    nodes = tuple(replace(node, standing="") for node in made.nodes)
    edges = tuple(
        replace(new, fails=False, words=old.words) for new, old in zip(made.edges, plain.edges, strict=True)
    )
    bare = replace(
        made,
        nodes=nodes,
        edges=edges,
        reading="",
        outcome=(),
        description=plain.description,
        title=plain.title,
    )
    assert bare == plain


def test_the_words_beside_the_diagram_say_what_stands_and_what_does_not_hold() -> None:
    made = overlaid(diagram(OPEN), evaluate(OPEN, "grounded"))
    stands, *rest = made.sentences
    assert stands.startswith("Stands: “")
    assert set(re.findall("“(.*?)”", stands)) == {
        "Keep it free",
        "It is unfair",
        "Queues would shorten",
        "One week says little",
    }
    assert rest == [
        "Falls: “Charge a toll”.",
        "“Queues would shorten” supports “Charge a toll”; the step does not hold.",
    ]
    assert made.twin == "The outcome of this diagram in words"
    assert diagram(OPEN).twin == "The arrows of this diagram in words"


def test_strengths_are_told_from_the_strongest_down() -> None:
    said = overlaid(diagram(OPEN), evaluate(OPEN, "df-quad")).sentences
    numbers = [float(one.rsplit(" ", 1)[1].rstrip(".")) for one in said]
    assert len(numbers) == len(OPEN.nodes)
    assert numbers == sorted(numbers, reverse=True)


@pytest.mark.parametrize(
    ("reading", "options", "said"),
    [
        ("grounded", Options(), "Reading: grounded. 4 of these nodes stand and 1 falls."),
        ("carneades", Options(), "Reading: carneades, by preponderance. "),
        ("grounded", Options(burden="evidence"), "Reading: grounded, every claim has to be shown. "),
        ("df-quad", Options(burden="evidence"), "Reading: df-quad. Strengths go from 0."),
        ("likelihood-ratios", Options(), "are taken as independent of each other"),
    ],
)
def test_the_description_names_the_reading_and_what_to_know_of_it(
    reading: str, options: Options, said: str
) -> None:
    made = overlaid(diagram(OPEN), evaluate(OPEN, reading, options))
    assert said in made.description
    assert made.title.endswith(f", read by {reading}")


@pytest.mark.parametrize("name", ["sources", "timeline", "origins:toll"])
def test_a_view_without_nodes_is_refused(name: str) -> None:
    with pytest.raises(ArgmapError, match="shows no nodes of the map") as caught:
        overlaid(drawing(BRIDGE, name), evaluate(BRIDGE, "grounded"))
    assert "overview" in str(caught.value.hint)


def test_a_reading_without_a_result_is_refused_with_its_reason() -> None:
    e = replace(evaluate(BRIDGE, "grounded"), decided=False, notes=("Not decided within 1 s.",))
    with pytest.raises(ArgmapError, match=r"`grounded` has no result to draw\. Not decided within 1 s\."):
        overlaid(diagram(BRIDGE), e)


@settings(max_examples=25, deadline=None)
@given(maps())
def test_any_map_can_show_what_stands(m: ArgumentMap) -> None:
    made = overlaid(diagram(m), evaluate(m, "grounded"))
    assert all(node.standing in WORDS for node in made.nodes)
    assert reading_words(evaluate(m, "grounded")) in made.description
