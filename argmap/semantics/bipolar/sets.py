"""Sets of arguments that are acceptable where support is a relation of its own.

Cayrol and Lagasquie-Schiex, *On the acceptability of arguments in bipolar argumentation frameworks* (ECSQARU
2005). Attacks are those of general support. A set is `d`-admissible if it is free of conflict and defends
itself, `s`-admissible if moreover it attacks nothing that it supports, and `c`-admissible if instead it holds
all that it supports. Each c-admissible set is s-admissible, and each of those d-admissible.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Literal

from argmap.core.budget import ENDLESS, Budget
from argmap.semantics.abstract.framework import AF
from argmap.semantics.abstract.query import extensions
from argmap.semantics.bipolar.closure import Walk, walk
from argmap.semantics.bipolar.framework import BAF
from argmap.semantics.bipolar.kinds.general import compiled

Kind = Literal["d", "s", "c"]


def admissible(baf: BAF, kind: Kind = "d", budget: Budget = ENDLESS) -> Iterator[frozenset[str]]:
    """Yield the admissible sets of a kind: of Dung, of safe sets, or of sets closed under support.

    There may be as many as there are sets of arguments.

    Raises:
        NotDecided: the time is over.

    >>> baf = BAF.of("abc", [("a", "c")], [("b", "c")])
    >>> sorted(map(sorted, admissible(baf, "c")))
    [[], ['a']]
    >>> [kind for kind in ("d", "s", "c") if frozenset("ab") in set(admissible(baf, kind))]
    ['d']
    """
    af = compiled(baf, budget).af
    ahead = walk(baf.supports)
    for found in extensions(af, "admissible", budget=budget):
        if kind == "d" or (kind == "s" and safe(af, ahead, found)) or (kind == "c" and whole(ahead, found)):
            yield frozenset(found)


def preferred(baf: BAF, kind: Kind = "d", budget: Budget = ENDLESS) -> tuple[frozenset[str], ...]:
    """Return the largest admissible sets of a kind.

    Raises:
        NotDecided: the time is over.

    >>> [sorted(one) for one in preferred(BAF.of("abc", [("a", "c")], [("b", "c")]), "c")]
    [['a']]
    """
    found: list[frozenset[str]] = []
    for one in sorted(admissible(baf, kind, budget), key=len, reverse=True):
        budget.check()
        if not any(one < other for other in found):
            found.append(one)
    return tuple(found)


def safe(af: AF, ahead: Walk, found: Collection[str]) -> bool:
    """Say whether a set attacks nothing that it holds or supports."""
    held = {name for start in found for name in ahead(start)}
    return not any(held.intersection(af.attacked(name)) for name in found)


def whole(ahead: Walk, found: Collection[str]) -> bool:
    """Say whether a set holds all that it supports."""
    return all(held in found for start in found for held in ahead(start))
