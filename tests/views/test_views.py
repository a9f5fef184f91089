"""Views as data: which boxes, which arrows, in which words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from argmap import ArgmapError, ArgumentMap, load, loads
from argmap.core.errors import UnknownName
from argmap.views import VIEWS, diagram
from argmap.views.overview import MOST
from strategies import maps

CUBA = load("cuba-north-korea")
BRIDGE = load("harbour-bridge")


@settings(max_examples=50, deadline=None)
@given(maps())
def test_every_view_draws_only_arrows_whose_ends_are_drawn(m: ArgumentMap) -> None:
    names = ["full", "overview"]
    names += [f"{view}:{p}" for p in m.positions for view in ("position", "overview")]
    names += [f"around:{id}" for id in list(m.nodes)[:3]]
    for name in names:
        made = diagram(m, name)
        boxes, arrows = {box.id for box in made.nodes}, {arrow.id for arrow in made.edges}
        assert len(boxes) == len(made.nodes)
        for arrow in made.edges:
            assert arrow.target in boxes | arrows
            assert arrow.sources
            assert set(arrow.sources) <= boxes
        assert made.hidden == len(m.nodes) - len(boxes)


@settings(max_examples=50, deadline=None)
@given(maps())
def test_the_full_view_draws_every_node_and_every_link(m: ArgumentMap) -> None:
    made = diagram(m, "full")
    assert [box.id for box in made.nodes] == list(m.nodes)
    assert {arrow.id for arrow in made.edges} == set(m.links)
    assert not any(box.badges for box in made.nodes)


@settings(max_examples=50, deadline=None)
@given(maps())
def test_badges_and_arrows_together_account_for_every_link_on_a_box(m: ArgumentMap) -> None:
    made = diagram(m, "overview")
    drawn = {arrow.id for arrow in made.edges}
    for box in made.nodes:
        own = {link.id for link in m.nodes[box.id].links}
        hidden = [link for link in m.links.values() if link.parent in {box.id, *own} and link.id not in drawn]
        counted = sum(int(badge.mark[1:]) for badge in box.badges)
        assert counted == len(hidden)


@settings(max_examples=50, deadline=None)
@given(maps())
def test_sources_and_needs_together_account_for_every_premise_of_an_arrow(m: ArgumentMap) -> None:
    for name in ["full", "overview", *(f"around:{id}" for id in list(m.nodes)[:3])]:
        for arrow in diagram(m, name).edges:
            assert len(arrow.sources) + arrow.needs == len(set(m.links[arrow.id].premises))
            assert ("not shown" in arrow.words) == (arrow.needs > 0)
            assert name != "full" or not arrow.needs


@settings(max_examples=50, deadline=None)
@given(maps())
def test_around_a_node_no_box_stands_without_an_arrow(m: ArgumentMap) -> None:
    for id in list(m.nodes)[:8]:
        made = diagram(m, f"around:{id}")
        ends = {end for arrow in made.edges for end in (*arrow.sources, arrow.target)}
        assert len(made.nodes) == 1 or {box.id for box in made.nodes} <= ends


def test_around_a_co_premise_stands_what_it_is_a_premise_of() -> None:
    made = diagram(CUBA, "around:pledges-bind")
    (arrow,) = [arrow for arrow in made.edges if "pledges-bind" in arrow.sources]
    assert set(arrow.sources) == set(CUBA.links[arrow.id].premises)
    assert arrow.needs == 0


def test_a_premise_that_is_left_out_is_counted_and_said() -> None:
    arrows = [arrow for arrow in diagram(CUBA, "overview").edges if arrow.needs]
    assert len(arrows) > 1
    for arrow in arrows:
        hidden = [id for id in CUBA.links[arrow.id].premises if id not in arrow.sources]
        assert arrow.words.endswith(f", together with {len(hidden)} premise not shown")
        assert not any(CUBA.nodes[id].title in arrow.words for id in hidden)


def test_only_what_the_analyst_added_is_marked_as_the_analysts() -> None:
    m = loads("""
