"""Dates: EDTF says more than Hayagriva, which knows a year, a month or a day, and `~` before it."""

from __future__ import annotations

import re

from argmap.model.dates import Date

_PLAIN = re.compile(r"-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?", re.ASCII)
_BROAD = re.compile(r"(-?\d{4})(-(?:0[1-9]|1[0-2]))?", re.ASCII)


def written(date: Date) -> str | None:
    """Return a date as Hayagriva has it: as near as it comes, or None where it comes to nothing.

    An interval becomes the year or the month that holds all of it, else its beginning, as approximate.

    >>> [written(Date(date)) for date in ("2004-11~", "2013-07-01/2013-07-15", "2003/2004", "201X")]
    ['~2004-11', '2013-07', '~2003', None]
    """
    start, slash, end = date.partition("/")
    if slash and start not in ("", "..") and end not in ("", ".."):
        first, last = _BROAD.match(start), _BROAD.match(end)
        if first and last and first[1] == last[1]:
            return first[0] if first[0] == last[0] else first[1]
    one = start if start not in ("", "..") else end
    doubtful = bool(slash) or one[-1:] in {*"?~%"}
    found = _PLAIN.match(one)
    return ("~" if doubtful else "") + found[0] if found else None


def exact(date: Date) -> bool:
    """Say whether Hayagriva can say all that a date says.

    >>> exact(Date("2003-04")), exact(Date("2003~")), exact(Date("2003/2004"))
    (True, True, False)
    """
    return _PLAIN.fullmatch(date.removesuffix("~")) is not None


def read(text: str) -> Date | None:
    """Return a date of Hayagriva as EDTF; None where it is none.

    >>> read("~2004-11"), read(" 2003 "), read("soon")
    ('2004-11~', '2003', None)
    """
    bare = text.strip()
    found = bare.removeprefix("~").strip()
    try:
        return Date(found + ("~" if bare.startswith("~") else "")) if _PLAIN.fullmatch(found) else None
    except ValueError:
        return None
