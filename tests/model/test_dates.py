# ruff: noqa: E501 - tables read best with a row a line
"""Dates, by the examples of the EDTF specification (Library of Congress, 2019; ISO 8601-2), levels 0 and 1."""

from __future__ import annotations

import pickle

import pytest

from argmap.core.errors import MapError
from argmap.model.dates import Date

BOUNDS = {
    # Level 0: date, reduced precision, time interval
    "1985-04-12": ((1985, 4, 12), (1985, 4, 12)),
    "1985-04": ((1985, 4, 1), (1985, 4, 30)),
    "1985": ((1985, 1, 1), (1985, 12, 31)),
    "1964/2008": ((1964, 1, 1), (2008, 12, 31)),
    "2004-06/2006-08": ((2004, 6, 1), (2006, 8, 31)),
    "2004-02-01/2005-02-08": ((2004, 2, 1), (2005, 2, 8)),
    "2004-02-01/2005-02": ((2004, 2, 1), (2005, 2, 28)),
    "2004-02-01/2005": ((2004, 2, 1), (2005, 12, 31)),
    "2005/2006-02": ((2005, 1, 1), (2006, 2, 28)),
    # Level 1: seasons
    "2001-21": ((2001, 3, 1), (2001, 5, 31)),
    "2001-24": ((2001, 12, 1), (2001, 12, 31)),
    # Level 1: qualification
    "1984?": ((1984, 1, 1), (1984, 12, 31)),
    "2004-06~": ((2004, 6, 1), (2004, 6, 30)),
    "2004-06-11%": ((2004, 6, 11), (2004, 6, 11)),
    # Level 1: unspecified digits from the right
    "201X": ((2010, 1, 1), (2019, 12, 31)),
    "20XX": ((2000, 1, 1), (2099, 12, 31)),
    "2004-XX": ((2004, 1, 1), (2004, 12, 31)),
    "1985-04-XX": ((1985, 4, 1), (1985, 4, 30)),
    "1985-XX-XX": ((1985, 1, 1), (1985, 12, 31)),
    # Level 1: extended intervals
    "1985-04-12/..": ((1985, 4, 12), None),
    "1985-04/..": ((1985, 4, 1), None),
    "1985/..": ((1985, 1, 1), None),
    "../1985-04-12": (None, (1985, 4, 12)),
    "../1985": (None, (1985, 12, 31)),
    "1985-04-12/": ((1985, 4, 12), None),
    "/1985": (None, (1985, 12, 31)),
    "1984~/2004-06": ((1984, 1, 1), (2004, 6, 30)),
    "1984-06-02?/2004-08-08~": ((1984, 6, 2), (2004, 8, 8)),
    # Level 1: negative years
    "-1985": ((-1985, 1, 1), (-1985, 12, 31)),
    "0000": ((0, 1, 1), (0, 12, 31)),
    # Leap years
    "2000-02-29": ((2000, 2, 29), (2000, 2, 29)),
    "-0004-02": ((-4, 2, 1), (-4, 2, 29)),
}  # fmt: skip


@pytest.mark.parametrize("text", BOUNDS)
def test_a_date_knows_its_first_and_last_day(text: str) -> None:
    assert (Date(text).earliest, Date(text).latest) == BOUNDS[text]


NO_DATES = (
    *("", "/", "yesterday", "85", "198", "19850412", "1985-4-12", "1985-13", "1985-00", "1985-04-31", "1900-02-29"),
    *("2023-02-29", "1985-04-12T23:20:30", "12/04/1985", "2004/2003", "2017-11-22/2017-11-21", "2001-25", "2001-21-01"),
    *("X985", "1X85", "201X-04", "XXXX", "1985-XX-12", "1985 ", " 1985", "1985\n", "１９８５", "?1985", "1985??", "1/2/3"),
    *("2004-01-01/2005/", "Y170000002", "-", "--1985"),
)  # fmt: skip


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(MapError, match="is no date: "):
        Date(text)


WORDS = {
    "1960": "1960",
    "0985": "985",
    "2013-07": "July 2013",
    "2017-11-22": "22 November 2017",
    "2017-11-22/2017-11-24": "22–24 November 2017",
    "2017-11-22/2017-12-01": "22 November 2017 – 1 December 2017",
    "2017-11-22/2017-11-24~": "22 November 2017 – about 24 November 2017",
    "2004-11~": "about November 2004",
    "1984?": "perhaps 1984",
    "1984%": "perhaps about 1984",
    "2001-21": "spring 2001",
    "201X": "the 2010s",
    "200X": "the 2000s",
    "20XX": "the years 2000 to 2099",
    "2004-XX-XX": "2004",
    "2004-11-XX": "November 2004",
    "2004/..": "from 2004",
    "../2004": "until 2004",
    "../..": "at an unknown time",
    "-0043": "44 BC",
    "-0043-03-15": "15 March 44 BC",
}


@pytest.mark.parametrize("text", WORDS)
def test_a_date_is_said_as_a_person_would(text: str) -> None:
    assert Date(text).in_words() == WORDS[text]


# Each of these comes before the next.
ORDER = (
    *("../1950", "../..", "-0044", "1960", "2013-06-30", "2013-07-01", "2013-07-31", "2013-07", "2013-07/.."),
    *("2013-12-31", "2013-12", "2013", "2013/2014", "2014-01-01", "2017-11-22"),
    *("2017-11-22/2017-11-24", "2017-11-22/..", "2017-11-23", "2017-11~", "2017", "201X", "20XX"),
)  # fmt: skip


def test_dates_are_sorted_by_the_end_of_their_beginning_and_then_by_their_end() -> None:
    assert sorted(map(Date, reversed(ORDER)), key=lambda date: date.sort_key) == list(ORDER)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("2013-07", "2013"),
        ("2013-07-31", "2013-07"),
        ("2017-11-22/2017-11-24", "2017-11~"),
        ("2013-21/2013-23", "2013-07"),
        ("2013", "2013/2014"),
        ("../2013", "1960"),
        ("2013", "2013/.."),
        ("2013-24", "2013"),
    ],
)
def test_a_less_precise_date_stands_at_the_end_of_its_period(first: str, then: str) -> None:
    assert Date(first).sort_key < Date(then).sort_key


def test_the_year_is_that_of_the_beginning_or_of_the_end() -> None:
    assert [Date(text).year for text in ("1960/1970", "../1970", "../..")] == [1960, 1970, None]


def test_a_date_survives_pickling() -> None:
    again = pickle.loads(pickle.dumps(Date("1960")))  # noqa: S301 - our own bytes
    assert (again, type(again)) == ("1960", Date)
