"""What dates say for certain: the rules on order find only what no reading of the dates allows.

A date with `?`, `~` or `%` bounds nothing, nor does the open end of an interval. A season bounds no more than
its year, since it depends on the hemisphere. `2017` may be any day of that year.
"""

from __future__ import annotations

from datetime import date

from argmap.model.dates import Date, Day

_DOUBTS = ("?", "~", "%")
_SEASONS = ("-21", "-22", "-23", "-24")
_CYCLE_DAYS = 146_097
"""In 400 years, after which the calendar repeats."""


def begins(when: Date | None) -> Day | None:
    """Return the day before which a date certainly does not lie; None where there is no such day.

    >>> begins(Date("2013-07")), begins(Date("2013-07~")), begins(Date("2013-22"))
    ((2013, 7, 1), None, (2013, 1, 1))
    """
    if when is None:
        return None
    start = when.partition("/")[0]
    if start.endswith(_DOUBTS):
        return None
    first = when.earliest
    return (first[0], 1, 1) if first and _season(start) else first


def ends(when: Date | None) -> Day | None:
    """Return the day after which a date certainly does not lie; None where there is no such day.

    >>> ends(Date("2013-07")), ends(Date("2013-07/..")), ends(Date("2013-24"))
    ((2013, 7, 31), None, (2014, 3, 31))
    """
    if when is None:
        return None
    start, slash, end = when.partition("/")
    end = end if slash else start
    if end.endswith(_DOUBTS):
        return None
    last = when.latest
    # Winter may run into the next year.
    return (last[0] + 1, 3, 31) if last and _season(end) else last


def before(day: Day | None, other: Day | None, *, slack: int = 0) -> bool:
    """Say whether one day lies before another by more than `slack` days; False where either is unknown.

    >>> before((2017, 2, 28), (2017, 3, 1)), before((2017, 2, 28), (2017, 3, 1), slack=1)
    (True, False)
    """
    return day is not None and other is not None and _number(day) + slack < _number(other)


def earlier(one: Date | None, other: Date | None) -> bool:
    """Say whether the whole of one date certainly lies before another, wherever on earth it was written.

    A date that is given to the day may be a day off: the day differs around the world, and a morning paper is
    on the web the evening before.

    >>> earlier(Date("2017"), Date("2018")), earlier(Date("2017"), Date("2018-01-01"))
    (True, False)
    """
    to_the_day = one is not None and other is not None and (_to_the_day(one, -1) or _to_the_day(other, 0))
    return before(ends(one), begins(other), slack=1 if to_the_day else 0)


def _to_the_day(when: Date, end: int) -> bool:
    return when.split("/")[end].lstrip("-").count("-") == 2


def _season(text: str) -> bool:
    return text.endswith(_SEASONS) and text.removeprefix("-").count("-") == 1


def _number(day: Day) -> int:
    year, month, of_month = day
    # Years before 1 are brought into Python's range.
    return date(year % 400 + 400, month, of_month).toordinal() + year // 400 * _CYCLE_DAYS
