"""What a reading of a map says: a label or a strength for every node, and what stands among the positions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from argmap.model.argument_map import ArgumentMap
from argmap.semantics.balancing.standards import PREPONDERANCE, Standard
from argmap.semantics.framework.claims import Burden, Framework
from argmap.semantics.framework.scores import DEFAULT, Scores
from argmap.semantics.framework.weighing import USUAL, Choice

if TYPE_CHECKING:
    from argmap.semantics.why.said import Why

Label = Literal["in", "out", "undecided"]
LABELS: tuple[Label, ...] = ("in", "out", "undecided")
WORDS: dict[Label, str] = {"in": "stands", "out": "falls", "undecided": "undecided"}
"""Each label as a reader should see it."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a map is read: who bears the burden, what suffices, what words weigh, and how long it may take."""

    burden: Burden = "asserted"
    standard: Standard = PREPONDERANCE
    scores: Scores = DEFAULT
    seconds: float | None = None
    """The longest that one reading may take; None is without end."""
    seed: int = 0
    """Where chance comes in, it starts from here."""
    weighing: Choice = USUAL
    """How the steps weigh under Carneades: by a function's name, by a function, or by scheme."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One reading of a map.

    Readings that label have `labels`; those that weigh have `strengths`, from 0 to 1; one that puts the nodes
    in order has `ranks`. Where several sets
    of nodes can be held together, a node is `in` if all of them hold it, `out` if all attack it, else
    undecided.
    """

    map: ArgumentMap
    reading: str
    """Its name: carneades, grounded, preferred, df-quad …"""
    options: Options
    framework: Framework
    labels: Mapping[str, Label] = field(default_factory=dict)
    strengths: Mapping[str, float] = field(default_factory=dict)
    ranks: Mapping[str, int] = field(default_factory=dict)
    """The places in an order, 1 for the best; equals share one."""
    errors: Mapping[str, float] = field(default_factory=dict)
    """The standard errors of strengths that were sampled."""
    step_labels: Mapping[str, Label] = field(default_factory=dict)
    """Which links hold."""
    weights: Mapping[str, float] = field(default_factory=dict)
    """What each link was found to weigh, where a reading weighs links; and a node, if not its score."""
    margins: Mapping[str, float] = field(default_factory=dict)
    """For what is disputed, by how much its case passes the standard; below 0 it falls short."""
    sets: tuple[frozenset[str], ...] = ()
    """The sets of nodes that can be held together, where there are several and they were listed."""
    notes: tuple[str, ...] = ()
    """What a reader has to know of the result: that it did not settle, or that there is none."""
    decided: bool = True
    """Whether there is a result at all."""

    def why(self, id: str, deepest: int = 3) -> Why:
        """Return why a node stands, falls, or is as strong as it is.

        Raises:
            UnknownName: there is no such node.
        """
        from argmap.semantics.why.tree import why

        return why(self, id, deepest)

    @property
    def standing(self) -> tuple[str, ...]:
        """The positions that stand; by strength or rank, the first, if it is alone.

        >>> from argmap.formats import load
        >>> from argmap.semantics import evaluate
        >>> evaluate(load("cuba-north-korea"), "carneades").standing
        ('bad',)
        """
        if not self.decided:
            return ()
        positions = self.framework.positions
        if self.labels:
            return tuple(p for p in positions if self.labels[p] == "in")
        found: Mapping[str, float] = self.strengths or {p: -self.ranks[p] for p in positions}
        best = max((found[p] for p in positions), default=0.0)
        first = tuple(p for p in positions if found[p] >= best - 1e-9)
        return first if len(first) == 1 else ()