argmap: 1
id: m
question: Q?
positions: {p: {text: P., by: analyst}, q: {text: Q., by: reuters}}
actors: {reuters: {name: Reuters}}
""")
    assert [box.by_analyst for box in diagram(m).nodes] == [True, False]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("{}", "It shows 1 position and 0 links."),
        ("{a: {text: A., for: p}}", "It shows 1 position, 1 argument and 1 link."),
        (
            "{a: {text: A., for: p}, b: {text: B., for: p}}",
            "It shows 1 position, 2 arguments and 2 links.",
        ),
    ],
)
def test_a_description_counts_in_the_singular_and_the_plural(arguments: str, says: str) -> None:
    m = loads(f"{{argmap: 1, id: m, question: Q?, positions: {{p: {{text: P.}}}}, arguments: {arguments}}}")
    assert diagram(m).description == f"Argument map of the question: Q? {says}"


def test_a_map_without_nodes_says_so() -> None:
    m = loads("{argmap: 1, id: m, question: Q?}")
    assert diagram(m).description == "Argument map of the question: Q? It has no nodes yet."


def test_a_diagram_is_in_the_language_of_its_map() -> None:
    assert diagram(loads("{argmap: 1, id: m, question: Q?, language: cs}")).language == "cs"
    assert diagram(CUBA).language == "en"


def test_an_overview_has_at_most_twenty_boxes_and_says_what_it_hides() -> None:
    made = diagram(CUBA, "overview")
    assert len(made.nodes) <= MOST
    assert made.hidden == len(CUBA.nodes) - len(made.nodes)
    assert any(badge.mark.startswith("+") for box in made.nodes for badge in box.badges)
    assert any(badge.mark.startswith("−") for box in made.nodes for badge in box.badges)


def test_an_overview_gives_each_position_its_share_of_boxes() -> None:
    made = diagram(CUBA, "overview")
    boxes = {box.id for box in made.nodes}
    links = CUBA.links.values()
    shares = [sum(link.child in boxes for link in links if link.parent == p) for p in CUBA.positions]
    assert max(shares) - min(shares) <= 3


def test_a_position_view_holds_all_that_bears_on_it_and_no_other_position() -> None:
    made = diagram(BRIDGE, "position:toll")
    assert [box.id for box in made.nodes if box.kind == "position"] == ["toll"]
    assert made.nodes[0].focus


def test_around_a_node_stand_its_parents_and_what_bears_on_it() -> None:
    boxes = {box.id for box in diagram(CUBA, "around:back-channel").nodes}
    assert {"back-channel", "good"} <= boxes
    assert {link.child for link in CUBA.links.values() if link.parent == "back-channel"} <= boxes


def test_around_a_node_stands_what_cuts_its_own_steps() -> None:
    for link in CUBA.links.values():
        if link.is_undercut and (step := CUBA.links.get(link.parent)):
            assert link.child in {box.id for box in diagram(CUBA, f"around:{step.child}").nodes}


def test_an_undercut_ends_on_the_arrow_that_it_attacks() -> None:
    m = loads("""
argmap: 1
id: m
question: Q?
positions: {p: {text: P.}}
arguments: {a: {text: A., for: p}}
objections: {u: {text: U., against: a->p}, v: {text: V., against: u->a->p}}
""")
    arrows = {arrow.id: arrow for arrow in diagram(m).edges}
    assert arrows["u->a->p"].target == "a->p"
    assert arrows["v->u->a->p"].target == "u->a->p"
    assert {arrows["u->a->p"].kind, arrows["v->u->a->p"].kind} == {"undercut"}
    assert arrows["v->u->a->p"].words == "“V” undercuts the step from “U” to the step from “A” to “P”"


def test_co_premises_share_one_arrow() -> None:
    m = loads("""
argmap: 1
id: m
question: Q?
positions: {p: {text: P.}}
arguments: {a: {text: A., for: {p: {with: [b], strength: strong}}}, b: {text: B.}}
""")
    (arrow,) = diagram(m).edges
    assert arrow.sources == ("a", "b")
    assert arrow.label == "strong"
    assert arrow.words == "“A” and “B” support “P”"


def test_large_views_read_from_left_to_right() -> None:
    assert diagram(CUBA, "full").flow == "left"
    assert diagram(BRIDGE, "full").flow == "up"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("ful", "There is no view `ful`. Did you mean `full`?"),
        ("position", "The view `position` needs an id. Write `position:POSITION`."),
        ("full:good", "The view `full` takes no id. Write `full`."),
        ("position:goood", "There is no position `goood`. Did you mean `good`?"),
        ("overview:goood", "There is no position `goood`. Did you mean `good`?"),
        ("around:back-chanel", "There is no node `back-chanel`. Did you mean `back-channel`?"),
    ],
)
def test_a_wrong_view_gets_one_sentence_with_a_remedy(name: str, says: str) -> None:
    with pytest.raises(ArgmapError) as caught:
        diagram(CUBA, name)
    assert str(caught.value) == says


def test_every_view_says_what_it_shows() -> None:
    assert set(VIEWS) == {"around", "full", "origins", "overview", "position", "sources", "timeline"}
    for name, module in VIEWS.items():
        assert module.SUMMARY, name
        assert isinstance(module.TAKES, str)
    with pytest.raises(UnknownName):
        VIEWS["nothing"]


def test_an_overview_of_a_small_map_leaves_nothing_out() -> None:
    assert diagram(BRIDGE, "overview").hidden == 0


def test_a_title_made_of_a_text_has_no_marks_and_no_full_stop() -> None:
    m = loads("{argmap: 1, id: m, question: q, positions: {p: {text: 'It is *very* unlikely.'}}}")
    assert diagram(m).nodes[0].title == "It is very unlikely"
