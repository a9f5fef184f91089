"""One table for spreadsheets: a row for the map, and for each node, link and source."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from argmap.core.place import Place
from argmap.formats.claims.build import build
from argmap.formats.claims.graph import Claim, ClaimGraph, Tie
from argmap.formats.claims.held import Holds, only
from argmap.formats.claims.peek import Peek
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned, decoded
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import link_id
from argmap.model.links import Polarity
from argmap.model.nodes import NODE_TYPES
from argmap.reading.document import Document
from argmap.reading.faults import refuse

SUFFIXES = (".csv",)
DESCRIPTION = "CSV: one table of nodes, links and sources, for spreadsheets"
HOLDS = "nodes, links and sources with nearly all their fields"
LOSES = "actors and events, the assessment, `expect`, and what is kept of other formats"
NOTES = """The column `record` says what a row is: map, node, link or source. Several ids in a cell have `;`
between them. A table without that column is taken for nodes; `for` and `against` name what a node bears on,
and `claim`, `type`, `supports` and `attacks` are understood as well. A cell that a spreadsheet would take for
a formula begins with a quotation mark."""

_MAP = ("title", "background", "language", "as_of", "status")
_NODE = ("label", "source", "quotes", "likelihood", "by", "tags", "note", "basis", "credibility", "origin")
_STEP = ("strength", "scheme", "question", "with", "warrant", "strict", "note", "by")
_SOURCE = (
    *("type", "title", "author", "container-title", "publisher", "issued", "URL", "DOI", "accessed", "page"),
    *("volume", "issue", "reliability", "descriptor", "cites", "by"),
)
_HEAD = tuple(
    dict.fromkeys(("record", "id", "kind", "text", *_NODE, "from", "to", "polarity", *_STEP, *_MAP, *_SOURCE))
)
_IDS = ("source", "with", "cites")
_PLAIN = ("credibility", "likelihood", "strength", "strict", "quotes", "tags", "author")
"""What is written as JSON where it is no single text."""
_OTHER_NAMES = {"claim": "text", "type": "kind", "supports": "for", "attacks": "against", "node": "id"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
_TELLING = {"record", "id", "kind", "for", "against", "supports", "attacks"}
_SECTIONS: dict[str, str] = {kind.kind: section for section, kind in NODE_TYPES.items()}


def looks(peek: Peek) -> bool:
    """Say whether the first line names the columns of nodes."""
    lines = peek.head.splitlines()
    found = _columns(lines[0]) if lines else set()
    return bool(found & {"text", "claim"}) and bool(found & _TELLING)


def _columns(line: str) -> set[str]:
    try:
        found = next(csv.reader([line.strip().replace(";", ",").replace("\t", ",")]), [])
    except csv.Error:
        return set()
    return {name.strip().lower() for name in found}


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of a table.

    Raises:
        MapError: it has no column for the text of nodes, or a quotation mark is never closed.
    """
    repairs = Repairs(file)
    text = decoded(content, repairs)
    graph = ClaimGraph("csv")
    for line, row in _rows(text, file):
        kind = row.pop("record", "node").lower() or "node"
        place = Place(file, line)
        if kind == "map":
            _take_map(graph, row)
        elif kind == "node":
            graph.claims.append(_node(row, repairs, place))
            graph.ties += _short_ties(row)
        elif kind == "link":
            graph.ties.append(_link(row, repairs, place))
        elif kind == "source" and row.get("id"):
            graph.sources[row["id"]] = {key: _value(key, row[key]) for key in _SOURCE if row.get(key)}
        else:
            repairs.made(
                "unknown row", f"A row is of the kind `{kind[:40]}`.", "It was left out.", place=place
            )
    return build(graph, repairs)


def _rows(text: str, file: str) -> Iterator[tuple[int, dict[str, str]]]:
    first = text.lstrip("\ufeff").partition("\n")[0]
    mark = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=mark, strict=True)
    csv.field_size_limit(2**31 - 1)
    names: list[str] = []
    try:
        for cells in reader:
            if not names:
                names = [name.strip() for name in cells]
                names = [
                    _OTHER_NAMES.get(name.lower(), name) if "record" not in names else name for name in names
                ]
                if "text" not in names:
                    message = "The table has no column `text`."
                    hint = "Name the columns in the first line: id, text, for, against."
                    raise refuse("AM008", message, Place(file), hint)
            elif any(cell.strip() for cell in cells):
                yield reader.line_num, dict(zip(names, map(_cell, cells), strict=False))
    except csv.Error as error:
        message = f"This is no table: {error}."
        hint = "Close every quotation mark, and double those in a text."
        raise refuse("AM001", message, Place(file, max(1, reader.line_num)), hint) from None
    if not names:
        raise refuse("AM001", "The file is empty.", Place(file), "Name the columns in the first line.")


