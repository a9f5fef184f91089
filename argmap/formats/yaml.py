"""The native format: a map as YAML, for people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from argmap.model.argument_map import ArgumentMap
from argmap.model.sections import SECTIONS
from argmap.reading.assemble import assemble
from argmap.reading.document import Document
from argmap.reading.short import SHORT, shortened
from argmap.reading.yaml_text import entries

SUFFIXES = (".yaml", ".yml")
DESCRIPTION = "argmap's own format, for people"
HOLDS = "everything"


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of a YAML map.

    Raises:
        MapError: with a diagnostic, and its place, for every fault.
    """
    return assemble(content, file=file, folder=folder, json=False)


def write(m: ArgumentMap) -> str:
    """Return the map as YAML, in the order of the format; reading it gives an equal map.

    >>> from argmap.model.nodes import Position
    >>> print(write(ArgumentMap(id="m", question="Toll?", positions={"no": {"text": "No."}})))
    argmap: 1
    id: m
    question: Toll?
    <BLANKLINE>
    positions:
      no:
        text: No.
    <BLANKLINE>
    """
    blocks: list[dict[str, Any]] = [{}]
    for key, value in shortened(m).items():
        if isinstance(value, dict):
            blocks.append({key: value})
        else:
            blocks[-1][key] = value
    return "\n".join(_apart(entries(block), next(iter(block))) for block in blocks if block)


def _apart(text: str, section: str) -> str:
    """Put empty lines around the parts of a section that are not short."""
    if section not in SECTIONS:
        return text
    head, *lines = text.splitlines(keepends=True)
    # A line indented by just two spaces is the key of a part.
    starts = [number for number, line in enumerate(lines) if line[:2] == "  " and line[2:3] != " "]
    made, before = [head], 0
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        made += ["\n"] * (start > 0 and max(before, end - start) > SHORT)
        made += lines[start:end]
        before = end - start
    return "".join(made)
