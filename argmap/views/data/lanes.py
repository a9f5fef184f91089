"""A timeline with lanes as data: a row an event, in the order of time, and a lane a group of actors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

End = Literal["known", "about", "open"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time: how well its ends are known, and the last row that it reaches."""

    start: End
    end: End
    until: int


@dataclass(frozen=True, slots=True)
class Moment:
    """An event: its date in short, its title, and the lanes that take part, by their numbers."""

    id: str
    label: str
    date: str
    year: str
    """The year that it stands under; nothing where it has no beginning."""
    lanes: tuple[int, ...] = ()
    span: Span | None = None
    """Nothing where it has one date alone."""
    about: bool = False
    """Whether that date is approximate or in doubt."""
    after: int = 0
    """How many years lie between it and the event before it."""
    words: str = ""
    """All of it in a sentence."""


@dataclass(frozen=True, slots=True)
class Lanes:
    """Events in lanes, with a title and a sentence for those who cannot see them."""

    kind: ClassVar[str] = "Timeline"
    twin: ClassVar[str] = "The events of this timeline in words"

    title: str
    description: str
    lanes: tuple[str, ...] = ()
    events: tuple[Moment, ...] = ()
    language: str = "en"
    """The language of the labels, as a BCP 47 tag."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """Each event in words."""
        return tuple(event.words for event in self.events)

    @property
    def places(self) -> tuple[str, ...]:
        """The parts of a document that the rows lead to."""
        return tuple(event.id for event in self.events if event.id)
