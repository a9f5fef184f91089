"""Semantics as clauses. Argument `i` is variable `i + 1`; `size + i + 1` says that it is attacked.

Besnard and Doutre, *Checking the acceptability of a set of arguments* (NMR 2004); Cerutti, Dunne, Giacomin
and Vallati, *Computing preferred extensions in abstract argumentation: a SAT-based approach* (TAFA 2013);
Niskanen and Järvisalo, *μ-toksia: an efficient abstract argumentation reasoner* (KR 2020).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from argmap.semantics.abstract.parts import Part

Clauses = Iterator[list[int]]
Encoding = Callable[[Part], Clauses]


def conflict_free(part: Part) -> Clauses:
    """No accepted argument attacks another.

    >>> from argmap.semantics.abstract.framework import AF
    >>> list(conflict_free(Part.of(AF.of("ab", [("a", "b")]), [0, 1])))
    [[-1, -2]]
    """
    for i, row in enumerate(part.targets):
        for j in row:
            yield [-i - 1] if i == j else [-i - 1, -j - 1]


def admissible(part: Part) -> Clauses:
    """Conflict-free, and whoever attacks an accepted argument is attacked by one."""
    size = len(part)
    for j, row in enumerate(part.attackers):
        attacked = size + j + 1
        yield [-attacked, *(i + 1 for i in row)]
        yield [-j - 1, -attacked]
        for i in row:
            yield [-i - 1, attacked]
            yield [-j - 1, size + i + 1]


def complete(part: Part) -> Clauses:
    """Admissible, and whatever is defended is accepted."""
    size = len(part)
    yield from admissible(part)
    for j, row in enumerate(part.attackers):
        yield [j + 1, *(-size - i - 1 for i in row)]


def stable(part: Part) -> Clauses:
    """Conflict-free, and whatever is not accepted is attacked."""
    yield from conflict_free(part)
    for j, row in enumerate(part.attackers):
        yield [j + 1, *(i + 1 for i in row if i != j)]


def naive(part: Part) -> Clauses:
    """Conflict-free, and whoever is not in attacks itself, or has a conflict with one that is in."""
    yield from conflict_free(part)
    selfish = part.self_attackers()
    for j, row in enumerate(part.attackers):
        if j not in selfish:
            around = dict.fromkeys([*row, *part.targets[j]])
            yield [j + 1, *(i + 1 for i in around if i not in selfish)]


def ranged(encoding: Encoding) -> Encoding:
    """Add a variable `2 * size + i + 1` to each argument; it holds only where that is in, or attacked."""

    def clauses(part: Part) -> Clauses:
        size = len(part)
        yield from encoding(part)
        for j, row in enumerate(part.attackers):
            yield [-2 * size - j - 1, j + 1, *(i + 1 for i in row if i != j)]

    return clauses


complete_ranged = ranged(complete)
conflict_free_ranged = ranged(conflict_free)
