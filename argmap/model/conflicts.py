"""Marks of what a merge could not decide: on the one field, in a file that still loads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, SerializerFunctionWrapHandler, model_serializer

from argmap.model.base import Frozen, ShortForm, Text, distinct, frozen, none_is
from argmap.model.kept import plain

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap

ITSELF = "id"
"""The field under which a conflict is about the part itself: deleted by one side, or named otherwise."""

Plain = Annotated[Any, AfterValidator(plain)]


class Conflict(Frozen):
    """What the others have, where two sides changed one field differently; the field itself holds ours.

    >>> Conflict(base="weak", theirs="strong").theirs
    'strong'
    """

    base: Plain = None
    """What the field held before; empty where it held nothing."""
    theirs: Plain = None
    """What they made of it; empty where they took it away."""
    deleted: Literal["ours", "theirs"] | None = None
    """Under `id`: who deleted the part, which the other side went on with."""

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...

    @model_serializer(mode="wrap")
    def _written(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        written: dict[str, Any] = handler(self)
        # Said even where it is nothing: that they took the value away is what one has to see.
        return written if self.deleted else {**written, "theirs": written.get("theirs")}


Conflicts = Annotated[
    dict[Text, Conflict], AfterValidator(frozen), BeforeValidator(distinct), none_is(dict), ShortForm()
]
"""The conflicts of a part by the field that each is about."""

Path = tuple[str | int, ...]


def marks(m: ArgumentMap) -> Iterator[tuple[Path, Any, str, Conflict]]:
    """Yield every conflict of a map: the path of its part, the part, the field, and what is there."""
    for path, part in _holders(m):
        for field, conflict in part.conflict.items():
            yield path, part, field, conflict


def _holders(m: ArgumentMap) -> Iterator[tuple[Path, Any]]:
    yield (), m
    for section, part in m.parts():
        yield (section, part.id), part
        for key, name in (("for", "supports"), ("against", "attacks")):
            for target, step in getattr(part, name, {}).items():
                yield (section, part.id, key, target), step
    if m.assessment:
        yield ("assessment",), m.assessment


def current(part: Frozen, field: str) -> Any:
    """Return what a part holds under a key of the file, as plain data; nothing where it has no such key."""
    for name, known in type(part).model_fields.items():
        if field in (name, known.alias):
            written = part.model_dump(mode="json", include={name}, exclude_defaults=True)
            return next(iter(written.values()), None)
    return None
