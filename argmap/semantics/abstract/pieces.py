"""A framework in pieces: what is settled at once, and the parts that can be searched each by itself."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from types import ModuleType

from argmap.semantics.abstract.budget import Budget
from argmap.semantics.abstract.framework import AF
from argmap.semantics.abstract.parts import Part, components
from argmap.semantics.abstract.propagation import IN, UNDECIDED, propagated
from argmap.semantics.abstract.search import Search


class Pieces:
    """The pieces of a framework for a semantics.

    Where the semantics allows it, the grounded extension is settled and whom it attacks is left out. What
    remains falls into parts that no attack joins; an extension of the whole is one of each part, side by
    side.
    """

    def __init__(self, af: AF, kind: ModuleType, budget: Budget, engine: str = "") -> None:
        self.af = af
        self.kind = kind
        self.budget = budget
        labels = propagated(af) if kind.REDUCIBLE else bytearray(len(af))
        self.settled = {i for i, label in enumerate(labels) if label == IN}
        rest = Part.of(af, (i for i, label in enumerate(labels) if label == UNDECIDED))
        self._labels = labels
        self.groups = list(components(rest))
        self.searches = [
            Search(rest if len(group) == len(rest) else rest.part(group), budget, engine)
            for group in self.groups
        ]
        self._rest = rest

    @cached_property
    def _place(self) -> dict[int, tuple[int, int]]:
        """Where an argument of the rest stands: which part, and which number there."""
        return {
            self._rest.members[i]: (part, place)
            for part, group in enumerate(self.groups)
            for place, i in enumerate(group)
        }

    def place(self, number: int) -> tuple[int, int] | None:
        """Return the part of an argument and its number there; None where it is settled, in or out."""
        return self._place.get(number) if self._labels[number] == UNDECIDED else None

    def any(self, part: int) -> set[int] | None:
        """Return an extension of a part."""
        found: set[int] | None = self.kind.find(self.searches[part])
        return found

    def whole(self, chosen: Iterable[tuple[int, set[int]]]) -> frozenset[str]:
        """Return the names of what is settled, and of what was chosen in each part."""
        names = self.af.names
        inside = [names[i] for i in self.settled]
        for part, numbers in chosen:
            group = self.groups[part]
            inside += [names[self._rest.members[group[i]]] for i in numbers]
        return frozenset(inside)
