"""Which items decide: those without which the order would be another one (Heuer 1999, step 6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from argmap.semantics.ach.matrix import Row
from argmap.semantics.ach.scores import Ranking, inconsistency, ranking, weighted


@dataclass(frozen=True, slots=True)
class Change:
    """What the order would be without some rows."""

    without: str
    """The row, or what its rows have in common."""
    rows: tuple[str, ...]
    ranking: Ranking
    first: bool
    """Whether another hypothesis would be first, or share the first place, or have it alone."""


def changes(rows: Sequence[Row], groups: Mapping[str, Iterable[str]] | None = None) -> tuple[Change, ...]:
    """Return the rows that change the ranking if dropped, each by itself; with `groups`, each group at once.

    Those that change who is first come first, else in the order given. One pass over the rows.

    >>> rows = [Row("a", ("I", "C")), Row("b", ("I", "II")), Row("c", ("C", "I"))]
    >>> [(change.without, change.ranking) for change in changes(rows)]
    [('b', ((0, 1),)), ('c', ((0, 1),))]
    """
    total = weighted(rows)
    before = ranking(total)
    taken = {row.id: inconsistency(row) for row in rows}
    found = []
    for name, ids in _each(rows, groups).items():
        dropped = tuple(id for id in dict.fromkeys(ids) if any(taken.get(id, ())))
        if not dropped:
            continue
        left = [score - sum(taken[id][n] for id in dropped) for n, score in enumerate(total)]
        after = ranking(left)
        if after != before:
            found.append(Change(name, dropped, after, after[0] != before[0]))
    return tuple(sorted(found, key=lambda change: not change.first))


def _each(rows: Sequence[Row], groups: Mapping[str, Iterable[str]] | None) -> Mapping[str, Iterable[str]]:
    return {row.id: (row.id,) for row in rows} if groups is None else groups
