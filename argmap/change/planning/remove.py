"""The edits of a file that take parts out, with all that names them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from argmap.change.edit import Edits
from argmap.change.operations.hanging import parts_of
from argmap.change.placing import Path
from argmap.change.planning.mentions import mentions
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import NODE_TYPES
from argmap.model.sections import SECTIONS

Gone = Mapping[str, set[str]]
"""The ids that go, for `nodes`, `sources`, `actors` and `events`."""


def removing(m: ArgumentMap, data: Any, gone: Gone, others: Collection[Any] = ()) -> Edits:
    """Return the edits by which parts go from a file. `others` are the data of the other files of the map.

    What an emptied list would lay bare in a file below is kept covered by an empty one.
    """
    drop: list[Path] = []
    for section in SECTIONS:
        ids = gone["nodes" if section in NODE_TYPES else section]
        drop += [(section, id) for id in data.get(section) or {} if id in ids]
    entries = set(drop)
    quotes = _quotes(m, data, gone["sources"], entries)
    over = entries | set(quotes)
    for found in mentions(data):
        ids = gone["nodes" if found.named == "links" else found.named]
        refs = parts_of(found.ref) if found.named == "links" else [found.ref]
        if ids.isdisjoint(refs) or any(found.path[:length] in over for length in range(2, len(found.path))):
            continue
        drop.append(found.path)
        over.add(found.path)
    return _covered(data, [*drop, *quotes], others)


def _quotes(m: ArgumentMap, data: Any, gone: set[str], entries: set[Path]) -> list[Path]:
    """Return the quotations that go with their sources."""
    found: list[Path] = []
    for section in NODE_TYPES if gone else ():
        for id, part in (data.get(section) or {}).items():
            if not isinstance(part, dict) or (section, id) in entries:
                continue
            first = m.nodes[id].sources[0] if m.nodes[id].sources else None
            for key in ("quote", "quotes"):
                written = part.get(key)
                for place, quote in enumerate(written if isinstance(written, list) else [written]):
                    source = (quote.get("source") if isinstance(quote, dict) else None) or first
                    if quote is not None and source in gone:
                        at = (section, id, key)
                        found.append((*at, place) if isinstance(written, list) else at)
    return found


def _covered(data: Any, drop: list[Path], others: Collection[Any]) -> Edits:
    """Return the edits that drop, and that leave something empty where another file says something."""
    put: dict[Path, Any] = {}
    lists: dict[Path, list[Path]] = {}
    for path in drop:
        holder = path[:-1] if isinstance(path[-1], int) else path
        lists.setdefault(holder, []).append(path)
    left: list[Path] = []
    for holder, paths in lists.items():
        value: Any = data
        for step in holder:
            value = value[step]
        emptied = not isinstance(value, list) or len(paths) == len(value)
        deep = len(holder) in (3, 5) and holder[0] in SECTIONS
        if emptied and deep and holder[2] not in ("for", "against") and _stands(others, holder):
            put[holder] = [] if isinstance(value, list) else None
        elif emptied and len(holder) == 5 and _stands(others, holder):
            put[holder] = []
        else:
            left += paths
    return Edits(put=put, drop=left)


def _stands(others: Collection[Any], path: Path) -> bool:
    twin = {"quote": "quotes", "quotes": "quote"}.get(str(path[2]))
    paths = [path, (*path[:2], twin, *path[3:])] if twin else [path]
    return any(_holds(data, at) for data in others for at in paths)


def _holds(data: Any, path: Path) -> bool:
    for step in path:
        if not isinstance(data, dict) or step not in data:
            return False
        data = data[step]
    return True
