"""Dates in few letters, for the narrow places of a drawing."""

from __future__ import annotations

import re

from argmap.model.dates import Date

_MONTH = re.compile(
    r"\b(January|February|March|April|June|July|August|September|October|November|December)\b", re.IGNORECASE
)


def in_short(date: Date) -> str:
    """Return a date in words, with the months cut short.

    >>> in_short(Date("2017-11-22/2017-11-24")), in_short(Date("2004-09~"))
    ('22–24 Nov 2017', 'about Sept 2004')
    """
    return _MONTH.sub(lambda found: found[0][: 4 if found[0].startswith("Sept") else 3], date.in_words())
