"""Kialo as a table: what scrapers of discussions write, with the votes on each claim."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

from argmap.core.place import Place
from argmap.formats._kialo.lines import Entry, Export
from argmap.formats.claims.peek import Peek
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import decoded
from argmap.reading.document import Document
from argmap.reading.faults import refuse

SUFFIXES = (".kialo.csv", ".csv")
DESCRIPTION = "Kialo as a table: level, stance, claim and votes, as scrapers write it"
HOLDS = "theses, pros and cons, claims with several parents, links as sources; votes and comments are kept"
NOTES = """\
The columns are `Level` (`1.1.2`), `Stance` (`pro`, `con` or none), `Claim`, perhaps `Votes` and `Comments`.
The votes stay with each claim as five numbers: how many people gave it an impact of 0, 1, 2, 3 and 4.
"""
_NEEDED = {"level", "stance", "claim"}
_LEVEL = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})*\.?")
_LABELS = {"pro": "Pro", "con": "Con", "none": "", "": "", "nan": ""}


def looks(peek: Peek) -> bool:
    """Say whether a table has the columns of such a file."""
    first = peek.head.partition("\n")[0].lower()
    return {name.strip(' "\r') for name in re.split("[,;\t]", first)} >= _NEEDED


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of a table.

    Raises:
        MapError: it lacks a column, or has no claim.
    """
    from argmap.formats._kialo.into import built

    repairs = Repairs(file)
    text = decoded(content, repairs).lstrip("\ufeff").replace("\0", "")
    first = text.lstrip().partition("\n")[0]
    mark = max(",;\t", key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        export = _export(rows, repairs)
    except csv.Error as error:
        hint = "Mend the quotation marks here."
        raise refuse("AM001", f"This is no table: {error}.", Place(file, rows.line_num or 1), hint) from None
    if not export.entries:
        raise refuse(
            "AM001", "There is no claim in this table.", Place(file), "Check that it is the right file."
        )
    export.title = " ".join(export.entries[0].text.split())
    return built(export, repairs)


def _export(rows: Any, repairs: Repairs) -> Export:
    names = [name.strip().lower() for name in next(rows, [])]
    for name in sorted(_NEEDED - set(names)):
        message, hint = f"The table has no column `{name.capitalize()}`.", "Write the names in the first row."
        raise refuse("AM008", message, Place(repairs.file), hint)
    export = Export(old=True)
    for cells in rows:
        line = rows.line_num
        place = Place(repairs.file, line)
        row = {name: cell.strip() for name, cell in zip(names, cells, strict=False)}
        if not any(row.values()):
            continue
        if not _LEVEL.fullmatch(row.get("level", "")):
            message = f"`{row.get('level', '')[:60]}` is no level."
            repairs.made("no level", message, "The row was left out.", place=place)
            continue
        stance = row.get("stance", "").lower()
        if stance not in _LABELS:
            message = f"`{stance[:60]}` is no stance."
            repairs.made("no stance", message, "It was taken for none.", place=place)
        text = row.get("claim", "")
        see = text if text.startswith("->") else ""
        label = _LABELS.get(stance, "")
        kept = _kept(row, repairs, place)
        export.entries.append(Entry(row["level"].rstrip(".") + ".", label, line - 1, text, see, kept))
    return export


def _kept(row: dict[str, str], repairs: Repairs, place: Place) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    if votes := row.get("votes", ""):
        if re.fullmatch(r"\[(?:\s*'?[0-9]{1,9}'?\s*,?)*\]", votes):
            kept["votes"] = [int(number) for number in re.findall("[0-9]+", votes)]
        elif votes.lower() not in ("none", "nan"):
            message = f"`{votes[:60]}` are no votes."
            repairs.made("no votes", message, "They were left out.", place=place)
    if (comments := row.get("comments", "")).isdigit() and comments.isascii() and len(comments) < 10:
        kept["comments"] = int(comments)
    elif comments and comments.lower() not in ("none", "nan", "[]"):
        kept["comments"] = comments[:10_000]
    return {"kialo_csv": kept} if kept else {}
