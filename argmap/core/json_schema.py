"""What the JSON Schemas of our own results are made of: closed records, lists, plain kinds of values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
COUNT: Schema = {"type": "integer", "minimum": 0}
NUMBER: Schema = {"type": "number"}
FLAG: Schema = {"type": "boolean"}


def record(required: Mapping[str, Any], **optional: Any) -> Schema:
    """Return the schema of an object that has these keys and no others.

    >>> record({"id": TEXT}, note=TEXT)["required"]
    ['id']
    """
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": {**required, **optional},
    }


def listed(items: Mapping[str, Any]) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": items}


def result(title: str, required: Mapping[str, Any], **optional: Any) -> Schema:
    """Return the schema of what a command prints.

    >>> result("What it finds", {"id": TEXT})["title"]
    'What it finds'
    """
    draft = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": draft, "title": title, **record(required, **optional)}
