"""The matrix: each item of evidence with how it fits each hypothesis, and how much it counts.

Richards J. Heuer, *Psychology of Intelligence Analysis* (CIA, 1999), chapter 8. The six marks and the weights
are those of ACH 1.1, *Technical Description* (PARC with Heuer, 2005).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import sqrt
from typing import Literal

Cell = Literal["CC", "C", "N", "NA", "I", "II"]
"""Very consistent, consistent, neutral (can be read both ways), not applicable, inconsistent, very so."""
Level = Literal["low", "medium", "high"]

CONSISTENCY: Mapping[Cell, int] = {"CC": 2, "C": 1, "N": 0, "NA": 0, "I": -1, "II": -2}
WEIGHTS: Mapping[Level, float] = {"low": 1 / sqrt(2), "medium": 1.0, "high": sqrt(2)}
"""What credibility and relevance multiply with."""


@dataclass(frozen=True, slots=True)
class Row:
    """An item with a cell for each hypothesis."""

    id: str
    cells: tuple[Cell, ...]
    credibility: Level = "medium"
    relevance: Level = "medium"

    @property
    def weight(self) -> float:
        """What its inconsistencies are multiplied with.

        >>> Row("e", ("I", "C"), "high", "high").weight
        2.0
        """
        return round(WEIGHTS[self.credibility] * WEIGHTS[self.relevance], 12)


def diagnosticity(row: Row) -> int:
    """Return how far a row tells the hypotheses apart: the spread of its cells, from 0 to 4.

    The spread is the highest cell less the lowest, with CC 2, C 1, N and NA 0, I -1, II -2; 0 where all cells
    are equal. What fits every hypothesis equally well decides nothing, however strong it is (Heuer 1999, step
    4); ACH 1.1 sorts by how the cells spread.

    >>> diagnosticity(Row("e", ("CC", "I", "II"))), diagnosticity(Row("f", ("I", "I", "I")))
    (4, 0)
    """
    values = [CONSISTENCY[cell] for cell in row.cells]
    return max(values) - min(values) if values else 0


def exclusive(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return rows in which an item that fits one hypothesis is inconsistent with those that it leaves out.

    That follows only if the hypotheses exclude each other and the item is more than compatible with the one;
    so what follows is `I`, never `II`, and only for cells that are NA.

    >>> exclusive([Row("e", ("CC", "NA", "N"))])[0].cells
    ('CC', 'I', 'N')
    """
    return tuple(
        replace(row, cells=tuple("I" if cell == "NA" else cell for cell in row.cells))
        if {"C", "CC"} & {*row.cells}
        else row
        for row in rows
    )
