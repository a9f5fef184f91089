"""The matrix of competing hypotheses as a terminal shows it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from argmap.core.words import in_a_row

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap
    from argmap.views.tables.ach import Ach, Line

_WIDTH = 80
_COLUMN = 7
_MOST_COLUMNS = 7
_MOST_NAMED = 5
_SILENT = "·"
_TURNS = "Take care: the order changes when silence is counted, so it turns on what nobody wrote down."
_SHORT = {"low": "low", "medium": "med", "high": "high"}


def text(m: ArgumentMap, found: Ach, other: Ach, limit: int | None) -> Iterator[str]:
    """Yield the matrix, its scores and what decides; `other` is the same map on the other reading."""
    from argmap.views.tables.ach import BESIDE, NOTE

    yield from _wrapped(m.question)
    yield ""
    yield "Analysis of competing hypotheses (Heuer 1999)."
    yield from _wrapped(NOTE)
    yield ""
    if not found.lines:
        yield "No evidence bears on a position, so there is nothing to set against them."
        return
    for number, id in enumerate(found.positions, 1):
        yield from _wrapped(m.positions[id].title, f"H{number}  ")
    yield ""
    against = [line for line in found.lines if line.against]
    shown = found.lines if limit is None else against[:limit]
    yield from _table(m, found, shown)
    yield ""
    brackets = "; in brackets, not in the map" if found.exclusive else ""
    yield from _wrapped(
        f"CC, C: consistent. I, II: inconsistent{brackets}. N: bears on it both ways. "
        f"{_SILENT}: the map says nothing. How they are read off the map: argmap ach --help."
    )
    yield ""
    yield from _left_out(found, len(against), shown)
    for sentence in (*_order(m, found, other), *_decisive(m, found, other), BESIDE):
        yield from _wrapped(sentence, "- ")


def _table(m: ArgumentMap, found: Ach, shown: Sequence[Line]) -> Iterator[str]:
    """Yield the rows, and below them what each position comes to."""
    positions = range(len(found.positions))[:_MOST_COLUMNS]
    room = _WIDTH - 15 - _COLUMN * len(positions)

    def line(name: str, marks: Sequence[str], cells: Sequence[str]) -> str:
        said = f"{_cut(name, room)} {marks[0]:>4}{marks[1]:>5}{marks[2]:>5}"
        return (said + "".join(f"{cell:>{_COLUMN}}" for cell in cells)).rstrip()

    yield line("Item", ("Cred", "Rel", "Diag"), [f"H{n + 1}" for n in positions])
    for each in shown:
        row = each.row
        cells = [_cell(found, each, n) for n in positions]
        marks = (_SHORT[row.credibility], _SHORT[row.relevance], str(each.diagnosticity))
        yield line(m.evidence[row.id].title, marks, cells)
    none = ("", "", "")
    yield "-" * _WIDTH
    yield line("Inconsistency, weighted", none, [f"{found.weighted[n] or 0.0:.2f}" for n in positions])
    yield line("Inconsistency, counted", none, [str(found.counts[n]) for n in positions])
    yield line("Items silent on it", none, [str(found.silent[n]) for n in positions])
    if len(found.positions) > _MOST_COLUMNS:
        yield f"H{_MOST_COLUMNS + 1} to H{len(found.positions)} have no room here: see --format csv."


def _cell(found: Ach, line: Line, number: int) -> str:
    cell = line.row.cells[number]
    if found.positions[number] in line.follows:
        return f"({cell})"
    return _SILENT if cell == "NA" else cell


def _left_out(found: Ach, against: int, shown: Sequence[Line]) -> Iterator[str]:
    """Yield how many rows are not shown, and what kind they are."""
    rest = len(found.lines) - len(shown)
    quiet = len(found.lines) - against
    if rest:
        more = f"{rest - quiet} more like these, and " if rest > quiet else ""
        kind = (
            f"{_counted(quiet, 'item')} that speak{'s' if quiet == 1 else ''} against no position"
            if quiet
            else ""
        )
        yield from _wrapped(f"Not shown: {more}{kind}".removesuffix(", and ") + " (--all).")
    if found.loose:
        yield f"{_counted(found.loose, 'item')} of the map bear on no position, and have no row."
    if rest or found.loose:
        yield ""


def _order(m: ArgumentMap, found: Ach, other: Ach) -> Iterator[str]:
    """Yield the order of the positions, what it rests on, and what it would be on the other reading."""
    if other.ranking != found.ranking:
        yield _TURNS
    yield f"Least inconsistent first: {_ranked(found, found.ranking)}."
    first = found.ranking[0]
    quietest = [n for n in first if found.silent[n] * 2 >= len(found.lines)]
    for n in quietest:
        yield (
            f"The map is silent on {_name(m, found, n)} in {found.silent[n]} of {len(found.lines)} rows, and "
            "silence counts for nothing. That little was set against a position does not mean it held out."
        )
    if found.exclusive:
        follows = sum(len(line.follows) for line in found.lines)
        yield (
            f"{_counted(follows, 'cell')} in brackets (also in rows not shown) do not stand in the map. They "
            "follow only if positions exclude each other and an item for one is evidence against the others; "
            "a position then leads by having most items, not by withstanding them."
        )
        same = "the same" if other.ranking == found.ranking else _ranked(other, other.ranking)
        yield f"By what the map itself says the order is {same}."
        return
    yield "All cells are read off the steps of the map. That positions exclude each other is not counted."
    same = "the same" if other.ranking == found.ranking else _ranked(other, other.ranking)
    yield (
        "With --exclusive, each item for a position is held against those on which the map is silent: the "
        f"order would be {same}."
    )


def _decisive(m: ArgumentMap, found: Ach, other: Ach) -> Iterator[str]:
    """Yield the items without which the order would be another one."""
    # Where silence turns the order, it is not firm, whatever single items do to it.
    if not found.decisive and other.ranking == found.ranking:
        yield "No single item, if dropped, changes the order."
    for change in found.decisive[:_MOST_NAMED]:
        yield f"Without “{_title(m, change.rows[0])}” the order would be {_ranked(found, change.ranking)}."
    if len(found.decisive) > _MOST_NAMED:
        more = _counted(len(found.decisive) - _MOST_NAMED, "more item")
        yield f"Dropping any one of {more} changes it too (--format json lists them)."
    for change in found.origins[:_MOST_NAMED]:
        source = m.sources.get(change.without)
        name = (source.title_short or source.name) if source else change.without
        yield (
            f"Without the {len(change.rows)} items that count and go back to “{_short(name)}” it would be "
            f"{_ranked(found, change.ranking)}."
        )
    if len(found.origins) > _MOST_NAMED:
        yield f"So it would without those of {_counted(len(found.origins) - _MOST_NAMED, 'more origin')}."


def _ranked(found: Ach, order: Sequence[Sequence[int]]) -> str:
    """Return an order in short, with ties as such: H1, then H2 and H3 tied."""
    groups = []
    for group in order:
        names = [f"H{n + 1}" for n in group]
        groups.append(in_a_row(names) + (" tied" if len(names) > 1 else ""))
    return ", then ".join(groups)


def _name(m: ArgumentMap, found: Ach, number: int) -> str:
    return f"H{number + 1} (“{_short(m.positions[found.positions[number]].title)}”)"


def _title(m: ArgumentMap, id: str) -> str:
    return _short(m.evidence[id].title)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59].rstrip() + "…"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _cut(text: str, room: int) -> str:
    """Return a text as wide as there is room: cut, or filled up."""
    from argmap.rules._report._cells import cells

    shown, used = "", 0
    parts = cells(" ".join(text.split()))
    whole = sum(width for _, width in parts) <= room
    for part, width in parts:
        if used + width > (room if whole else room - 1):
            break
        shown, used = shown + part, used + width
    if not whole:
        shown, used = f"{shown}…", used + 1
    return shown + " " * (room - used)


def _wrapped(text: str, first: str = "") -> list[str]:
    from argmap.core.printable import printable

    return textwrap.wrap(
        printable(" ".join(text.split())), _WIDTH, initial_indent=first, subsequent_indent=" " * len(first)
    )
