"""Scores and ranks: which hypothesis has least against it. What fits a hypothesis never counts for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.semantics.ach.matrix import CONSISTENCY, Row

Ranking = tuple[tuple[int, ...], ...]
"""The hypotheses by number, the least inconsistent first; those that tie stand together."""
_SAME = 1e-9


def inconsistency(row: Row) -> tuple[float, ...]:
    """Return what a row takes from each hypothesis: -1 for I, -2 for II, times its weight; 0 for the others.

    >>> inconsistency(Row("e", ("II", "C"), "high", "low"))
    (-2.0, 0.0)
    """
    return tuple(row.weight * CONSISTENCY[cell] if cell in ("I", "II") else 0.0 for cell in row.cells)


def weighted(rows: Iterable[Row]) -> tuple[float, ...]:
    """Return the weighted inconsistency of each hypothesis (PARC 2005): 0 is best.

    >>> weighted([Row("e", ("I", "C")), Row("f", ("II", "I"), "high", "high")])
    (-5.0, -2.0)
    """
    return tuple(sum(column) for column in zip(*(inconsistency(row) for row in rows), strict=True))


def counts(rows: Iterable[Row]) -> tuple[int, ...]:
    """Return the count of inconsistencies of each hypothesis, where II counts twice: 0 is best.

    Without weights, as the count of Open Source ACH (Matthew Burton) is where all items have the same.

    >>> counts([Row("e", ("I", "C")), Row("f", ("II", "I"), "high", "high")])
    (3, 1)
    """
    found = (tuple(max(0, -CONSISTENCY[cell]) for cell in row.cells) for row in rows)
    return tuple(sum(column) for column in zip(*found, strict=True))


def ranking(scores: Sequence[float]) -> Ranking:
    """Return the hypotheses by their weighted inconsistency, the least inconsistent first.

    >>> ranking([-2.0, -5.0, -2.0])
    ((0, 2), (1,))
    """
    groups: list[list[int]] = []
    before = None
    for number in sorted(range(len(scores)), key=lambda n: -scores[n]):
        if before is not None and before - scores[number] <= _SAME:
            groups[-1].append(number)
        else:
            groups.append([number])
        before = scores[number]
    return tuple(tuple(sorted(group)) for group in groups)
