"""A stable form for programs, with its JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from argmap.core.diagnostics import SEVERITIES
from argmap.rules._report import Checked, Line

DESCRIPTION = "a stable form for programs"

_COUNT = {"type": "integer", "minimum": 0}
_PLACE = {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "null"}]}

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "The findings of argmap check",
    "type": "object",
    "additionalProperties": False,
    "required": ["version", "diagnostics", "files"],
    "properties": {
        "version": {"const": 1},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["rule", "severity", "message", "help", "node", "file", "line", "column"],
                "properties": {
                    "rule": {"type": "string", "pattern": "^[A-Z]+[0-9]+$"},
                    "severity": {"enum": ["error", "warning", "note"]},
                    "message": {"type": "string"},
                    "help": {"type": "string"},
                    "node": {"type": "string"},
                    "file": {"type": ["string", "null"]},
                    "line": _PLACE,
                    "column": _PLACE,
                },
            },
        },
        "files": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["file", "read", "error", "errors", "warnings", "notes", "external"],
                "properties": {
                    "file": {"type": "string"},
                    "read": {"type": "boolean", "description": "false: no map could be made of the file."},
                    "error": {
                        "type": ["string", "null"],
                        "description": "Why the file itself cannot be read.",
                    },
                    "errors": _COUNT,
                    "warnings": _COUNT,
                    "notes": _COUNT,
                    "external": {
                        "type": "array",
                        "items": {"type": "string"},
                        "description": "With --alone: the ids that come from what the file extends.",
                    },
                },
            },
        },
    },
}
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
