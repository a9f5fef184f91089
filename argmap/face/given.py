"""What the functions of the face are given: maps or paths, a name or several, options by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap
    from argmap.reading.document import Document


def document_of(m: ArgumentMap | str | Path) -> Document:
    """Return the document of a file; of a map, one that has no places."""
    from argmap.formats import load_document
    from argmap.reading.document import Document
    from argmap.reading.tree import Origins, TreeMap

    return load_document(m) if isinstance(m, (str, Path)) else Document(map_of(m), Origins(TreeMap(), ""))


def map_of(given: object) -> ArgumentMap:
    """Refuse what is no map, the path of one above all."""
    from argmap.core.errors import MapError
    from argmap.model.argument_map import ArgumentMap

    if not isinstance(given, ArgumentMap):
        message = f"This is not a map, but of the type `{type(given).__name__}`."
        raise MapError(message, hint="Give what `argmap.load(…)` returns.")
    return given


def several(names: str | Sequence[str]) -> Sequence[str]:
    """Return one name as several."""
    return [names] if isinstance(names, str) else names


def known(options: Iterable[str], make: Callable[..., object], *more: str) -> None:
    """Refuse an option that a function does not take."""
    from inspect import Parameter, signature

    from argmap.core.errors import UnknownName

    taken = [p.name for p in signature(make).parameters.values() if p.kind is Parameter.KEYWORD_ONLY]
    for name in options:
        if name not in (*taken, *more):
            raise UnknownName("option", name, (*taken, *more))
