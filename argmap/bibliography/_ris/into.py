"""A reference of RIS as the fields of a source."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from argmap.bibliography._shared.dates import edtf, joined
from argmap.bibliography._shared.entries import listed

Tell = Callable[[str], None]

KINDS = {
    **{
        "JOUR": "article-journal",
        "EJOUR": "article-journal",
        "JFULL": "periodical",
        "ABST": "article-journal",
    },
    **{"MGZN": "article-magazine", "NEWS": "article-newspaper", "INPR": "article-journal"},
    **{"BOOK": "book", "EBOOK": "book", "EDBOOK": "book", "CHAP": "chapter", "ECHAP": "chapter"},
    **{
        "ENCYC": "entry-encyclopedia",
        "DICT": "entry-dictionary",
        "CONF": "book",
        "CPAPER": "paper-conference",
    },
    **{"RPRT": "report", "GOVDOC": "report", "THES": "thesis", "UNPB": "manuscript", "MANSCPT": "manuscript"},
    **{
        "ELEC": "webpage",
        "BLOG": "post-weblog",
        "ICOMM": "personal_communication",
        "PCOMM": "personal_communication",
    },
    **{
        "STAT": "legislation",
        "BILL": "bill",
        "CASE": "legal_case",
        "HEAR": "hearing",
        "LEGAL": "legislation",
    },
    **{"PAT": "patent", "STAND": "standard", "MAP": "map", "DATA": "dataset", "COMP": "software"},
    **{"VIDEO": "motion_picture", "MPCT": "motion_picture", "SOUND": "song", "MUSIC": "musical_score"},
    **{"ART": "graphic", "FIGURE": "figure", "SLIDE": "speech", "PAMP": "pamphlet", "CTLG": "book"},
    **{"SER": "book", "CLSWK": "classic", "ANCIENT": "classic", "GEN": "document", "MULTI": "document"},
}
_NAMES = {
    **{"AU": "author", "A1": "author", "ED": "editor", "A2": "editor", "A3": "collection-editor"},
    "A4": "translator",
}
_TEXTS = {
    **{"TI": "title", "T1": "title", "CT": "title", "ST": "title-short", "T2": "container-title"},
    **{
        "JO": "container-title",
        "JF": "container-title",
        "BT": "container-title",
        "JA": "container-title-short",
    },
    **{
        "J1": "container-title-short",
        "J2": "container-title-short",
        "T3": "collection-title",
        "VL": "volume",
    },
    **{"IS": "issue", "NV": "number-of-volumes", "ET": "edition", "PB": "publisher", "CY": "publisher-place"},
    **{
        "PP": "publisher-place",
        "DO": "DOI",
        "UR": "URL",
        "AB": "abstract",
        "N2": "abstract",
        "LA": "language",
    },
    **{"M3": "genre", "CN": "call-number", "DB": "source", "DP": "source", "AV": "archive_location"},
    **{"SE": "section", "RP": "status", "RI": "reviewed-title", "OP": "original-title", "M1": "number"},
    "C2": "PMCID",
}
_DATES = {"Y2": "accessed"}
_OWN = {"ID", "L1", "L2", "L3", "L4", "LK", "TY"}
_MORE = {
    **{"AD": "author-address", "AN": "accession-number", "TA": "translated-author", "TT": "translated-title"},
    **{f"{letter}{number}": f"{letter}{number}".lower() for letter in "CU" for number in range(1, 9)},
}
_DOI = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)


def fields(tags: list[tuple[str, str]], tell: Tell) -> dict[str, Any]:
    """Return the fields of a source; `tell` takes a sentence for each thing that is not kept as it was.

    >>> fields([("TY", "RPRT"), ("TI", "On Tolls"), ("SP", "3"), ("EP", "9")], print)
    {'type': 'report', 'title': 'On Tolls', 'page': '3–9'}
    """
    kind = dict(tags).get("TY", "")
    made: dict[str, Any] = {"type": KINDS.get(kind, "document")}
    custom: dict[str, str] = {}
    if kind not in KINDS:
        tell(f"its type `{kind}` is not known here; it becomes a document.")
    several: dict[str, list[str]] = {}
    for tag, value in tags:
        if value:
            several.setdefault(tag, []).append(value)
    left: list[str] = []
    for tag, values in several.items():
        if tag in _NAMES:
            made.setdefault(_NAMES[tag], []).extend(_name(value) for value in values)
        elif tag in _TEXTS:
            _text(tag, values, made, custom)
        elif tag in ("KW", "N1"):
            made["keyword" if tag == "KW" else "note"] = (", " if tag == "KW" else "\n").join(values)
        elif tag in _MORE:
            custom[_MORE[tag]] = "; ".join(values)
        elif tag not in {*_OWN, "PY", "Y1", "DA", "SP", "EP", "SN", *_DATES}:
            custom[tag.lower()] = "; ".join(values)
        elif tag in ("L1", "L2", "L3", "L4", "LK"):
            left.append(tag)
    if left:
        tell(f"the links to files of your own ({listed(left)}) are left out.")
    _pages(several, made)
    _number(several, made, kind)
    _dates(several, made, custom, tell)
    if custom:
        made["custom"] = custom
    return made


def _name(value: str) -> Any:
    parts = [part.strip() for part in value.split(",")]
    if len(parts) == 1 or not parts[0]:
        return value.strip(", ")
    name = {"family": parts[0], "given": parts[1], "suffix": ", ".join(parts[2:])}
    return {key: part for key, part in name.items() if part}


def _text(tag: str, values: list[str], made: dict[str, Any], custom: dict[str, str]) -> None:
    name = _TEXTS[tag]
    text = _DOI.sub("", values[0]) if tag == "DO" else values[0]
    if name in made and made[name] != text:
        # Databases give the short title of a journal under any of these tags.
        spare = "container-title-short"
        if name == "container-title" and spare not in made:
            made[spare] = min(text, made[name], key=len)
            made[name] = max(text, made[name], key=len)
        else:
            custom[tag.lower()] = text
    else:
        made[name] = text
    if values[1:]:
        custom[tag.lower()] = "; ".join(values[1:])


def _pages(several: dict[str, list[str]], made: dict[str, Any]) -> None:
    first, last = (several.get(tag, [""])[0] for tag in ("SP", "EP"))
    whole = made["type"] in ("book", "report", "thesis", "dataset")
    if first and whole and not last and first.isdecimal():
        made["number-of-pages"] = first
    elif first or last:
        made["page"] = "–".join(dict.fromkeys(part for part in (first, last) if part))


def _number(several: dict[str, list[str]], made: dict[str, Any], kind: str) -> None:
    """Take `SN`, which is an ISSN or an ISBN as the case may be."""
    if "SN" in several:
        digits = re.sub(r"[^0-9Xx]", "", several["SN"][0])
        made["ISSN" if len(digits) == 8 else "ISBN" if len(digits) in (10, 13) else "number"] = several["SN"][
            0
        ]
    if (
        "issue" in made
        and kind in ("RPRT", "PAT", "STAT", "BILL", "STAND", "GOVDOC")
        and "number" not in made
    ):
        made["number"] = made.pop("issue")


def _dates(several: dict[str, list[str]], made: dict[str, Any], custom: dict[str, str], tell: Tell) -> None:
    for name, tags in (("issued", ("DA", "Y1", "PY")), ("accessed", ("Y2",))):
        given = [(tag, several[tag][0]) for tag in tags if tag in several]
        read = [found for _, value in given if (found := _date(value))]
        if read:
            # Of a day and a year, the day says more.
            made[name] = max(read, key=len)
        elif given:
            custom[name] = given[0][1]
            tell(f"`{given[0][1]}` under `{given[0][0]}` is no date; it is kept under `custom`.")


def _date(value: str) -> str | None:
    """Return a date of RIS: `2020/05/01/spring`, with any part left out."""
    year, month, day, more = ([*(part.strip() for part in value.split("/")), "", "", "", ""])[:4]
    if re.fullmatch(r"\d{4}", year):
        return joined(year, month or more or None, day or None) or (year if not month else None)
    return edtf(value)
