"""Goal Structuring Notation as YAML, as gsn2x reads it."""

from __future__ import annotations

import re
from pathlib import Path

from argmap.formats.claims.peek import Peek
from argmap.model.argument_map import ArgumentMap
from argmap.reading.document import Document

SUFFIXES = (".gsn.yaml", ".gsn.yml", ".yaml", ".yml")
DESCRIPTION = "GSN: goals, strategies and solutions in YAML, as gsn2x draws them"
HOLDS = "claims by kind, all links and what is said of them, titles and addresses of sources"
LOSES = "quotations, actors, events, ratings, the assessment, and of sources all but title and address"
NOTES = """\
Goals are claims, the topmost ones positions; solutions are evidence, strategies and justifications arguments,
contexts and assumptions assumptions. What `challenges` an element is an objection; what challenges a relation
(`G1 -> G2`) an undercut. `undeveloped` is written where nothing supports a goal. gsn2x allows an element one
challenge, and no linked premises: these, and what else argmap says, stand in a text `argmap`, which it skips.
"""
_KEYS = re.compile(r"^[ \t]+(?:supportedBy|inContextOf|challenges|undeveloped|nodeType)[ \t]*:", re.MULTILINE)
_PREFIXED = re.compile(r"(?:CSn|CG|Sn|[GSCAJ])[-_]?\w*", re.ASCII)
_OTHERS = {"argmap", "statements", "arguments", "issues", "positions"}


def looks(peek: Peek) -> bool:
    """Say whether a file has elements of the notation."""
    keys = peek.keys - {"module"}
    if not keys or keys & _OTHERS or peek.json is not None:
        return False
    prefixed = all(_PREFIXED.fullmatch(key) and not key.islower() for key in keys)
    return bool(_KEYS.search(peek.head)) or (prefixed and "text:" in peek.head)


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of a file of elements.

    Raises:
        MapError: it is no YAML, or has no element.
    """
    from argmap.formats._gsn2x.into import document_of

    return document_of(content, file)


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that a file of elements holds."""
    from argmap.formats._gsn2x.out import held as part

    return part(m)


def write(m: ArgumentMap) -> str:
    """Return the map as a module of elements."""
    from argmap.formats._gsn2x.out import text_of

    return text_of(held(m))
