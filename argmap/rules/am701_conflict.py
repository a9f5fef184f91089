"""A merge left a choice to you.

`argmap merge` marks what both sides changed differently: the field holds our value, and `conflict:` beside it
says what it was before (`base`) and what they made of it (`theirs`; `null` where they took it away). Under
`id` it is about the part itself: `deleted` says which side took it away while the other went on with it.

Bad:

    arguments:
      congestion:
        text: A peak toll would halve queues.
        for: toll
        conflict:
          text: {base: A peak toll would shorten queues., theirs: A peak toll would shorten the queues.}

Good:

    arguments:
      congestion:
        text: A peak toll would halve queues.
        for: toll

Write the value that you want into the field, and delete its entry under `conflict`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from argmap.model.argument_map import ArgumentMap
from argmap.model.conflicts import ITSELF, Conflict, Path, current, marks
from argmap.model.ids import link_id
from argmap.rules._finding import Finding

SEVERITY = "error"

_LONGEST = 120


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield every conflict with what each side has."""
    for path, part, field, conflict in marks(m):
        said = _sentence(_what(path), part, path, field, conflict)
        yield Finding((*path, "conflict", field), said, _remedy(field, conflict))


def _what(path: Path) -> str:
    if len(path) < 2:
        return "The assessment" if path else "The map"
    return f"`{path[1]}`" if len(path) == 2 else f"`{link_id(str(path[1]), str(path[3]))}`"


def _sentence(what: str, part: Any, path: Path, field: str, conflict: Conflict) -> str:
    if conflict.deleted:
        by, other = ("we", "they") if conflict.deleted == "ours" else ("they", "we")
        return f"{what}: {by} deleted it, {other} went on with it."
    if field == ITSELF and conflict.base is not None:
        return f"{what}: it was {_shown(conflict.base)}, and they named it {_shown(conflict.theirs)}."
    if field == ITSELF:
        return f"{what}: they named it {_shown(conflict.theirs)}, which is something else here."
    ours = {"polarity": path[2:3], "kind": path[:1]}.get(field) or (current(part, field),)
    was = "" if conflict.base is None else f", before {_shown(conflict.base)}"
    return f"{what}, `{field}`: ours is {_shown(ours[0])}, theirs {_shown(conflict.theirs)}{was}."


def _remedy(field: str, conflict: Conflict) -> str:
    if conflict.deleted:
        return "Keep it or take it out, and delete the entry `id` under `conflict`."
    if field == ITSELF:
        return "Choose an id with `argmap rename`, and delete the entry `id` under `conflict`."
    return f"Write the value that you want, and delete the entry `{field}` under `conflict`."


def _shown(value: Any) -> str:
    """Return a value in a sentence: on one line, and not too long."""
    if value is None or value in ([], {}):
        return "nothing"
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = " ".join(text.split())
    return f"“{text[: _LONGEST - 1]}…”" if len(text) > _LONGEST else f"“{text}”"
