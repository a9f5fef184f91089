"""The canonical form of a map as JSON, for programs."""

from __future__ import annotations

import json
from pathlib import Path

from argmap.model.argument_map import ArgumentMap
from argmap.reading.assemble import assemble
from argmap.reading.document import Document

SUFFIXES = (".json",)
DESCRIPTION = "the canonical form, for programs"
HOLDS = "everything"


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of a JSON map.

    Raises:
        MapError: with a diagnostic, and its place, for every fault.
    """
    return assemble(content, file=file, folder=folder, json=True)


def write(m: ArgumentMap) -> str:
    """Return the canonical form, indented, with a line end."""
    return json.dumps(m.to_dict(), ensure_ascii=False, indent=2) + "\n"
