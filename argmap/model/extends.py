"""What a map is laid over, and the other maps that it refers to by names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator

from argmap.model.base import TEXT_FORM, ShortForm, Text, frozen, listed
from argmap.model.ids import PlainId

_PATHS = {"type": "object", "additionalProperties": TEXT_FORM}


def entries(written: Any) -> Iterator[tuple[tuple[str | int, ...], str, Any]]:
    """Yield what `extends` names: where in it that stands, the name of the map or nothing, and the path.

    >>> list(entries(["./base.yaml", {"iran": "./iran.yaml"}]))
    [((0,), '', './base.yaml'), ((1, 'iran'), 'iran', './iran.yaml')]
    """
    items = written if isinstance(written, (list, tuple)) else [] if written is None else [written]
    for index, item in enumerate(items):
        if isinstance(item, Mapping):
            at = () if item is written else (index,)
            yield from (((*at, name), name, path) for name, path in item.items())
        else:
            yield (index,), "", item


def _read(value: Any) -> Any:
    """Read the short forms: a path, and a mapping of names to paths; each name stands by itself then."""
    if value is not None and not isinstance(value, (str, list, tuple, Mapping)):
        return value
    found = [(name, path) for _, name, path in entries(value)]
    listed([path for name, path in found if not name])
    listed([name for name, _ in found if name])
    return tuple({name: path} if name else path for name, path in found)


One = Annotated[dict[PlainId, Text], AfterValidator(frozen)]
Extends = Annotated[tuple[Text | One, ...], BeforeValidator(_read), ShortForm(TEXT_FORM, _PATHS)]
"""Paths, and mappings of one name to a path."""
