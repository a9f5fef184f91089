"""Dates as people and programs write them, as EDTF."""

from __future__ import annotations

import re

from argmap.core.errors import MapError
from argmap.model.dates import Date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spr": 21, "sum": 22, "aut": 23, "fal": 23, "win": 24}
_DASH = re.compile(r"\s*(?:--+|[-–—/]|\bto\b)\s*")
_ABOUT = re.compile(r"^(?:c|ca|circa|about|around|approximately)\b\.?\s*", re.IGNORECASE)
_UNKNOWN = re.compile(r"^(\d{2}(?:\d?))u{1,2}$")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]\d\d:\d\d.*)?", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+([^\W\d_]+)\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d_]+)\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})")


def edtf(text: str) -> str | None:
    """Return a date, or None where the text is none.

    >>> [edtf(text) for text in ("2017-11-22", "c. 1960", "22 November 2017", "March 2013", "199u")]
    ['2017-11-22', '1960~', '2017-11-22', '2013-03', '199X']
    >>> edtf("in press") is None
    True
    """
    text = " ".join(text.replace("\u00a0", " ").split()).strip("[] ")
    if known := valid(text):
        return known
    start, slash, end = text.partition("/")
    if slash and (start or end) and not _YEAR_FIRST.fullmatch(text):
        first, last = edtf(start) if start else "..", edtf(end) if end else ".."
        return valid(f"{first}/{last}") if first and last else None
    if about := _ABOUT.match(text):
        found = edtf(text[about.end() :])
        return valid(f"{found}~") if found else None
    if unknown := _UNKNOWN.match(text):
        return valid(f"{unknown[1]:X<4}")
    if found_ := _YEAR_FIRST.fullmatch(text):
        return joined(found_[1], found_[2], found_[3])
    if found_ := _DAY_FIRST.fullmatch(text):
        return joined(found_[3], found_[2], found_[1])
    if found_ := _MONTH_FIRST.fullmatch(text):
        return joined(found_[3], found_[1], found_[2])
    return None


def valid(text: str) -> str | None:
    """Return the text if it is an EDTF date."""
    try:
        return str(Date(text))
    except MapError:
        return None


def joined(year: str, month: str | None = None, day: str | None = None) -> str | None:
    """Return a date of its parts, as old bibliographies have them; None where they make none.

    >>> joined("1995", "mar"), joined("1995--1996"), joined("1995", "Jan.--Feb."), joined("1995", "1~jan")
    ('1995-03', '1995/1996', '1995-01/1995-02', '1995-01-01')
    """
    first, last = _range(year)
    if first is None:
        return None
    if last:
        return None if month or day else valid(f"{first}/{last}")
    if not month:
        return None if day else first
    doubt = first[-1:] if first[-1:] in {*"?~%"} else ""
    first = first.removesuffix(doubt)
    words = month.replace("~", " ").replace("\u00a0", " ").strip()
    if inner := re.fullmatch(r"(\d{1,2})\.?\s+(\D+)|(\D+)\s+(\d{1,2})", words):
        words, day = inner[2] or inner[3], day or inner[1] or inner[4]
    months = [month_of(part) for part in _DASH.split(words)]
    if not all(months) or len(months) > 2:
        return None
    if len(months) == 2:
        return None if day else valid(f"{first}-{months[0]:02}/{first}-{months[1]:02}")
    if not day:
        return valid(f"{first}-{months[0]:02}{doubt}")
    days = [part for part in _DASH.split(day.strip()) if part.isdecimal()]
    ends = [f"{first}-{months[0]:02}-{int(part):02}{doubt}" for part in days[:2]]
    return valid("/".join(ends)) if ends and len(days) == len(_DASH.split(day.strip())) else None


def _range(year: str) -> tuple[str | None, str | None]:
    text = year.strip().strip("[]")
    if one := edtf(text):
        return one, None
    parts = _DASH.split(text)
    if len(parts) == 2 and (ends := [edtf(part) for part in parts]) and all(ends):
        return ends[0], ends[1]
    return None, None


def month_of(text: str) -> int | None:
    """Return the number of a month or (21 to 24) a season.

    >>> month_of("Sept."), month_of("3"), month_of("Autumn"), month_of("x")
    (9, 3, 23, None)
    """
    word = text.strip(" .,").casefold()
    if word.isdecimal():
        return int(word) if 1 <= int(word) <= 12 or 21 <= int(word) <= 24 else None
    if word[:3] in _MONTHS:
        return _MONTHS.index(word[:3]) + 1
    return _SEASONS.get(word[:3])
