from __future__ import annotations

import pytest

import argmap
from argmap.change.diff import diff
from argmap.change.diff.union import union
from argmap.model.argument_map import ArgumentMap
from argmap.render.pictures import dot, svg
from argmap.views.data.change_map import MOST, change_map
from argmap.views.tables.changes import outcome, shift_sentences

FIRST = argmap.loads("""\
id: m
question: Toll?
positions: {toll: {text: A toll, label: Toll}, free: {text: No toll, label: Free}}
arguments:
  queues: {text: Shorter queues, for: {toll: {strength: strong}}}
  income: {text: Hard on the poor, for: {free: {strength: weak}}}
  trade: {text: Shops would lose, against: toll}
evidence: {week: {text: The trial week, for: queues}}
""")
SECOND = argmap.loads("""\
id: m
question: Toll?
positions: {toll: {text: A toll, label: Toll}, free: {text: No toll, label: Free}}
arguments:
  queues: {text: Much shorter queues, for: {toll: {strength: weak}}}
  income: {text: Hard on the poor, for: {free: {strength: weak}}}
  money: {text: Money for the city, for: toll}
evidence: {week: {text: The trial week, for: money}}
""")
CHANGES = diff(FIRST, SECOND)


def test_what_is_new_gone_and_changed_is_marked_in_words_and_what_it_bears_on_is_drawn() -> None:
    drawn = change_map(FIRST, SECOND, CHANGES)
    assert {(box.id, box.novelty, box.news) for box in drawn.nodes} == {
        ("toll", "", ""),
        ("queues", "changed", "reworded and more"),
        ("trade", "removed", ""),
        ("money", "added", ""),
        ("week", "changed", "new step and more"),
    }
    assert {edge.id: edge.label for edge in drawn.edges} == {
        "queues->toll": "~ weaker step",
        "money->toll": "",
        "trade->toll": "− gone",
        "week->queues": "− gone",
        "week->money": "+ new",
    }
    assert (
        drawn.description
        == "What is different in the map of the question: Toll? Nodes: 1 new, 1 gone, 2 changed."
    )


def test_its_sentences_say_the_changes() -> None:
    drawn = change_map(FIRST, SECOND, CHANGES)
    assert drawn.twin == "The changes of this diagram in words"
    assert "+ argument “Money for the city”, for “Toll”." in drawn.sentences
    assert "− argument “Shops would lose”, against “Toll”." in drawn.sentences


def test_the_picture_has_signs_words_and_shapes_beside_colour() -> None:
    drawn = change_map(FIRST, SECOND, CHANGES)
    picture = svg.make(drawn).decode()
    for words in ("new", "no longer there", "changed"):
        assert f">{words}</text>" in picture
    assert "am-frame-added" in picture
    assert "am-gone" in picture
    said = dot.make(drawn).decode()
    assert "+ NEW" in said
    assert "− NO LONGER THERE" in said
    assert "~ REWORDED AND MORE" in said


def test_a_diagram_without_changes_has_none_of_their_style() -> None:
    assert "am-frame" not in svg.make(argmap.view(FIRST)).decode()


def test_a_large_difference_is_drawn_in_part_and_counted() -> None:
    first = argmap.load("cuba-north-korea")
    second = first.remove(*[id for id in first.nodes if id not in first.positions][::2])
    changes = diff(first, second)
    drawn = change_map(first, second, changes)
    assert len(drawn.nodes) <= MOST
    assert " more are not drawn." in drawn.description
    svg.make(drawn)


@pytest.mark.parametrize("a", [FIRST, SECOND, argmap.load("harbour-bridge"), argmap.load("cuba-north-korea")])
@pytest.mark.parametrize(
    "b", [FIRST, SECOND, argmap.load("harbour-bridge"), ArgumentMap(id="x", question="Q?")]
)
def test_any_two_maps_can_be_drawn(a: ArgumentMap, b: ArgumentMap) -> None:
    changes = diff(a, b)
    drawn = change_map(a, b, changes)
    assert len(drawn.nodes) <= MOST
    assert {box.id for box in drawn.nodes} <= set(union(a, b, changes).nodes)
    svg.make(drawn)


def test_the_outcome_tells_what_comes_out_differently_and_nothing_else() -> None:
    found = outcome(FIRST, SECOND, CHANGES, ["carneades", "df-quad"])
    assert found.readings == ("carneades", "df-quad")
    assert {(s.reading, s.id) for s in found.positions} == {("df-quad", "toll")}
    assert [s.id for s in found.others] == []
    (said,) = shift_sentences(found.positions)
    assert said[0].text == "Toll"
    assert " by “Adding up all reasons” (df-quad), " in said[1]
    assert not outcome(FIRST, FIRST, diff(FIRST, FIRST))


def test_the_outcome_follows_a_position_to_its_new_id() -> None:
    second = argmap.loads(
        argmap.dumps(SECOND).replace("toll:", "a-toll:").replace("for: toll", "for: a-toll")
    )
    changes = diff(FIRST, second)
    assert changes.renames() == {"toll": "a-toll"}
    found = outcome(FIRST, second, changes, ["df-quad"])
    assert [s.id for s in found.positions] == ["a-toll"]


def test_a_reading_without_a_result_is_noted() -> None:
    from argmap.semantics.evaluation import Options

    m = argmap.load("cuba-north-korea")
    changes = diff(m, m.remove("back-channel"))
    found = outcome(m, m.remove("back-channel"), changes, ["constellation"], Options(seconds=0.0))
    assert not found.positions or not found.notes
