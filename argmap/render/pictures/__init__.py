"""A diagram to the bytes of a file: one output, one file, with `SUFFIXES` and `make(diagram, …)`."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

from argmap.core.errors import FormatError
from argmap.core.place import Place
from argmap.core.registry import Registry

PICTURES = Registry("argmap.render.pictures", what="picture format")
"""Every kind of picture by name."""


def picture_of(path: str | Path) -> ModuleType:
    """Return the module that makes pictures with the suffix of a file.

    Raises:
        FormatError: there are no pictures with this suffix.
    """
    suffix = Path(path).suffix.lower()
    known: list[str] = []
    for module in PICTURES.values():
        if suffix in module.SUFFIXES:
            return module
        known += module.SUFFIXES
    hint = f"Use one of {', '.join(sorted(known))}."
    raise FormatError(f"No picture has the suffix `{suffix}`.", hint=hint, place=Place(str(path)))
