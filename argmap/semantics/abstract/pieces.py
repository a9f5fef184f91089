"""A framework in pieces: what is settled at once, and the parts that can be searched each by itself."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from types import ModuleType
from typing import NamedTuple

from argmap.core.budget import Budget
from argmap.semantics.abstract.framework import AF
from argmap.semantics.abstract.parts import Part, components
from argmap.semantics.abstract.propagation import IN, UNDECIDED, propagated
from argmap.semantics.abstract.search import Search


class _Cut(NamedTuple):
    labels: bytearray
    rest: Part
    groups: list[list[int]]
    parts: list[Part]


def _cut(af: AF, reduced: bool) -> _Cut:
    """Return what does not hang on the semantics, made once for each framework: many questions follow."""
    key = f"_cut_{reduced}"
    if key not in af.__dict__:
        labels = propagated(af) if reduced else bytearray(len(af))
        rest = Part.of(af, (i for i, label in enumerate(labels) if label == UNDECIDED))
        groups = list(components(rest))
        parts = [rest if len(group) == len(rest) else rest.part(group) for group in groups]
        af.__dict__[key] = _Cut(labels, rest, groups, parts)
    found: _Cut = af.__dict__[key]
    return found


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
        cut = _cut(af, kind.REDUCIBLE)
        self._labels, self._rest, self.groups = cut.labels, cut.rest, cut.groups
        self.settled = {i for i, label in enumerate(cut.labels) if label == IN}
        self.searches = [Search(part, budget, engine) for part in cut.parts]

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