def _cell(text: str) -> str:
    return text[1:] if text[:1] == "'" and text[1:2] in _FORMULA else text


def _take_map(graph: ClaimGraph, row: dict[str, str]) -> None:
    graph.id, graph.question, graph.title = row.get("id", ""), row.get("text", ""), row.get("title", "")
    graph.rest = {key: row[key] for key in _MAP if key != "title" and row.get(key)}


def _node(row: dict[str, str], repairs: Repairs, place: Place) -> Claim:
    id = row.get("id", "").strip()
    fields = {key: _value(key, row[key]) for key in _NODE if row.get(key)}
    section = _SECTIONS.get(row.get("kind", "").strip().lower(), "")
    if row.get("kind") and not section:
        message = f"`{row['kind'][:40]}` is no kind of node."
        repairs.made("unknown kind", message, "Its links tell what it is.", place=place, node=id)
    if section not in ("evidence", "assumptions"):
        fields.pop("basis", None)
    if section != "evidence":
        fields.pop("credibility", None)
        fields.pop("origin", None)
    return Claim(id or f"row-{place.line}", cleaned(row.get("text"), repairs, node=id), section, fields, id)


def _short_ties(row: dict[str, str]) -> Iterator[Tie]:
    polarities: tuple[Polarity, ...] = ("for", "against")
    for polarity in polarities:
        for target in _ids(row.get(polarity, "")):
            child = row.get("id", "").strip()
            yield Tie((child,), target, polarity, key=link_id(child, target))


def _link(row: dict[str, str], repairs: Repairs, place: Place) -> Tie:
    polarity = row.get("polarity", "").strip().lower()
    if polarity not in ("for", "against"):
        message = f"A link is neither for nor against, but `{polarity[:40]}`."
        repairs.made("no polarity", message, "It was taken for a support.", place=place)
        polarity = "for"
    fields = {key: _value(key, row[key]) for key in _STEP if row.get(key)}
    premises = (row.get("from", ""), *fields.pop("with", ()))
    key = row.get("id") or link_id(premises[0], row.get("to", ""))
    return Tie(tuple(premises), row.get("to", ""), polarity, key, fields)  # type: ignore[arg-type]


def _ids(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _value(key: str, text: str) -> Any:
    if key in _IDS:
        return _ids(text)
    if key in _PLAIN:
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that a table holds."""
    holds = Holds(map=_MAP, node=_NODE, step=_STEP, source=_SOURCE)
    return ArgumentMap.from_dict(only(m, holds))


def write(m: ArgumentMap) -> str:
    """Return the map as a table."""
    m = held(m)
    out = io.StringIO()
    table = csv.DictWriter(out, _HEAD, lineterminator="\n")
    table.writeheader()
    for row in _written(m):
        table.writerow({key: _safe(key, value) for key, value in row.items()})
    return out.getvalue()


def _written(m: ArgumentMap) -> Iterator[dict[str, Any]]:
    data = m.to_dict()
    yield {"record": "map", "id": m.id, "text": m.question, **{key: data[key] for key in _MAP if key in data}}
    for section, kind in NODE_TYPES.items():
        for id, part in data.get(section, {}).items():
            own = {key: part[key] for key in _NODE if key in part}
            yield {"record": "node", "id": id, "kind": kind.kind, "text": part["text"], **own}
    parts = {id: part for section in NODE_TYPES for id, part in data.get(section, {}).items()}
    for link in m.links.values():
        ends = {"from": link.child, "to": link.parent, "polarity": link.polarity}
        yield {"record": "link", "id": link.id, **ends, **parts[link.child][link.polarity][link.parent]}
    for id, part in data.get("sources", {}).items():
        yield {"record": "source", "id": id, **part}


def _safe(key: str, value: Any) -> str:
    if key in _IDS and isinstance(value, list):
        text = ";".join(value)
    elif key in _PLAIN and not (isinstance(value, str) and _value(key, value) == value):
        text = json.dumps(value, ensure_ascii=False)
    else:
        text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
