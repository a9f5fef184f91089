"""The answer to a question about an argument, with what shows that it is right."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.semantics.abstract.framework import AF
from argmap.semantics.abstract.labelling import Labelling


@dataclass(frozen=True, slots=True)
class Answer:
    """Yes, no, or (`holds` is None) not decided, and then `why` says why not.

    `witness` shows it where one extension can: one that has the argument, for a credulous yes; one that has
    it not, for a skeptical no. It may be missing where the time ran out after the answer was found.
    """

    holds: bool | None
    witness: frozenset[str] | None = None
    why: str = ""

    @property
    def word(self) -> str:
        """Return `yes`, `no` or `not decided`.

        >>> Answer(None, why="The time is over.").word
        'not decided'
        """
        return "not decided" if self.holds is None else "yes" if self.holds else "no"

    def labelling(self, af: AF) -> Labelling | None:
        """Return the witness as a labelling: who is in, out, undecided."""
        return None if self.witness is None else Labelling.of(af, self.witness)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Which arguments are in at least one extension, and which in all. Without any: none, and all."""

    credulous: frozenset[str]
    skeptical: frozenset[str]

    def of_argument(self, name: str) -> str:
        """Return `in all`, `in some` or `in none`.

        >>> Acceptance(frozenset("ab"), frozenset("a")).of_argument("b")
        'in some'
        """
        if name not in self.credulous:
            return "in none"
        return "in all" if name in self.skeptical else "in some"
