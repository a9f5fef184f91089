"""A bipolar framework: arguments, attacks, supports, and which arguments rest on evidence by themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.core.errors import UnknownName
from argmap.semantics.abstract.framework import AF

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class BAF:
    """Arguments, and pairs of them: who attacks whom, who supports whom.

    >>> BAF.of("ab", attacks=[("a", "b")]).attacks
    (('a', 'b'),)
    """

    arguments: tuple[str, ...]
    attacks: tuple[Pair, ...]
    supports: tuple[Pair, ...]
    evidence: frozenset[str]

    @classmethod
    def of(
        cls,
        arguments: Iterable[str],
        attacks: Iterable[Pair] = (),
        supports: Iterable[Pair] = (),
        evidence: Iterable[str] = (),
    ) -> BAF:
        """Build a framework. Only evidential support asks which arguments are `evidence`.

        Raises:
            UnknownName: a pair names an argument that is not there.
        """
        made = cls(tuple(arguments), tuple(attacks), tuple(supports), frozenset(evidence))
        known = set(made.arguments)
        for name in (*(name for pair in (*made.attacks, *made.supports) for name in pair), *made.evidence):
            if name not in known:
                raise UnknownName("argument", name, known)
        return made


@dataclass(frozen=True, slots=True)
class Compiled:
    """A framework of attacks alone, and which of its arguments the compilation added."""

    af: AF
    added: frozenset[str] = frozenset()

    def own(self, extension: Iterable[str]) -> frozenset[str]:
        """Return an extension without what was added.

        >>> Compiled(AF.of("ab"), frozenset("b")).own("ab")
        frozenset({'a'})
        """
        return frozenset(extension) - self.added
