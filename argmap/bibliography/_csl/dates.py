"""The dates of CSL-JSON (lists of numbers, a season, `circa`) and EDTF."""

from __future__ import annotations

import re
from typing import Any

from argmap.bibliography._shared.dates import edtf, month_of, valid
from argmap.model.dates import Date

_PLAIN = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?(~?)", re.ASCII)
_YEAR = re.compile(r"-?\d{4}|\d{3}X|\d{2}XX", re.ASCII)


def read(value: Any) -> str | None:
    """Return a CSL date as EDTF, or None where it is none.

    >>> read({"date-parts": [[2017, 11, 22], [2017, 11, 24]]}), read({"date-parts": [["1960"]], "circa": 1})
    ('2017-11-22/2017-11-24', '1960~')
    """
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return edtf(str(value))
    if not isinstance(value, dict):
        return None
    for key in ("edtf", "raw", "literal"):
        if isinstance(value.get(key), str) and (found := edtf(value[key])):
            return found
    parts = value.get("date-parts")
    if not isinstance(parts, list) or not 1 <= len(parts) <= 2:
        return None
    about = "~" if value.get("circa") not in (None, False, 0, "", "0", "false") else ""
    season = _season(value.get("season"))
    ends = [_day(part, season if len(parts) == 1 else None) for part in parts]
    if len(ends) == 2 and ends[1] == "":
        ends[1] = ".."
    if not all(ends):
        return None
    return valid("/".join(f"{end}{about if end != '..' else ''}" for end in ends if end))


def _season(value: Any) -> int | None:
    if value is None:
        return None
    number = int(value) if str(value).isdecimal() else month_of(str(value)) or 0
    return number + 20 if 1 <= number <= 4 else number if 21 <= number <= 24 else None


def _day(part: Any, season: int | None) -> str | None:
    """Return one date; an empty text for that of zeros, which ends an interval that is open."""
    if not isinstance(part, list) or not 1 <= len(part) <= 3:
        return None
    numbers = [int(n) for n in part if isinstance(n, (int, str)) and re.fullmatch(r"-?\d{1,4}", str(n))]
    if len(numbers) != len(part):
        return None
    if not any(numbers):
        return ""
    year, *rest = numbers
    # CSL counts 44 BC as -44; EDTF has a year 0, and so -43.
    shown = f"-{-year - 1:04}" if year < -1 else "0000" if year == -1 else f"{year:04}"
    if year == 0:
        return None
    if season and not rest:
        return f"{shown}-{season}"
    # Months 13 to 16 are how older programs write seasons.
    rest[:1] = [n + 8 if 13 <= n <= 16 else n for n in rest[:1]]
    return "-".join((shown, *(f"{n:02}" for n in rest if n)))


def written(date: Date) -> dict[str, Any]:
    """Return an EDTF date as CSL has it; what its numbers do not say stands beside them, as `raw`.

    >>> written(Date("2001-21")), written(Date("201X"))
    ({'date-parts': [[2001]], 'season': 1}, {'date-parts': [[2010], [2019]], 'raw': '201X'})
    """
    made = _written(date)
    return made if read(made) == date else {**made, "raw": str(date)}


def _written(date: Date) -> dict[str, Any]:
    ends = [_PLAIN.fullmatch(end) for end in date.split("/")]
    if not all(ends):
        days = [day for day in (date.earliest, date.latest) if day]
        years = list(dict.fromkeys(_csl_year(day[0]) for day in days))
        return {"date-parts": [[year] for year in years]}
    found = [end for end in ends if end]
    made: dict[str, Any] = {"date-parts": []}
    for end in found:
        numbers = [_csl_year(int(end[1])), *(int(part) for part in (end[2], end[3]) if part)]
        if len(numbers) > 1 and numbers[1] > 20:
            made["season"] = numbers.pop(1) - 20
        made["date-parts"].append(numbers)
    if any(end[4] for end in found):
        made["circa"] = True
    return made


def _csl_year(year: int) -> int:
    return year if year > 0 else year - 1
