"""The proof that a changed text says what it is to say: it is read again, as far as it changed.

Between the keys of a map, and of its sections, a text falls into pieces that can be read alone. What no
splice touches says what it said. A text that is small, or has another form, is read as a whole.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from typing import Any

from argmap.change.outline import Outline
from argmap.change.placing import same
from argmap.change.write import Splices
from argmap.core.errors import ArgmapError, MapError
from argmap.core.place import Place
from argmap.reading.tree import TreeMap
from argmap.reading.yaml_tree import read_tree

LARGE = 100_000
"""From how many characters on a text is read piece by piece."""

_DOCUMENT = re.compile(r"^(?:---|\.\.\.)", re.MULTILINE)
Piece = tuple[int, int, str]


def demand_same(before: Outline, splices: Splices, wanted: Any, file: str) -> str:
    """Return the text with the splices in it.

    Raises:
        ArgmapError: it does not say what is wanted.
    """
    new = splices.applied()
    if len(new) >= LARGE and before.regions and _same_in_pieces(before, splices, wanted, file):
        return new
    whole = before.text.endswith(("\n", "\r"))
    try:
        found = read_tree(new, file)
        # Without a line end at its end, a block text at the end of a file loses the one it would have.
        is_so = same(found, wanted) or (not whole and same(_bare(found), _bare(wanted)))
        reason = ""
    except MapError as error:
        is_so, reason = False, f" {error.message}"
    if not is_so:
        message = f"This cannot be written without changing more than that.{reason}"
        raise ArgmapError(message, hint="Change the file by hand.", place=Place(file))
    return new


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _bare(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_bare(part) for part in value]
    return value.rstrip("\n") if isinstance(value, str) else value


def _same_in_pieces(before: Outline, splices: Splices, wanted: Any, file: str) -> bool:
    """Say whether the pieces that changed, and all others as they were, say what is wanted."""
    runs = _runs(before, splices)
    found: dict[str, Any] = {}
    number = 0
    while number < len(before.regions):
        if runs and runs[0][0] == number:
            _, last, pieces = runs.pop(0)
            text = splices.between(before.regions[number].start, before.end_of(last), pieces)
            if not _take(before, number, last, text, found, file):
                return False
            number = last + 1
            continue
        path = before.regions[number].path
        value = before.tree[path[0]]
        if len(path) == 2:
            found[path[0]][path[1]] = value[path[1]]
        elif path[0] in found:
            return False
        else:
            more = number + 1 < len(before.regions) and len(before.regions[number + 1].path) == 2
            found[path[0]] = {} if more else value
        number += 1
    return same(found, wanted)


def _runs(before: Outline, splices: Splices) -> list[tuple[int, int, list[Piece]]]:
    """Return the runs of regions that are touched, in order, with the splices of each."""
    starts = [region.start for region in before.regions]
    runs: list[tuple[int, int, list[Piece]]] = []
    for splice in sorted(splices.found, key=lambda splice: splice[:2]):
        # What is put in between two regions belongs to the first of them.
        first = max(0, bisect_left(starts, splice[0]) - 1)
        last = max(first, bisect_left(starts, splice[1]) - 1)
        if runs and first <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(last, runs[-1][1]), [*runs[-1][2], splice])
        else:
            runs.append((first, last, [splice]))
    return runs


def _take(before: Outline, first: int, last: int, text: str, found: dict[str, Any], file: str) -> bool:
    """Read the text of a run alone and take what it says; say whether that is sure."""
    regions = before.regions
    opened = regions[first].path[0] if len(regions[first].path) == 2 else None
    follows = regions[last + 1] if last + 1 < len(regions) else None
    goes_on = follows.path[0] if follows and len(follows.path) == 2 else None
    if follows and (not text.endswith(("\n", "\r")) or _DOCUMENT.search(text)):
        return False
    if opened is not None:
        text = f"{' ' * regions[0].column}{json.dumps(opened, ensure_ascii=False)}:\n{text}"
    said = _alone(text, regions[0].column, opened, goes_on, file)
    if said is None:
        return False
    for key, value in said.items():
        # A section of which more stands before or behind has to be open to that side.
        joined = key in (opened, goes_on)
        column = regions[first if key == opened else last + 1].column if joined else 0
        if joined and not _is_open(text, said, key, column):
            return False
        if key == opened:
            if not value and not found[key] and key != goes_on:
                return False
            if (value or {}).keys() & found[key].keys():
                return False
            found[key].update(value or {})
        elif key in found:
            return False
        else:
            found[key] = dict(value or {}) if key == goes_on else value
    return True


def _alone(text: str, column: int, first: str | None, last: str | None, file: str) -> TreeMap | None:
    """Return what a run says, if it is a mapping in a column that begins and ends with these keys."""
    try:
        said = read_tree(text, file)
    except MapError:
        return None
    ends = next(iter(said), None), next(reversed(said), None)
    fits = all(mark[2] == column for mark in said.marks.values())
    if not said or not fits or first not in (None, ends[0]) or last not in (None, ends[1]):
        return None
    return said


def _is_open(text: str, said: TreeMap, key: str, column: int) -> bool:
    """Say whether a section stands in lines that begin in a column, or is but begun."""
    value, mark = said[key], said.marks[key]
    if value is None:
        return _begun(text, mark)
    if not isinstance(value, TreeMap) or any(entry[2] != column for entry in value.marks.values()):
        return False
    return bool(value) and _line(text, mark[3])[mark[4]] != "{"


def _begun(text: str, mark: Any) -> bool:
    """Say whether nothing stands behind the colon of a key: no `null`, no `~`."""
    return re.search(r":[ \t]*(?:#.*)?$", _line(text, mark[1])) is not None


def _line(text: str, number: int) -> str:
    return re.split("\r\n|[\r\n\x85]", text)[number]
