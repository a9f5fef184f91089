"""RIS, which databases and libraries hand out: a tag of two characters a line. Read only."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from argmap.bibliography import Read
from argmap.bibliography._ris.into import fields
from argmap.bibliography._shared.entries import Entries
from argmap.core.errors import MapError
from argmap.core.place import Place

SUFFIXES = (".ris",)
DESCRIPTION = "RIS, as databases and libraries hand it out"
_BEGIN = re.compile(r"^TY {0,2}- ", re.MULTILINE)
_LINE = re.compile(r"([A-Z][A-Z0-9]) {0,2}-(?: (.*))?$")


def read(text: str, file: str = "<text>") -> Read:
    r"""Return the sources of a RIS text, and notes on what of it was not kept as it was.

    Raises:
        MapError: a line has no tag, or a reference does not begin with `TY` or end with `ER`; with its place.

    >>> read("TY  - RPRT\nAU  - Haar, Jan\nPY  - 2020\nER  - \n").sources[0].author[0].family
    'Haar'
    """
    found = Entries(file)
    for place, tags in _references(text, file):
        key = next((value for tag, value in tags if tag == "ID"), "")
        title = next((value for tag, value in tags if tag in ("TI", "T1", "CT")), "")
        known: dict[str, Any] = {}
        name = key or title or f"line {place.line}"
        known = fields(tags, partial(found.note, name))
        found.add(key or _key(known, title), known, place)
    return Read(tuple(found.sources.values()), tuple(found.notes))


def _key(known: dict[str, Any], title: str) -> str:
    """Return an id for a reference without one: who and when, or else its title."""
    from argmap.model.ids import slug

    people = known.get("author") or known.get("editor") or []
    who = people[0] if people else ""
    who = who.get("family", "") if isinstance(who, dict) else who
    when = str(known.get("issued", ""))[:4]
    return slug(f"{who or title} {when}")


def _references(text: str, file: str) -> list[tuple[Place, list[tuple[str, str]]]]:
    found: list[tuple[Place, list[tuple[str, str]]]] = []
    tags: list[tuple[str, str]] | None = None
    for number, line in enumerate(re.split("\r\n|\r|\n", text), 1):
        place = Place(file, number)
        match = _LINE.match(line.rstrip())
        if match is None:
            if not line.strip():
                continue
            if not found and _BEGIN.search(text):
                # Databases say above the first reference where they come from.
                continue
            if not tags:
                message = "A reference of RIS begins with `TY  - `."
                raise MapError(message, hint="Is this a RIS file?", place=place)
            # Long texts go on in lines without a tag.
            tags[-1] = (tags[-1][0], f"{tags[-1][1]} {line.strip()}".strip())
            continue
        tag, value = match[1], (match[2] or "").strip()
        if tag == "TY":
            if tags is not None:
                message = "A reference begins here before the one above has ended."
                raise MapError(message, hint="End it with `ER  - `.", place=place)
            tags = [(tag, value)]
            found.append((place, tags))
        elif tags is None:
            raise MapError(f"`{tag}` stands outside of a reference.", hint="Begin it with `TY`.", place=place)
        elif tag == "ER":
            tags = None
        else:
            tags.append((tag, value))
    if tags is not None:
        message = "A reference begins here and does not end."
        raise MapError(message, hint="End it with `ER  - `.", place=found[-1][0])
    return found
