"""Proof standards: when the arguments for a position of an issue suffice.

T. F. Gordon, H. Prakken and D. Walton, "The Carneades model of argument and burden of proof" (Artificial
Intelligence 171, 2007). The default thresholds are those of Gordon and Walton (COMMA 2016).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Name = Literal[
    "scintilla", "preponderance", "clear-and-convincing", "beyond-reasonable-doubt", "dialectical-validity"
]
NAMES: tuple[Name, ...] = (
    "scintilla",
    "preponderance",
    "clear-and-convincing",
    "beyond-reasonable-doubt",
    "dialectical-validity",
)
"""Every standard by name. The second to the fourth ask for more and more."""


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard with its thresholds, all from 0 to 1.

    >>> PREPONDERANCE.met(0.7, 0.3), Standard("clear-and-convincing").met(0.7, 0.3)
    (True, False)
    """

    name: Name = "preponderance"
    least: float = 0.0
    """Clear and convincing: the weight must be greater than this (alpha of 2007)."""
    lead: float = 0.5
    """Clear and convincing: the weight must lead by more than this (beta of 2007, alpha of 2016)."""
    doubt: float = 0.3
    """Beyond reasonable doubt: what is against it must weigh less than this (gamma of 2007, beta of 2016)."""

    def met(self, pro: float, con: float) -> bool:
        """Say whether the best argument for a position meets the standard against the best for its rivals."""
        if pro <= 0:
            return False
        if self.name == "scintilla":
            return True
        if self.name == "dialectical-validity":
            return con <= 0
        return self.margin(pro, con) > 0

    def margin(self, pro: float, con: float) -> float:
        """Return by how much the weights pass the standard; below or at 0 they fall short of it.

        >>> round(Standard("clear-and-convincing").margin(0.7, 0.3), 3)
        -0.1
        """
        found = [pro - con]
        if self.name == "scintilla":
            return pro
        if self.name == "dialectical-validity":
            return pro if con <= 0 else -con
        if self.name in ("clear-and-convincing", "beyond-reasonable-doubt"):
            found += [pro - self.least, pro - con - self.lead]
        if self.name == "beyond-reasonable-doubt":
            found.append(self.doubt - con)
        return _exact(min(found))


PREPONDERANCE = Standard()


def _exact(number: float) -> float:
    """Return a difference of weights without the dust of binary fractions: 0.8 - 0.5 is 0.3."""
    return round(number, 12)
