"""Argdown: statements, arguments and the relations between them, as people write them."""

from __future__ import annotations

import re
from pathlib import Path

from argmap.core.errors import MapError
from argmap.formats.claims.build import build
from argmap.formats.claims.held import Holds, only
from argmap.formats.claims.peek import Peek
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import decoded
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Step
from argmap.model.nodes import NODE_TYPES
from argmap.reading.document import Document

SUFFIXES = (".argdown", ".ad")
DESCRIPTION = "Argdown: statements, arguments and their relations as people write them"
HOLDS = "everything but what a map extends"
LOSES = "the names of the files that a map extends"
NOTES = """
Loose and strict mode, premises and conclusions, headings, data, `@include`: all of Argdown 1.7 is read
as its own command reads it, and what is written is read by that. Premises become co-premises, undercuts
aim at links. What Argdown has no word for stands in braces behind a claim, or under `argmap` in the
front matter. See [argdown.md](argdown.md).
"""


_FIRST = re.compile(r"={3,}[ \t]*\n|(?:\[[^\]\n]+\]|<[^>\n]+>):\s")


def looks(peek: Peek) -> bool:
    """Say whether a text begins as Argdown does: with front matter, a statement or an argument."""
    return _FIRST.match(peek.head) is not None


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of an Argdown text.

    Raises:
        MapError: with the place of every fault that Argdown's own reader refuses too.
    """
    from argmap.argdown import parse
    from argmap.argdown.include import from_folder
    from argmap.formats._argdown.into import claims_of

    repairs = Repairs(file)
    text = decoded(content, repairs)
    include = from_folder(folder) if folder is not None else None
    try:
        return build(claims_of(parse(text, file=file, include=include), repairs), repairs)
    except MapError as error:
        error.texts = error.texts or {file: text}
        raise


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that Argdown holds."""
    kinds = NODE_TYPES.values()
    nodes = tuple(field.alias or name for kind in kinds for name, field in kind.model_fields.items())
    steps = tuple(field.alias or name for name, field in Step.model_fields.items())
    whole = [key for key in ArgumentMap.model_fields if key != "extends" and key not in NODE_TYPES]
    return ArgumentMap.from_dict(only(m, Holds(map=whole, node=nodes, step=steps)))


def write(m: ArgumentMap) -> str:
    """Return the map as Argdown: trees of claims, then the steps that need more than a line."""
    from argmap.formats._argdown.out import written

    return written(held(m))
