"""Bibliographies to sources and back: what reference managers keep.

A format is a file here with `SUFFIXES`, `DESCRIPTION`, `read` and, where it can, `write`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.core.errors import ArgmapError, FormatError
from argmap.core.place import Place
from argmap.core.registry import Registry

if TYPE_CHECKING:
    from argmap.model.sources import Source

BIBLIOGRAPHIES = Registry("argmap.bibliography", what="bibliography format", needs=("SUFFIXES", "read"))
"""Every format by name."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a bibliography holds, and in sentences what of it could not be kept as it was."""

    sources: tuple[Source, ...]
    notes: tuple[str, ...] = ()


def format_of(path: str | Path) -> str:
    """Return the name of the format that a file's suffix tells.

    Raises:
        FormatError: no format has this suffix.

    >>> format_of("refs.bib")
    'bibtex'
    """
    suffix = Path(path).suffix.lower()
    known: list[str] = []
    for name, module in BIBLIOGRAPHIES.items():
        if suffix in module.SUFFIXES:
            return name
        known += module.SUFFIXES
    hint = f"Known suffixes: {', '.join(sorted(known))}; or name the format."
    message = (
        f"No bibliography has the suffix `{suffix}`." if suffix else "It has no suffix to tell its format."
    )
    raise FormatError(message, hint=hint, place=Place(str(path)))


_BEGINNINGS = (
    ("csl_json", re.compile(r"\s*[\[{]")),
    ("ris", re.compile(r"\s*TY {0,2}- ")),
    ("bibtex", re.compile(r"(?:[^@]*\n)?\s*@\s*\w+\s*[{(]")),
)


def sniffed(text: str) -> str:
    """Return the format that a text without a suffix seems to be of.

    >>> sniffed("TY  - JOUR"), sniffed("@book{a}"), sniffed("[]"), sniffed("trial: {type: web}")
    ('ris', 'bibtex', 'csl_json', 'hayagriva')
    """
    return next((name for name, begins in _BEGINNINGS if begins.match(text)), "hayagriva")


def read(text: str, format: str, *, file: str = "<text>") -> Read:
    """Return the sources of a bibliography.

    Raises:
        UnknownName: there is no such format.
        MapError: the text is not of it, with the place.

    >>> read('[{"id": "gazette", "type": "webpage"}]', "csl-json").sources[0].type
    'webpage'
    """
    found: Read = BIBLIOGRAPHIES[format.replace("-", "_")].read(text, file)
    return found


def write(sources: Iterable[Source], format: str) -> str:
    """Return sources as the text of a bibliography.

    Raises:
        UnknownName: there is no such format.
        ArgmapError: the format can only be read.
    """
    module = BIBLIOGRAPHIES[format.replace("-", "_")]
    if not hasattr(module, "write"):
        writers = [name for name in BIBLIOGRAPHIES if hasattr(BIBLIOGRAPHIES[name], "write")]
        known = ", ".join(name.replace("_", "-") for name in writers)
        raise ArgmapError(
            f"The format `{format}` can be read but not written.", hint=f"Choose one of: {known}."
        )
    text: str = module.write(sources)
    return text
