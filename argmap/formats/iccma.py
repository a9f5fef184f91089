"""ICCMA 2023: an abstract framework with numbers for names."""

from __future__ import annotations

from pathlib import Path

from argmap.formats.claims import frameworks
from argmap.model.argument_map import ArgumentMap
from argmap.reading.document import Document

SUFFIXES = (".af",)
DESCRIPTION = "ICCMA 2023: an abstract framework with numbers for names"
HOLDS, LOSES, NOTES = frameworks.HOLDS, frameworks.LOSES, frameworks.NOTES


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of a framework.

    Raises:
        MapError: it is no framework, or too large for a map.
    """
    from argmap.semantics.abstract.formats import af

    return frameworks.document_of(af.parse, content, file, "iccma")


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the map of the framework that a map comes to."""
    return frameworks.held(m, "iccma", numbers=True)


def write(m: ArgumentMap) -> str:
    """Return the framework that a map comes to."""
    from argmap.semantics.abstract.formats import af

    return af.write(frameworks.framework_of(m))
