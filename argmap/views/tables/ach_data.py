"""The matrix of competing hypotheses as plain data, with the schema of it, and as CSV."""

from __future__ import annotations

import csv
import io
from typing import Any

from argmap.core.json_schema import COUNT, FLAG, TEXT, TEXTS, listed, record, result
from argmap.core.printable import printable
from argmap.model.argument_map import ArgumentMap
from argmap.semantics.ach.matrix import CONSISTENCY, WEIGHTS
from argmap.views.tables.ach import NOTE, Ach

_RANKING = {"type": "array", "items": {**TEXTS, "minItems": 1}}


_POSITION = {
    "id": TEXT,
    "title": TEXT,
    "weighted": {"type": "number", "maximum": 0, "description": "Weighted inconsistency; 0 is best."},
    "count": {**COUNT, "description": "Inconsistencies, where II counts twice; 0 is best."},
    "silent": {**COUNT, "description": "The rows in which the map says nothing of it."},
}
_ROW = {
    "id": TEXT,
    "title": TEXT,
    "credibility": {"enum": list(WEIGHTS)},
    "relevance": {"enum": list(WEIGHTS)},
    "diagnosticity": {**COUNT, "maximum": 4},
    "cells": {"type": "object", "additionalProperties": {"enum": list(CONSISTENCY)}},
    "follows": {**TEXTS, "description": "The positions whose cell follows from their excluding each other."},
}
_CHANGE = {
    "rows": {**TEXTS, "description": "The rows that are dropped."},
    "origin": {
        "type": ["string", "null"],
        "description": "The source they all go back to, if dropped by it.",
    },
    "ranking": _RANKING,
    "first": {**FLAG, "description": "Whether the first place changes."},
}
SCHEMA: dict[str, Any] = result(
    "What argmap ach prints",
    {
        "map": TEXT,
        "note": {"const": NOTE},
        "exclusive": FLAG,
        "positions": listed(record(_POSITION)),
        "ranking": {**_RANKING, "description": "The least inconsistent first; ties stand together."},
        "decisive": listed(record(_CHANGE)),
        "rows": listed(record(_ROW)),
        "loose": {**COUNT, "description": "The items that bear on no position."},
    },
)
"""The JSON Schema of what `argmap ach --format json` prints."""


def data(m: ArgumentMap, found: Ach) -> dict[str, Any]:
    """Return the matrix, its scores and what decides, as plain data.

    >>> from argmap.formats import load
    >>> from argmap.views.tables.ach import ach
    >>> m = load("harbour-bridge")
    >>> data(m, ach(m))["rows"][0]["cells"]
    {'toll': 'I', 'no-toll': 'C'}
    """
    return {
        "map": m.id,
        "note": NOTE,
        "exclusive": found.exclusive,
        "positions": [
            {
                "id": id,
                "title": m.positions[id].title,
                # No negative zero, and no digits that only the machine's sums have.
                "weighted": round(found.weighted[n], 6) or 0.0,
                "count": found.counts[n],
                "silent": found.silent[n],
            }
            for n, id in enumerate(found.positions)
        ],
        "ranking": [list(group) for group in found.named(found.ranking)],
        "decisive": [
            {
                "rows": list(change.rows),
                "origin": origin,
                "ranking": [list(group) for group in found.named(change.ranking)],
                "first": change.first,
            }
            for change, origin in (
                *((change, None) for change in found.decisive),
                *((change, change.without) for change in found.origins),
            )
        ],
        "rows": [
            {
                "id": line.row.id,
                "title": m.evidence[line.row.id].title,
                "credibility": line.row.credibility,
                "relevance": line.row.relevance,
                "diagnosticity": line.diagnosticity,
                "cells": dict(zip(found.positions, line.row.cells, strict=True)),
                "follows": list(line.follows),
            }
            for line in found.lines
        ],
        "loose": found.loose,
    }


def as_csv(m: ArgumentMap, found: Ach) -> str:
    """Return the matrix as CSV, a row an item, a column a position.

    A title that a spreadsheet would take for a formula begins with an apostrophe.

    >>> from argmap.formats import load
    >>> from argmap.views.tables.ach import ach
    >>> m = load("harbour-bridge")
    >>> print(as_csv(m, ach(m)).splitlines()[1])
    wages-by-district,Who drives at seven,high,high,2,I,C
    """
    written = io.StringIO()
    out = csv.writer(written, lineterminator="\n")
    out.writerow(["id", "title", "credibility", "relevance", "diagnosticity", *found.positions])
    for line in found.lines:
        title = printable(" ".join(m.evidence[line.row.id].title.split()))
        title = f"'{title}" if title.startswith(("=", "+", "-", "@")) else title
        row = line.row
        out.writerow([row.id, title, row.credibility, row.relevance, line.diagnosticity, *row.cells])
    return written.getvalue()
