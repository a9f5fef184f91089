"""Dates as historians and libraries write them: EDTF (ISO 8601-2:2019), levels 0 and 1.

Of these, not the times of day and not the years of more than four digits, which no map needs.
A year (`1960`), a month, a day, an interval (`2017-11-22/2017-11-24`, open with `..`), a season (`2001-21`),
unknown digits (`201X`), and `?` uncertain, `~` approximate, `%` both.
"""

from __future__ import annotations

import re
from calendar import monthrange
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from argmap.core.errors import MapError

Day = tuple[int, int, int]
"""Year, month, day."""

_ONE = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>0[1-9]|1[0-2]|2[1-4]|XX)(?:-(?P<day>0[1-9]|[12]\d|3[01]|XX))?)?"
    r"(?P<doubt>[?~%])?",
    re.ASCII,
)
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SEASONS = {21: ("Spring", 3, 5), 22: ("Summer", 6, 8), 23: ("Autumn", 9, 11), 24: ("Winter", 12, 12)}
# For the JSON Schema, whose patterns have no names for groups.
_BARE = re.sub(r"\?P<\w+>", "?:", _ONE.pattern).replace(r"\d", "[0-9]")
PATTERN = rf"^(?:{_BARE}|(?:{_BARE}|\.\.)?/(?:{_BARE}|\.\.)?)$"
_REMEDY = "Write 1960, 2013-07, 2017-11-22, an interval with `/`, or `~` after an approximate date."
_DOUBT = {"?": "perhaps ", "~": "about ", "%": "perhaps about "}


class Date(str):
    """An EDTF date, as the text it was written in.

    Raises:
        MapError: the text is no such date.

    >>> Date("2017-11-22/2017-11-24").earliest
    (2017, 11, 22)
    >>> Date("2004-11~").in_words()
    'about November 2004'
    """

    __slots__ = ()

    def __new__(cls, text: str | int) -> Date:
        text = _year(text)
        if not isinstance(text, str):
            raise MapError("This is no date.", hint=_REMEDY)
        try:
            _bounds(text)
        except ValueError as error:
            raise MapError(f"`{text[:40]}` is no date: {error}.", hint=_REMEDY) from None
        return super().__new__(cls, text)

    @property
    def earliest(self) -> Day | None:
        """The first day that it may mean; None where the beginning is open or unknown."""
        return _bounds(self)[0]

    @property
    def latest(self) -> Day | None:
        """The last day that it may mean; None where the end is open or unknown."""
        return _bounds(self)[1]

    @property
    def year(self) -> int | None:
        """The year of its beginning, or of its end where the beginning is open."""
        day = self.earliest or self.latest
        return day[0] if day else None

    @property
    def sort_key(self) -> tuple[Day, Day, Day]:
        """Order by the last day that the beginning may mean, then by the end.

        So a less precise date stands at the end of its period (`2013` after `2013-07`), an interval after
        the days at which it begins, an open beginning first and an open end last.
        """
        start, slash, _ = self.partition("/")
        first, last = self.earliest, self.latest
        begins = _first_last(start)[1] if slash and first else first and last
        # Where the days are the same, the more precise of two dates comes first: `2013-07-31`, `2013-07`.
        year, month, day = first or (-9999, 1, 1)
        return (begins or (-9999, 1, 1), last or (9999, 12, 31), (-year, -month, -day))

    def in_words(self) -> str:
        """Return the date as a person would write it."""
        start, slash, end = self.partition("/")
        if not slash:
            return _one_in_words(start)
        if start in ("", ".."):
            return f"until {_one_in_words(end)}" if end not in ("", "..") else "at an unknown time"
        if end in ("", ".."):
            return f"from {_one_in_words(start)}"
        return _span(start, end)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _read, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "$comment": "Date"}


def _read(value: Any) -> Date:
    value = _year(value)
    if not isinstance(value, str):
        raise PydanticCustomError("date", "not a date", {"message": "This is no date.", "hint": _REMEDY})
    try:
        return Date(value)
    except MapError as error:
        context = {"message": error.message, "hint": error.hint}
        raise PydanticCustomError("date", "not a date", context) from None


def _year(value: Any) -> Any:
    """Return a bare year as the text that it would be in quotes."""
    year = isinstance(value, int) and not isinstance(value, bool) and 1000 <= value <= 9999
    return str(value) if year else value


def _bounds(text: str) -> tuple[Day | None, Day | None]:
    start, slash, end = text.partition("/")
    if not slash:
        return _first_last(text)
    if not (start or end):
        raise ValueError("both ends of the interval are missing")
    first = None if start in ("", "..") else _first_last(start)[0]
    last = None if end in ("", "..") else _first_last(end)[1]
    if first and last and first > last:
        raise ValueError("the interval ends before it begins")
    return first, last


def _first_last(text: str) -> tuple[Day, Day]:
    match = _ONE.fullmatch(text)
    if not match:
        raise ValueError("it is not written as EDTF")
    year, month, day = match["year"], match["month"], match["day"]
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month is None or month == "XX":
        if day not in (None, "XX") or ("X" in year and month):
            raise ValueError("a known day of an unknown month")
        return (low, 1, 1), (high, 12, 31)
    if "X" in year or (int(month) > 20 and day):
        raise ValueError("a month of an unknown year, or a day of a season")
    if int(month) > 20:
        _, begin, finish = _SEASONS[int(month)]
        return (low, begin, 1), (low, finish, _length(low, finish))
    if day is None or day == "XX":
        return (low, int(month), 1), (low, int(month), _length(low, int(month)))
    if int(day) > _length(low, int(month)):
        raise ValueError("the month has no such day")
    return (low, int(month), int(day)), (low, int(month), int(day))


def _length(year: int, month: int) -> int:
    # The calendar repeats every 400 years, which brings years before 1 into Python's range.
    return monthrange(year % 400 + 2000, month)[1]


def _one_in_words(text: str) -> str:
    match = _ONE.fullmatch(text)
    if not match:
        return text
    year, month, day = match["year"], match["month"], match["day"]
    doubt = _DOUBT.get(match["doubt"] or "", "")
    shown = year.lstrip("0") or "0"
    if year.endswith("XX"):
        shown = f"the years {year[:2]}00 to {year[:2]}99"
    elif year.endswith("X"):
        shown = f"the {year[:3]}0s"
    if year.startswith("-"):
        shown = f"{int(year[1:]) + 1} BC"
    if month and month != "XX":
        name = _SEASONS[int(month)][0].lower() if int(month) > 20 else _MONTHS[int(month) - 1]
        shown = f"{name} {shown}"
        if day and day != "XX":
            shown = f"{int(day)} {shown}"
    return doubt + shown


def _span(start: str, end: str) -> str:
    """Return `22–24 November 2017` where the ends share month and year, else both in full."""
    first, last = start.split("-"), end.split("-")
    if len(first) == len(last) == 3 and first[:2] == last[:2] and first[2].isdigit() and last[2].isdigit():
        return f"{int(first[2])}–{_one_in_words(end)}"
    return f"{_one_in_words(start)} – {_one_in_words(end)}"
