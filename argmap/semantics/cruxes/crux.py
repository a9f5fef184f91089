"""What a crux is: nodes or links whose removal, or acceptance, changes what becomes of a position."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from argmap.semantics.evaluation import Label

Kind = Literal["drop", "accept"]
What = Literal["nodes", "links"]


@dataclass(frozen=True, slots=True)
class Crux:
    """A smallest set that flips a position. It was applied, and `after` and `standing` are what it gave."""

    ids: tuple[str, ...]
    """Nodes or links, in the order of the map."""
    kind: Kind
    position: str
    before: Label
    after: Label
    standing: tuple[str, ...]
    """The positions that stand then."""


@dataclass(frozen=True, slots=True)
class Flips:
    """The smallest sets that change the label of a position.

    `none_up_to` is the size up to which it is certain that no set does it, whether one of the next size was
    found or not.
    """

    position: str
    kind: Kind
    what: What
    before: Label
    cruxes: tuple[Crux, ...]
    """All of the least size, or of many the nearest to the positions."""
    none_up_to: int
    count: int = 0
    """How many sets of that size there are."""
    more: bool = False
    """Whether there may be more than were counted."""
    in_all: tuple[str, ...] = ()
    """What every one of several sets holds, where all were counted."""
    never: bool = False
    """Whether no set of any size does it."""
    decided: bool = True
    """Whether the least size is known, or that there is none of a size; else the time ran out first."""

    @property
    def size(self) -> int | None:
        """How many nodes or links it takes; None where no set was found."""
        return len(self.cruxes[0].ids) if self.cruxes else None
