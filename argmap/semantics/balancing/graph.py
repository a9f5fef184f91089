"""An argument graph: statements, arguments between them, and issues of which one position at most may win.

Gordon and Walton, "Formalizing Balancing Arguments" (COMMA 2016).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from argmap.semantics.balancing.standards import PREPONDERANCE, Standard
from argmap.semantics.balancing.weighing import LINKED, Weighing


@dataclass(frozen=True, slots=True)
class Argument:
    """From premises to a conclusion; it weighs nothing where its undercutter is in."""

    id: str
    conclusion: str
    premises: tuple[str, ...] = ()
    undercutter: str | None = None
    weighing: Weighing = LINKED
    properties: Mapping[str, Any] = field(default_factory=dict)
    """What weighing by criteria or by preference looks at."""
    backing: str | None = None
    """A statement without which the argument weighs nothing, however its premises are weighed."""


@dataclass(frozen=True, slots=True)
class Issue:
    """Positions that exclude each other, with the standard that the winner has to meet."""

    id: str
    positions: tuple[str, ...]
    standard: Standard = PREPONDERANCE
    claim: str | None = None
    """The position that bears the burden of proof, where one does."""
    denials: Mapping[str, str] = field(default_factory=dict)
    """For a position the statement that denies it, and no more: its arguments count against that one only."""


@dataclass(frozen=True, slots=True)
class ArgumentGraph:
    """Statements with the arguments and issues about them. `assumed` statements are in from the start."""

    statements: tuple[str, ...]
    arguments: tuple[Argument, ...] = ()
    issues: tuple[Issue, ...] = ()
    assumed: frozenset[str] = frozenset()
