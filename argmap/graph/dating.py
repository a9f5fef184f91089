"""When evidence is from."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.model.argument_map import ArgumentMap
from argmap.model.dates import Date, Day
from argmap.model.nodes import Evidence


def evidence_date(m: ArgumentMap, item: Evidence) -> Date | None:
    """Return the date of the event it is about, else that of its origin, else of its sources.

    Of several sources, the time from the earliest to the latest.

    >>> from argmap.formats import load
    >>> m = load("harbour-bridge")
    >>> evidence_date(m, m.evidence["wages-by-district"])
    '2026-02/2026-03-30'
    """
    if item.event and item.event in m.events:
        return m.events[item.event].date
    # A reprint's own date would say when it was copied, not when it was said.
    own = m.sources[item.origin].issued if item.origin in m.sources else None
    found = [m.sources[id].issued for id in item.sources if id in m.sources]
    return own or spanning([date for date in found if date])


def spanning(dates: Sequence[Date]) -> Date | None:
    """Return the time from the earliest of some dates to the latest; None where there is none.

    >>> spanning([Date("2015/2018"), Date("1999"), Date("201X")]), spanning([Date("1999"), Date("1999")])
    ('1999/201X', '1999')
    """
    if len(set(dates)) < 2:
        return dates[0] if dates else None
    start = min(dates, key=lambda date: date.earliest or (-9999, 1, 1)).partition("/")[0]
    end = max(dates, key=lambda date: date.latest or (9999, 12, 31)).rpartition("/")[2]
    if start == end:
        return Date(start)
    return Date(f"{start}/{end}") if {start, end} - {"", ".."} else None


def years(date: Date, as_of: Date) -> float | None:
    """Return how old something of a date is on a day, in years; None where either is open.

    Taken from the last day that each may mean; what may be of the day itself, or is younger, has no age.

    >>> years(Date("2004-12-20"), Date("2017-12-20")), years(Date("2017"), Date("2017-11-30"))
    (13.0, 0.0)
    """
    then, now = date.latest or date.earliest, as_of.latest or as_of.earliest
    return max(0.0, round(_decimal(now) - _decimal(then), 2)) if then and now else None


def _decimal(day: Day) -> float:
    return day[0] + (day[1] - 1) / 12 + (day[2] - 1) / 372
