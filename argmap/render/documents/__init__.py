"""A document of blocks to the bytes of a file: one output, one file. It has `SUFFIXES` and `make`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Literal

from argmap.core.errors import FormatError
from argmap.core.place import Place
from argmap.core.registry import Registry

DOCUMENTS = Registry("argmap.render.documents", what="format of a brief")
"""Every kind of document by name."""

_CURLY = re.compile("“([^“”]*)”")
_STRAIGHT = re.compile('"([^"]*)"')
Paper = Literal["a4", "us-letter"]
PAPERS = ("a4", "us-letter")


@dataclass(frozen=True, slots=True)
class Look:
    """How a document is to look. An output takes what it has a use for."""

    templates: Path | None = None
    """A folder whose templates come before ours."""
    theme: str | Path = "default"
    engine: str = "auto"
    paper: Paper = "a4"
    warn: Callable[[str], None] = print
    """Who is told what had to be given up."""


def requoted(text: str) -> str:
    """Return the words of a quotation with quotation marks inside it single, as print has them.

    >>> print(requoted("Implicitly answering “yes” to “why?”"))
    Implicitly answering ‘yes’ to ‘why?’
    """
    text = _CURLY.sub(r"‘\1’", text)
    return _STRAIGHT.sub(r"‘\1’", text) if text.count('"') % 2 == 0 else text


def document_kind(path: str | Path) -> ModuleType:
    """Return the module that makes documents with the suffix of a file.

    Raises:
        FormatError: the suffix tells none.

    >>> document_kind("brief.markdown").__name__
    'argmap.render.documents.md'
    """
    suffix = Path(path).suffix.lower()
    for module in DOCUMENTS.values():
        if suffix in module.SUFFIXES:
            return module
    said = f"`{suffix}` tells no format" if suffix else "it has no suffix"
    raise FormatError(
        f"A brief cannot be written as `{path}`: {said}.",
        hint="Use .html, .pdf or .md, or name the format with --to.",
        place=Place(str(path)),
    )
