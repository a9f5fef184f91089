"""A map together with where each part of it stands in its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.core.diagnostics import Diagnostic
from argmap.model.argument_map import ArgumentMap
from argmap.reading.tree import Origins


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader gives: the map, the origin of every part, and the texts of the files."""

    map: ArgumentMap
    origins: Origins
    texts: Mapping[str, str] = field(default_factory=dict)
    """The text of each file, by the name that places use."""
    repairs: tuple[Diagnostic, ...] = ()
    """What the reader of another format had to mend, and how."""
    format: str = ""
    """The name of the format that it was read in."""
