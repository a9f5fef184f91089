"""A source as an entry of BibLaTeX, which BibTeX reads too."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

from argmap.bibliography._bibtex import names, ours
from argmap.bibliography._bibtex.into import fields
from argmap.bibliography._bibtex.kinds import DATES, KINDS, NAMES, TEXTS, WRITTEN
from argmap.bibliography._bibtex.latex import encoded, title
from argmap.bibliography._shared.entries import KEY, key_of, rest, set_fields
from argmap.model.sources import Source

_KEY = re.compile(r"[^\s,{}()\"'#%~\\=]+")
_UNSAFE = re.compile(r"[\s{}\\\"^`|<>]")
_FIELD = re.compile(r"[a-z][a-z0-9-]*")
_YEAR = re.compile(r"\d{4}(?!\d)")
_ORDER = (
    "author",
    "editor",
    "title",
    "journaltitle",
    "booktitle",
    "publisher",
    "institution",
    "date",
    "year",
)
_TITLES = {"title", "shorttitle", "booktitle", "series", "origtitle", "eventtitle"}


def entry(source: Source) -> str:
    r"""Return an entry that is read back as the same source.

    >>> print(entry(Source(id="x", type="report", title="On {Tolls}", issued="2020-05")), end="")
    @report{x,
      title = {On \textbraceleft{}{Tolls}\textbraceright{}},
      date = {2020-05},
      year = {2020},
    }
    """
    wanted = set_fields(source)
    kind = WRITTEN.get(source.type or "", "misc")
    made = {**_fields(wanted, kind), **_custom(wanted.get("custom", {}), kind)}
    key = key_of(source)
    key = key if _KEY.fullmatch(key) else source.id
    for name, value in rest(source, fields(kind, made, _silent), key).items():
        made[ours.PREFIX + name] = ours.written(value)
    order = [*(name for name in _ORDER if name in made), *(name for name in made if name not in _ORDER)]
    lines = [f"  {name} = {{{made[name]}}},\n" for name in order]
    return f"@{kind}{{{key},\n{''.join(lines)}}}\n"


def _silent(words: str) -> None:
    """Take what would be told of an entry that we have just made ourselves."""


def _fields(wanted: dict[str, Any], kind: str) -> dict[str, str]:
    made: dict[str, str] = {}
    for key, name in NAMES.items():
        if name in wanted:
            made[key] = names.written(wanted[name])
    for key, name in _texts(kind).items():
        if name in wanted:
            made[key] = _written(key, wanted[name])
    for key, name in DATES.items():
        if name in wanted:
            made[key] = wanted[name]
    if issued := wanted.get("issued"):
        made["date"] = issued
        if year := _YEAR.match(issued):
            # Programs older than BibLaTeX know no `date`.
            made["year"] = year[0]
    if subtype := re.fullmatch("article-(magazine|newspaper)", wanted.get("type") or ""):
        made["entrysubtype"] = subtype[1]
    if "archive_location" in wanted and "archive" in wanted:
        made["eprint"], made["eprinttype"] = wanted["archive_location"], wanted["archive"]
        if not all(re.fullmatch(r"[\w./:+-]+", made[name]) for name in ("eprint", "eprinttype")):
            del made["eprint"], made["eprinttype"]
    return made


def _texts(kind: str) -> dict[str, str]:
    """Return the fields that an entry type uses, of several for the same thing the one that is its own."""
    inner = kind in ("incollection", "inproceedings", "inreference")
    unused = {"journal", "address", "annote", "keyword", "journaltitle" if inner else "booktitle"}
    house = {"report": "institution", "thesis": "institution", "online": "organization"}.get(
        kind, "publisher"
    )
    found = {house if key == "publisher" else key: name for key, name in TEXTS.items() if key not in unused}
    found["language"] = "language"
    if KINDS[kind] in ("article-journal", "periodical"):
        found["number"] = "issue"
    else:
        found |= {"issue": "issue", "number": "number"}
        if inner or kind == "book":
            found["number"] = "collection-number"
    return found


def _written(key: str, text: str) -> str:
    if key in ("url", "doi"):
        # BibLaTeX prints these as they stand: nothing is escaped, and what could end the field is encoded.
        return _UNSAFE.sub(lambda m: quote(m[0], safe=""), text)
    if key == "pages":
        return re.sub("–", "--", encoded(text))
    return title(text) if key in _TITLES else encoded(text)


def _custom(custom: dict[str, str], kind: str) -> dict[str, str]:
    """Return the fields under which what is kept besides is read back."""
    made = {}
    for key, value in custom.items():
        if key == "issued":
            made["year"] = encoded(value)
        elif key != KEY and _FIELD.fullmatch(key) and key not in TEXTS and not key.startswith(ours.PREFIX):
            made[key] = encoded(value)
    return made
