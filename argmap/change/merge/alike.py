"""What a text says that is nearly another one: only the entries that differ are read.

Both are cut where the keys of the map and of its sections stand. Where the cut is not sure to be right,
nothing is said, and the text has to be read as a whole.
"""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError

from argmap.core.errors import MapError
from argmap.model.argument_map import ArgumentMap
from argmap.model.sections import SECTIONS
from argmap.reading.tree import TreeMap
from argmap.reading.yaml_tree import read_tree

_KEY = re.compile(r"( *)([A-Za-z0-9_][\w-]*):(?= |\n|$)(?: *(?:#.*)?(\n|$))?", re.ASCII)
_OTHER_ENDS = re.compile("[\r\x85\u2028\u2029]")

Place = tuple[str, ...]


def written_like(text: str, known: str, tree: TreeMap, written: dict[str, Any]) -> dict[str, Any] | None:
    """Return the canonical form of a text, given one that is known with what it says; or nothing.

    References are not followed: it is for a text that was a map before.
    """
    cut, old = _cut(text), _cut(known)
    if cut is None or old is None or list(old) != _places(tree) or not cut.keys() & old.keys():
        return None
    new = [place for place, piece in cut.items() if len(place) == 1 or old.get(place) != piece]
    try:
        read = read_tree("".join(cut[place] for place in new), "<base>")
        found = ArgumentMap.__pydantic_validator__.validate_python(dict(read), by_name=False, by_alias=True)
    except (MapError, ValidationError):
        return None
    if _places(read) != new or found.extends:
        return None
    said: dict[str, Any] = found.to_dict()
    fresh = set(new)
    for section in SECTIONS:
        parts = {
            place[1]: (said if place in fresh else written)[section][place[1]]
            for place in cut
            if place[0] == section and len(place) == 2
        }
        said.pop(section, None)
        if parts:
            said[section] = parts
    return said


def _places(tree: TreeMap) -> list[Place]:
    return [
        place
        for key, value in tree.items()
        for place in (
            (key,),
            *((key, id) for id in (value if key in SECTIONS and isinstance(value, TreeMap) else ())),
        )
    ]


def _cut(text: str) -> dict[Place, str] | None:
    """Return the lines of each key, and of each entry of a section; nothing where that is not sure."""
    if not text.isascii() and _OTHER_ENDS.search(text):
        return None
    if "\r" in text or not text.endswith("\n"):
        return None
    found: dict[Place, list[str]] = {}
    section, indent = "", 0
    here: list[str] = []
    deeper = "\0"
    for line in text.splitlines(keepends=True):
        # Most lines are further in than any key that is looked for.
        if line.startswith(deeper):
            here.append(line)
            continue
        stripped = line.lstrip(" ")
        column = len(line) - len(stripped)
        if stripped[0] in "\n#":
            here.append(line)
            continue
        if section and not indent:
            indent, deeper = column, " " * (column + 1)
        if column and not found:
            return None
        if column and column != indent:
            here.append(line)
            continue
        key = _KEY.match(line)
        if column and not section:
            here.append(line)
            continue
        place = (section, key[2]) if key and column else (key[2],) if key else ()
        if not place or place in found:
            return None
        if not column:
            section = place[0] if place[0] in SECTIONS and key and key[3] is not None else ""
            indent, deeper = 0, "\0"
        here = found[place] = [line]
    return {place: "".join(lines) for place, lines in found.items()}
