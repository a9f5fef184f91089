"""The timeline as lanes: order, lanes, spans and dates in short."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from argmap import ArgumentMap, load, loads
from argmap.views import drawing
from argmap.views.data.lanes import Lanes, Moment, Span
from argmap.views.timeline import MOST_LANES
from strategies import maps

CUBA = load("cuba-north-korea")


def lanes(m: ArgumentMap) -> Lanes:
    made = drawing(m, "timeline")
    assert isinstance(made, Lanes)
    return made


def of(events: str, actors: str = "") -> Lanes:
    return lanes(loads(f"{{argmap: 1, id: m, question: Q?, actors: {{{actors}}}, events: {{{events}}}}}"))


@settings(max_examples=50, deadline=None)
@given(maps())
def test_every_event_has_a_row_in_the_order_of_time(m: ArgumentMap) -> None:
    made = lanes(m)
    ids = [event.id.removeprefix("event:") for event in made.events]
    assert sorted(ids) == sorted(m.events)
    assert [m.events[id].date.sort_key for id in ids] == sorted(e.date.sort_key for e in m.events.values())
    assert len(made.lanes) <= MOST_LANES
    for row, event in enumerate(made.events):
        assert all(lane < len(made.lanes) for lane in event.lanes)
        assert event.words
        assert event.span is None or row <= event.span.until < len(ids)


def test_the_lanes_of_the_shipped_map_are_those_with_most_events() -> None:
    made = lanes(CUBA)
    assert made.lanes == ("Cuba", "North Korea", "United States", "China", "University of Miami", "Others")
    (visit,) = [event for event in made.events if event.id == "event:cintra-in-beijing"]
    assert [made.lanes[lane] for lane in visit.lanes] == ["Cuba", "China"]
    assert visit.words == (
        "September 2004: Cintra Frías in Beijing. Took part: Leopoldo Cintra Frías, Cao Gangchuan, China."
    )


@pytest.mark.parametrize(
    ("date", "year", "short"),
    [
        ("1960", "1960", "in 1960"),
        ("2013-09", "2013", "Sept"),
        ("2017-11-22/2017-11-24", "2017", "22–24 Nov"),
        ("2016-12-30/2017-01-02", "2016", "30 Dec – 2 Jan 2017"),
        ("2014~", "2014", "about\u00a02014"),
        ("2004-11~", "2004", "about\u00a0Nov"),
        ("201X", "2010s", "the 2010s"),
        ("19XX", "1900–99", "the years 1900 to 1999"),
        ("-0044-03-15", "45 BC", "15 Mar"),
        ("../2001", "", "until 2001"),
        ("2001/..", "2001", "from 2001"),
    ],
)
def test_a_date_stands_in_short_beside_its_year(date: str, year: str, short: str) -> None:
    (event,) = of(f"v: {{date: '{date}', text: V.}}").events
    assert (event.year, event.date) == (year, short)


@pytest.mark.parametrize(
    ("date", "span", "about"),
    [
        ("2001-05", None, False),
        ("2001-05~", None, True),
        ("201X", None, True),
        ("2001/2002", Span("known", "known", 1), False),
        ("2001~/2003?", Span("about", "about", 2), False),
        ("2001/..", Span("known", "open", 2), False),
        ("../2001", Span("open", "known", 0), False),
    ],
)
def test_a_stretch_of_time_reaches_what_begins_within_it(date: str, span: Span | None, about: bool) -> None:
    made = of(
        f"v: {{date: '{date}', text: V.}}, w: {{date: 2002-07, text: W.}}, x: {{date: 2003-07, text: X.}}"
    )
    (event,) = [event for event in made.events if event.id == "event:v"]
    assert (event.span, event.about) == (span, about)


def test_years_in_between_are_counted_and_events_of_one_day_stay_in_the_order_of_the_file() -> None:
    day = "date: 2010-05-05, text"
    made = of(f"b: {{{day}: B.}}, a: {{{day}: A.}}, c: {{date: 1990, text: C.}}, d: {{date: 2011, text: D.}}")
    assert [(event.id[-1], event.after) for event in made.events] == [("c", 0), ("b", 20), ("a", 0), ("d", 1)]


def test_a_decade_stands_at_its_end_and_is_called_a_decade() -> None:
    made = of(
        "a: {date: 201X, text: A.}, b: {date: 2015-06, text: B.}, c: {date: 2022, text: C.},"
        " d: {date: 2019-03, text: D.}"
    )
    assert [(event.id[-1], event.year, event.after) for event in made.events] == [
        ("b", "2015", 0),
        ("d", "2019", 4),
        ("a", "2010s", 0),
        ("c", "2022", 3),
    ]


def test_a_member_stands_in_the_lane_of_what_it_is_part_of_even_in_a_circle() -> None:
    actors = "s: {name: State}, m: {name: Ministry, part_of: s}"
    actors += ", x: {name: X, part_of: y}, y: {name: Y, part_of: x}"
    made = of("v: {date: 2001, text: V., actors: [m, s]}, w: {date: 2002, text: W., actors: [x]}", actors)
    assert made.lanes == ("State", "Y")
    assert [event.lanes for event in made.events] == [(0,), (1,)]


def test_an_event_without_a_label_is_called_by_its_text_without_marks() -> None:
    (event,) = of("v: {date: 2001, text: A *great* day.}").events
    assert event.label == "A great day"


def test_a_map_without_events_says_so() -> None:
    assert of("") == Lanes("Timeline", "There are no events yet.")


def test_the_words_of_a_row_are_its_twin() -> None:
    row = Moment("event:v", "V", "in 2001", "2001", words="2001: V.")
    assert Lanes("", "", (), (row,)).sentences == ("2001: V.",)
