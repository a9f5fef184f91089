"""Who holds, says or does; and what happened when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from argmap.model.base import Frozen, FrozenMap, Text
from argmap.model.conflicts import Conflicts
from argmap.model.dates import Date
from argmap.model.ids import Id, Ids
from argmap.model.kept import Kept

ActorKind = Literal["person", "organization", "state", "group", "media"]


class Actor(Frozen):
    """Somebody who holds, says or does something."""

    id: Id = Field(exclude=True)
    """The key it stands under."""
    name: Text
    """What to call them."""
    kind: ActorKind | None = None
    """What sort of actor it is."""
    role: Text | None = None
    """Office or function, at the time the map speaks of."""
    part_of: Id | None = None
    """The actor it belongs to: a minister to a state, a bureau to a ministry."""
    interest: Text | None = None
    """What they want."""
    text: Text | None = None
    """Who they are."""
    anonymous: bool = Field(default=False, strict=True)
    """Whether the sources keep the name back: "an official who asked not to be named"."""
    by: Id | None = None
    """`analyst` where the map's author adds it beyond what the sources say."""
    kept: Kept = Field(default_factory=FrozenMap)
    """What a file of another format said, and argmap has no word for."""
    conflict: Conflicts = Field(default_factory=FrozenMap)
    """Where a merge left the choice to you: the field, with what it was and what they made of it."""

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...


class Event(Frozen):
    """Something dated.

    >>> Event(id="visit", date="1960", text="A visit.").date.in_words()
    '1960'
    """

    id: Id = Field(exclude=True)
    """The key it stands under."""
    date: Date
    """When (EDTF)."""
    label: Text | None = None
    """A short title."""
    text: Text
    """What happened."""
    actors: Ids = ()
    """Who took part."""
    sources: Ids = ()
    """Who reports it."""
    place: Text | None = None
    """Where it happened."""
    by: Id | None = None
    """`analyst` where the map's author adds it beyond what the sources say."""
    kept: Kept = Field(default_factory=FrozenMap)
    """What a file of another format said, and argmap has no word for."""
    conflict: Conflicts = Field(default_factory=FrozenMap)
    """Where a merge left the choice to you: the field, with what it was and what they made of it."""

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...
