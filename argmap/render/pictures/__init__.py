"""A view to the bytes of a file: one output, one file, with `SUFFIXES` and `make(drawing, …)`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from inspect import signature
from pathlib import Path
from types import ModuleType
from typing import Any

from argmap.core.errors import ArgmapError, FormatError
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


def options_of(module: ModuleType) -> frozenset[str]:
    """Return the names of the options that a kind of picture takes.

    >>> sorted(options_of(PICTURES["png"]))
    ['engine', 'scale', 'theme']
    """
    return frozenset(list(signature(module.make).parameters)[1:])


def options_for(
    module: ModuleType, options: Mapping[str, Any], among: Iterable[ModuleType] = ()
) -> dict[str, Any]:
    """Return the options that a kind of picture takes, leaving out what one of the kinds `among` it takes.

    Raises:
        ArgmapError: none of them takes an option.
    """
    own = options_of(module)
    known = own.union(*(options_of(other) for other in among))
    for name in options:
        if name not in known:
            others = [
                f"`{suffix}`"
                for kind in PICTURES.values()
                if name in options_of(kind)
                for suffix in kind.SUFFIXES
            ]
            raise ArgmapError(
                f"A picture of the kind `{module.SUFFIXES[0]}` has no option `{name}`.",
                hint=f"It is for {', '.join(others)}."
                if others
                else f"There are {', '.join(sorted(known))}.",
            )
    return {name: value for name, value in options.items() if name in own}
