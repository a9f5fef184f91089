"""Dates that cannot all be right, and dates that only look so."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model.dates import Date
from argmap.rules._certain import before, begins, ends
from argmap.rules.am527_dates_out_of_order import stamp
from rules.finding import said


def sources(**dates: str) -> str:
    """Return sources, each with its fields, all of them named by evidence."""
    lines = [f"  {id}: {{title: T, {fields}}}" for id, fields in dates.items()]
    named = ", ".join(dates)
    return f"evidence:\n  a: {{text: A., for: toll, source: [{named}]}}\nsources:\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("as_of", "fields", "found"),
    [
        ("2017-11-30", "issued: 2017-12-01", True),
        ("2017-11-30", "issued: 2017-11-30", False),
        ("2017-11-30", "issued: 2017", False),
        ("2017-11-30", "issued: 2018", True),
        ("2017-11", "issued: 2017-11-30", False),
        ("2017-11", "issued: 2017-12", True),
        ("2017~", "issued: 2018", False),
        ("2017/..", "issued: 2018", False),
        ("2017-11-30", "issued: 2018~", False),
        ("2017-11-30", "issued: 2018?", False),
        ("2017-11-30", "issued: ../2018", False),
        ("2017-11-30", "issued: 2018/..", True),
        ("2017-11-30", "issued: 2018-01?/2018-02", False),
        ("2017-11-30", "issued: 201X", False),
        ("2016-12-31", "issued: 2017-23", True),
        ("2017-06-30", "issued: 2017-23", False),
        ("2017-11-30", "issued: 2018, original-date: 2016", False),
        ("2017-11-30", "issued: 2018, original-date: 2018", True),
        ("2017-11-30", "issued: 2017-11-20, accessed: 2026-11-21", False),
        ("2017-11-30", "accessed: 2026-11-21", False),
    ],
)
def test_a_source_is_too_young_only_for_certain(as_of, fields, found):
    assert bool(said("AM523", f"as_of: {as_of}\n{sources(s=fields)}")) is found


@pytest.mark.parametrize(
    ("as_of", "when", "found"),
    [
        ("2017-11-30", "2017-12-01", True),
        ("2017-11-30", "2017-11-30", False),
        ("2017-11-30", "2017-11-29/2017-12-10", False),
        ("2017-11-30", "2017-12/2018-01", True),
        ("2017-11-30", "2018~", False),
        ("2017-11-30", "2018?/2019", False),
        ("2017-11-30", "2017", False),
        ("2017-11-30", "../2018", False),
        ("2017", "2018-01-01", True),
        ("2017?", "2018-01-01", False),
    ],
)
def test_an_event_lies_after_as_of_only_for_certain(as_of, when, found):
    text = f"as_of: {as_of}\nevents:\n  e: {{date: {when}, text: E., by: analyst}}"
    assert bool(said("AM524", text)) is found


@pytest.mark.parametrize("code", ["AM523", "AM524"])
def test_without_as_of_nothing_is_too_young(code):
    assert said(code, sources(s="issued: 2099") + "events: {e: {date: 2099, text: E.}}") == []


@pytest.mark.parametrize(
    ("issued", "when", "found"),
    [
        ("2013-06-30", "2013-07", False),
        ("2013-06-29", "2013-07", True),
        ("2013-07", "2013-07-15", False),
        ("2013-06", "2013-07-15", True),
        ("2013", "2013-12-31", False),
        ("2012", "2013-12-31", True),
        ("2012", "2013~", False),
        ("2012?", "2013", False),
        ("2012~", "2013", False),
        ("2012/..", "2013", False),
        ("../2012", "2013", True),
        ("2013-07-02", "2013-07-01/2013-07-31", False),
        ("2013-06-02", "2013-07-01?/2013-07-31", False),
        ("2013-06-02", "../2013-07-31", False),
        ("2013-06-02", "2013-07-01/..", True),
        ("2012-24", "2013-02", False),
        ("2012-22", "2012-12", False),
        ("2011-24", "2013-02", True),
        ("2012-12-31", "2013-01-01", False),
        ("2012-02-28", "2012-03-01", True),
        ("2013-02-28", "2013-03-01", False),
        ("-0044-03-10", "-0044-03-15", True),
        ("-0001-12-31", "0000-01-01", False),
    ],
)
def test_a_source_reports_too_early_only_for_certain(issued, when, found):
    text = (
        f"events:\n  e: {{date: {when}, text: E., sources: s}}\nsources:\n  s: {{title: T, issued: {issued}}}"
    )
    assert bool(said("AM525", text)) is found


def test_evidence_reports_too_early_where_all_of_its_sources_do():
    events = "events:\n  e: {date: 2013-07, text: E., by: analyst}\n"
    item = "evidence:\n  a: {{text: A., for: toll, source: [{}], event: e}}\n"
    two = "sources:\n  old: {title: O, issued: 2012}\n  new: {title: N, issued: 2014}\n"
    assert [d.node for d in said("AM525", events + item.format("old") + two)] == ["a"]
    assert said("AM525", events + item.format("old, new") + two) == []


def test_a_pair_that_stands_at_event_and_evidence_is_said_once():
    text = (
        "events:\n  e: {date: 2013-07, text: E., sources: s}\n"
        "evidence:\n  a: {text: A., for: toll, source: s, event: e}\nsources:\n  s: {title: T, issued: 2012}"
    )
    (finding,) = said("AM525", text)
    assert finding.message == "The source `s` is of 2012, before the event `e` that it reports (July 2013)."


@pytest.mark.parametrize(
    "text",
    [
        "arguments:\n  a: {text: A., for: toll, source: s, event: e}\n",
        "evidence:\n  a: {text: A., for: toll, source: t, origin: s, event: e}\n",
    ],
)
def test_a_forecast_and_an_older_origin_may_come_before_the_event(text):
    rest = (
        "events:\n  e: {date: 2013-07, text: E., by: analyst}\n"
        "sources:\n  s: {title: T, issued: 2012}\n  t: {title: T, issued: 2014}"
    )
    assert said("AM525", text + rest) == []


@pytest.mark.parametrize(
    ("citing", "cited", "found"),
    [
        ("issued: 2013", "issued: 2014", True),
        ("issued: 2013", "issued: 2013-12", False),
        ("issued: 2013-11-24", "issued: 2013-11-25", False),
        ("issued: 2013-11-24", "issued: 2013-11-26", True),
        ("issued: 2013~", "issued: 2014", False),
        ("issued: 2013", "issued: 2014?", False),
        ("issued: 2013/..", "issued: 2014", False),
        ("issued: 2013", "issued: 2014, original-date: 2004", False),
        ("issued: 2013", "issued: 2015, original-date: 2014", True),
        ("issued: 2013", "issued: 2015, original-date: 2014~", False),
        ("issued: 2013, original-date: 2004", "issued: 2012", False),
        ("title-short: T", "issued: 2014", False),
    ],
)
def test_who_repeats_is_older_only_for_certain(citing, cited, found):
    assert bool(said("AM526", sources(a=f"{citing}, cites: b", b=cited))) is found


def test_an_origin_is_too_young_only_for_all_the_sources_of_an_item():
    item = "evidence:\n  a: {{text: A., for: toll, source: [{}], origin: o}}\n"
    dates = {"old": 2012, "new": 2016, "o": 2014}
    rest = "sources:\n" + "".join(f"  {id}: {{title: T, issued: {year}}}\n" for id, year in dates.items())
    assert [d.node for d in said("AM526", item.format("old") + rest)] == ["a"]
    assert said("AM526", item.format("old, new") + rest) == []


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ("issued: 2017-11-24, accessed: 2017-11-20", "read"),
        ("issued: 2017-11-24, accessed: 2017-11-23", ""),
        ("issued: 2017-11-24, accessed: 2017-11", ""),
        ("issued: 2017-11-24, accessed: 2017-10", "read"),
        ("issued: 2017~, accessed: 2016", ""),
        ("issued: 2017, accessed: 2016?", ""),
        ("issued: ../2017, accessed: 2016", ""),
        ("accessed: 2016", ""),
        ("issued: 2017, text: {file: a.txt, date: 2016-12-01}", "copied"),
        ("issued: 2017, text: {file: a.txt, date: 2017-12-01}", ""),
        ("issued: 2017-11-24, original-date: 2018", "first published"),
        ("issued: 2017-11-24, original-date: 2017", ""),
        ("issued: 2017-11-24, archived: 'https://archive.example/20171101/a.example/'", "archived"),
        ("issued: 2017-11-24, archived: 'https://archive.example/20171124/a.example/'", ""),
        ("issued: 2017-11-24, archived: 'https://archive.example/copies/a'", ""),
    ],
)
def test_the_dates_of_one_source_contradict_each_other_only_for_certain(fields, word):
    found = [d.message for d in said("AM527", sources(s=fields))]
    assert [f"was {word} " in message for message in found] == ([True] if word else [])


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://web.archive.example/web/20260402093000/https://gazette.example/toll", "2026-04-02"),
        ("https://web.archive.example/web/20260402093000id_/https://gazette.example/toll", "2026-04-02"),
        ("http://archive.example/2026.04.02-093000/https://gazette.example/toll", "2026-04-02"),
        ("https://archive.example/20260402/gazette.example/toll", "2026-04-02"),
        ("https://archive.example/AbCdE", None),
        ("https://gazette.example/2026/04/02/toll", None),
        ("https://archive.example/a/b/20260402/x", None),
        ("https://archive.example/20260231/x", None),
        ("https://archive.example/20261502/x", None),
        ("https://archive.example/x?u=https://a.example/20260402/", None),
        ("https://archive.example/123420260402/x", None),
        ("box 20260402/", None),
    ],
)
def test_the_stamp_of_an_archived_copy_is_read_where_archives_write_it(address, day):
    assert stamp(address) == day


@given(st.dates(date(1, 1, 10), date(9999, 12, 20)), st.integers(-5, 5), st.integers(0, 3))
def test_days_are_compared_as_the_calendar_counts_them(day, shift, slack):
    other = day + timedelta(shift)
    one, two = (Date(f"{d.year:04}-{d:%m-%d}") for d in (day, other))
    assert before(ends(one), begins(two), slack=slack) is (shift > slack)


def test_years_before_the_first_are_in_order():
    written = ["-0400-12-31", "-0001-12-31", "0000-12-31", "0001-01-01", "0400-01-01"]
    assert all(before(ends(Date(a)), begins(Date(b))) for a, b in pairwise(written))
    assert not before(ends(Date("0000-12-31")), begins(Date("0001-01-01")), slack=1)
