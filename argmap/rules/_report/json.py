"""A stable form for programs, with its JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from argmap.core.diagnostics import SEVERITIES
from argmap.core.json_schema import COUNT, FLAG, TEXT, TEXTS, listed, record, result
from argmap.rules._report import Checked, Line

DESCRIPTION = "a stable form for programs"

_PLACE = {"anyOf": [COUNT, {"type": "null"}]}
_PATH = {"type": "array", "items": {"type": ["string", "integer"]}}
_EDIT = record(
    {"do": {"enum": ["put", "drop", "rename", "move", "comment"]}},
    path={**_PATH, "description": "The keys of the file that lead to it."},
    value={"description": "What `put` sets or adds."},
    to={"anyOf": [TEXT, _PATH], "description": "The new name, place or comment."},
)
_FIX = record({"description": TEXT, "safe": FLAG, "edits": listed(_EDIT)})
_DIAGNOSTIC = record(
    {
        "rule": {"type": "string", "pattern": "^[A-Z]+[0-9]+$"},
        "severity": {"enum": ["error", "warning", "note"]},
        **dict.fromkeys(("message", "help", "node"), TEXT),
        "file": {"type": ["string", "null"]},
        **dict.fromkeys(("line", "column"), _PLACE),
        "fix": {"anyOf": [_FIX, {"type": "null"}]},
    }
)
_FILE = record(
    {
        "file": TEXT,
        "read": {**FLAG, "description": "false: no map could be made of the file."},
        "error": {"type": ["string", "null"], "description": "Why the file itself cannot be read."},
        **dict.fromkeys(("errors", "warnings", "notes"), COUNT),
        "external": {
            **TEXTS,
            "description": "With --alone: the ids that come from what the file extends.",
        },
    }
)
SCHEMA: dict[str, Any] = result(
    "The findings of argmap check",
    {"version": {"const": 1}, "diagnostics": listed(_DIAGNOSTIC), "files": listed(_FILE)},
)
"""The JSON Schema of what this format writes."""


def report(files: Sequence[Checked], *, line: Line, colour: bool = False) -> str:
    """Return all findings of all files as one JSON text."""
    found = {
        "version": 1,
        "diagnostics": [d.to_dict() for file in files for d in file.diagnostics],
        "files": [_file(file) for file in files],
    }
    return json.dumps(found, indent=2) + "\n"


def _file(file: Checked) -> dict[str, object]:
    count = {f"{name}s": sum(d.severity == name for d in file.diagnostics) for name in SEVERITIES}
    head = {"file": file.file, "read": file.read, "error": file.error or None}
    return {**head, **count, "external": list(file.external)}
