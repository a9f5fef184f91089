"""A labelling: which arguments are in, which are out, and which are neither."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.semantics.abstract.framework import AF


@dataclass(frozen=True, slots=True)
class Labelling:
    """In: accepted. Out: attacked by one that is in. Undecided: neither.

    Caminada, *On the issue of reinstatement in argumentation* (JELIA 2006).

    >>> Labelling.of(AF.of("abc", [("c", "b"), ("b", "a")]), {"a", "c"}).out
    frozenset({'b'})
    """

    accepted: frozenset[str]
    out: frozenset[str]
    undecided: frozenset[str]

    @classmethod
    def of(cls, af: AF, extension: Iterable[str]) -> Labelling:
        """Return the labelling of an extension.

        Raises:
            UnknownName: the extension holds an argument that the framework has not.
        """
        inside = frozenset(extension)
        numbers = [af.number(name) for name in inside]
        out = frozenset(af.names[j] for i in numbers for j in af.row(i)) - inside
        return cls(
            inside, out, frozenset(name for name in af.names if name not in inside and name not in out)
        )

    def of_argument(self, name: str) -> str:
        """Return `in`, `out` or `undecided`.

        >>> Labelling(frozenset("a"), frozenset("b"), frozenset()).of_argument("b")
        'out'
        """
        return "in" if name in self.accepted else "out" if name in self.out else "undecided"
