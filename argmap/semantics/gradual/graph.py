"""Quantitative bipolar argumentation graphs: arguments with base scores, weighted attacks and supports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

Edge = tuple[int, float]
"""Where it comes from, and how much of that strength it carries (0 to 1)."""


@dataclass(frozen=True, slots=True)
class Weighted:
    """A graph by numbers: `names[i]` has the base score `base[i]`, from 0 to 1.

    >>> g = Weighted.of({"a": 0.5, "b": 0.8}, attacks=[("b", "a")])
    >>> g.attackers
    (((1, 1.0),), ())
    """

    names: tuple[str, ...]
    base: tuple[float, ...]
    attackers: tuple[tuple[Edge, ...], ...]
    supporters: tuple[tuple[Edge, ...], ...]
    steps: frozenset[int] = frozenset()
    """Which of them are no arguments, but the steps of some: they carry what their weakest premise brings."""

    @classmethod
    def of(
        cls,
        base: Mapping[str, float],
        attacks: Iterable[Sequence[object]] = (),
        supports: Iterable[Sequence[object]] = (),
    ) -> Weighted:
        """Return the graph of names: an edge is `(from, to)` or `(from, to, weight)`."""
        names = tuple(base)
        place = {name: i for i, name in enumerate(names)}
        sides: list[tuple[tuple[Edge, ...], ...]] = []
        for edges in (attacks, supports):
            found: list[list[Edge]] = [[] for _ in names]
            for start, end, *weight in edges:
                found[place[str(end)]].append((place[str(start)], float(str(weight[0])) if weight else 1.0))
            sides.append(tuple(tuple(edge) for edge in found))
        return cls(names, tuple(base.values()), sides[0], sides[1])

    def with_base(self, base: Sequence[float]) -> Weighted:
        """Return the same graph with other base scores."""
        return replace(self, base=tuple(base))

    def without(self, gone: Iterable[int]) -> Weighted:
        """Return the graph in which some arguments have lost all their edges and their base score."""
        lost = set(gone)

        def kept(i: int, edges: tuple[Edge, ...]) -> tuple[Edge, ...]:
            if i in lost:
                return ()
            # A step goes on needing a premise that is lost, and now carries nothing.
            return edges if i in self.steps else tuple(edge for edge in edges if edge[0] not in lost)

        return replace(
            self,
            base=tuple(0.0 if i in lost else score for i, score in enumerate(self.base)),
            attackers=tuple(kept(i, edges) for i, edges in enumerate(self.attackers)),
            supporters=tuple(kept(i, edges) for i, edges in enumerate(self.supporters)),
        )
