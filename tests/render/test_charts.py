"""Bars, lanes and chains as SVG: what is drawn, in which words, and that nothing leaves the paper."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from argmap import load
from argmap.render.documents.pdf import ROOMS
from argmap.render.drawing.svg import drawing_size, svg
from argmap.render.errors import RenderError
from argmap.render.pictures import PICTURES
from argmap.render.themes import load_theme, theme_names
from argmap.views import drawing
from argmap.views.data.bars import Bar, Bars
from argmap.views.data.drawing import Drawing
from argmap.views.data.lanes import Lanes, Moment, Span
from render.samples import any_bars, any_lanes, bars, chains, lanes
from tests.brief.hostile import hostile_map

GOLDEN = Path(__file__).parent / "golden"
SVG = "{http://www.w3.org/2000/svg}"
SAMPLES = {"bars": bars(), "chains": chains(), "lanes": lanes()}
STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
CUBA = load("cuba-north-korea")


def read(text: str) -> etree._Element:
    return etree.fromstring(text.encode())


def inside(root: etree._Element, class_: str) -> list[etree._Element]:
    return [e for e in root.iter() if class_ in str(e.get("class", "")).split()]


@pytest.mark.parametrize("name", SAMPLES)
def test_a_chart_looks_as_accepted(name: str, request: pytest.FixtureRequest) -> None:
    # The style is the same for all drawings and stands in the golden file of the small diagram.
    drawn = STYLE.sub("", svg(SAMPLES[name]))
    path = GOLDEN / f"{name}.svg"
    if request.config.getoption("--accept"):
        path.write_text(drawn, encoding="utf-8")
    assert drawn == path.read_text(encoding="utf-8")


def test_a_note_stands_below_the_bars() -> None:
    plain_bars, noted = bars(), replace(bars(), note="An item of two sources counts at both.")
    said = [e.text for e in inside(read(svg(noted)), "am-small")]
    assert "An item of two sources counts at both." in said
    assert drawing_size(noted)[1] > drawing_size(plain_bars)[1]


@pytest.mark.parametrize("drawn", SAMPLES.values(), ids=list(SAMPLES))
def test_a_chart_is_named_described_and_said_in_words(drawn: Drawing) -> None:
    root = read(svg(drawn, id_prefix="f1-"))
    assert root.get("role") == "graphics-document document"
    named = [root.find(f".//*[@id='{id_}']") for id_ in str(root.get("aria-labelledby")).split()]
    assert [e.text for e in named if e is not None] == [drawn.title, drawn.description]
    assert all(sentence.endswith(".") for sentence in drawn.sentences)
    links = root.findall(f".//{SVG}a")
    assert [a.get("href") for a in links] == [f"#f1-{place.replace(':', '%3A')}" for place in drawn.places]
    assert all(a.get("aria-label") for a in links)
    plain = read(svg(drawn, links=False))
    assert not plain.findall(f".//{SVG}a")
    assert len(inside(plain, "am-row") or inside(plain, "am-node")) >= len(drawn.places)


@settings(max_examples=60, deadline=None)
@given(drawn=any_lanes() | any_bars())
def test_any_chart_gives_the_same_well_formed_xml_twice_and_stays_on_its_canvas(drawn: Lanes | Bars) -> None:
    text = svg(drawn)
    root = read(text)
    assert svg(drawn) == text
    width, height = float(root.get("width", 0)), float(root.get("height", 0))
    assert drawing_size(drawn) == pytest.approx((width, height), abs=0.06)
    for box in root.iter(f"{SVG}rect"):
        if box.get("class") != "am-paper" and "am-back" not in str(box.get("class")):
            assert float(box.get("x", 0)) + 16 >= -0.1
            assert float(box.get("x", 0)) + float(box.get("width", 0)) <= width
            assert float(box.get("y", 0)) + float(box.get("height", 0)) <= height


@settings(max_examples=60, deadline=None)
@given(drawn=any_lanes())
def test_no_two_labels_of_a_timeline_meet(drawn: Lanes) -> None:
    root = read(svg(drawn))
    for class_, size in (("am-event", 13), ("am-date", 11.5)):
        lines = [float(e.get("y", 0)) for e in inside(root, class_)]
        assert all(later - earlier >= size for earlier, later in pairwise(lines))
    for event in inside(root, "am-event"):
        left = float(event.get("x", 0)) - (
            float(event.get("textLength", 0)) if event.get("text-anchor") == "end" else 0
        )
        assert left >= 90


def test_the_marks_of_a_timeline_tell_dates_stretches_and_what_is_not_known() -> None:
    root = read(svg(lanes(), links=False))
    rows = {str(e.get("id")): e for e in inside(root, "am-row")}

    def marks(id: str, tag: str) -> list[etree._Element]:
        return [e for e in rows[f"event:{id}"].iter(f"{SVG}{tag}") if "am-mark" in str(e.get("class"))]

    (dot,) = marks("bridge", "circle")
    assert (dot.get("class"), dot.get("stroke-dasharray")) == ("am-mark am-solid", None)
    assert [d.get("class") for d in marks("talks", "circle")] == ["am-mark am-hollow"] * 2
    assert marks("talks", "circle")[0].get("stroke-dasharray")
    assert len(marks("old", "rect")) == 2
    assert len(marks("plan", "rect")) == 3
    assert len(marks("plan", "path")) == 1 + 3 * 2
    assert len(marks("trial", "path")) == 0
    plan = marks("plan", "rect")[0]
    assert float(plan.get("height", 0)) > 40


def test_a_timeline_writes_a_year_once_and_says_how_many_lie_between() -> None:
    root = read(svg(lanes()))
    assert [e.text for e in inside(root, "am-year")] == ["1990", "2001", "2003"]
    assert [e.text for e in inside(root, "am-small")] == ["11 years", "2 years"]


def test_the_key_of_a_timeline_holds_what_occurs_and_nothing_else() -> None:
    def said(drawn: Lanes) -> list[str | None]:
        (key,) = inside(read(svg(drawn)), "am-legend")
        return [e.text for e in key.iter(f"{SVG}text")]

    words = load_theme("default").words
    every = ("moment", "about", "span", "span_about", "span_open", "scale")
    assert said(lanes()) == [words[name] for name in every]
    one = Lanes("", "", (), (Moment("event:v", "V", "in 2001", "2001"),))
    assert said(one) == [words["moment"], words["scale"]]
    within = replace(one, events=(replace(one.events[0], span=Span("known", "known", 0)),))
    assert said(within) == [words["span"], words["scale"]]


def test_a_label_that_runs_from_right_to_left_ends_beside_the_lanes() -> None:
    made = Lanes("", "", ("A",), (Moment("event:v", "قتل قيصر", "in 2001", "2001", (0,)),))
    (label,) = inside(read(svg(made)), "am-event")
    assert label.get("text-anchor") == "end"
    assert label.text == "\u2067قتل قيصر\u2069"


def test_bars_have_one_scale_and_their_numbers_at_the_end() -> None:
    root = read(svg(bars()))
    widths = {
        e.get("class"): float(e.get("width", 0))
        for e in root.iter(f"{SVG}rect")
        if "am-bar-" in str(e.get("class"))
    }
    rows = inside(root, "am-row")
    first = {e.get("class"): float(e.get("width", 0)) for e in rows[0].iter(f"{SVG}rect")}
    assert first["am-bar-for"] / first["am-bar-against"] == pytest.approx(3.5, abs=0.02)
    assert set(widths) == {"am-bar-for", "am-bar-against", "am-bar-both"}
    assert [e.text for e in inside(root, "am-count")] == ["+7", "−2", "−3", "±1", "0"]
    assert [e.get("aria-label") for e in rows] == list(bars().sentences[:2])


def test_bars_for_and_against_are_told_apart_without_colour() -> None:
    root = read(svg(bars(), theme="print"))
    solid, hollow = inside(root, "am-bar-for")[0], inside(root, "am-bar-against")[0]
    assert solid.get("fill") == solid.get("stroke")
    assert hollow.get("fill") != hollow.get("stroke")
    assert inside(root, "am-hatch-against")


def test_what_is_empty_is_said_in_a_sentence() -> None:
    for drawn in (Bars("T", "No evidence.", ("for",)), Lanes("T", "No events yet.")):
        root = read(svg(drawn))
        (line,) = root.iter(f"{SVG}text")
        assert line.text == drawn.description
        assert float(line.get("textLength", 0)) < float(root.get("width", 0)) - 30


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("drawn", SAMPLES.values(), ids=list(SAMPLES))
def test_every_theme_has_the_colours_and_words_of_every_drawing(drawn: Drawing, theme: str) -> None:
    assert read(svg(drawn, theme=theme)).tag == f"{SVG}svg"


@pytest.mark.parametrize("kind", ["svg", "png", "pdf"])
@pytest.mark.parametrize("drawn", SAMPLES.values(), ids=list(SAMPLES))
def test_every_drawing_can_be_every_picture(drawn: Drawing, kind: str) -> None:
    signs = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF"}
    assert PICTURES[kind].make(drawn).startswith(signs[kind])


@pytest.mark.parametrize("drawn", [bars(), lanes()], ids=["bars", "lanes"])
def test_dot_takes_boxes_and_arrows_alone(drawn: Drawing) -> None:
    with pytest.raises(RenderError, match=r"cannot be written as DOT.*Write \.svg, \.png or \.pdf"):
        PICTURES["dot"].make(drawn)
    assert b"arrowhead=vee" in PICTURES["dot"].make(chains())


@pytest.mark.parametrize("name", ["sources", "timeline", *(f"origins:{id}" for id in CUBA.positions)])
def test_the_drawings_of_the_shipped_map_keep_two_thirds_of_their_size_on_a_page(name: str) -> None:
    page = load_theme("page")
    page = replace(page, width={**page.width, "source": 215.0, "origin": 215.0})
    width, height = drawing_size(drawing(CUBA, name), theme=page)
    assert max(min(wide / width, high / height) for wide, high in ROOMS) > 2 / 3


@pytest.mark.parametrize(
    ("name", "words"),
    [("sources", "<script>window.hacked=1</script>"), ("origins:p", "Good"), ("timeline", "&amp;")],
)
def test_words_of_a_hostile_map_stay_words(name: str, words: str) -> None:
    root = read(svg(drawing(hostile_map(), name)))
    assert {e.tag.removeprefix(SVG) for e in root.iter()} <= {
        *("svg", "title", "desc", "style", "rect", "g", "a", "path", "text", "circle"),
    }
    assert not [key for e in root.iter() for key in e.attrib if str(key).startswith("on")]
    assert all(str(e.get("href")).startswith("#") for e in root.iter(f"{SVG}a"))
    shown = " ".join(e.text or "" for e in root.iter(f"{SVG}text"))
    assert words in shown


def test_a_row_leads_nowhere_where_it_stands_for_several_origins() -> None:
    made = Bars("", "", ("for",), (Bar("7 more origins", (7,)),))
    assert not inside(read(svg(made)), "am-row")
