"""The attacks that follow from attacks and supports: from all that leads to one end, to all at the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from argmap.core.budget import ENDLESS, Budget
from argmap.semantics.abstract.framework import AF
from argmap.semantics.bipolar.framework import BAF, Pair

Walk = Callable[[str], Iterable[str]]


def walk(arrows: Iterable[Pair]) -> Walk:
    """Return what goes along arrows from an argument, itself included; each start is walked once.

    >>> walk([("a", "b"), ("b", "c")])("a")
    ('a', 'b', 'c')
    """
    ahead: dict[str, list[str]] = {}
    for source, target in arrows:
        ahead.setdefault(source, []).append(target)
    known: dict[str, tuple[str, ...]] = {}

    def from_(start: str) -> tuple[str, ...]:
        if start not in known:
            seen = {start: None}
            work = [start]
            for name in work:
                for other in ahead.get(name, ()):
                    if other not in seen:
                        seen[other] = None
                        work.append(other)
            known[start] = tuple(seen)
        return known[start]

    return from_


def backwards(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the pairs the other way round.

    >>> backwards([("a", "b")])
    [('b', 'a')]
    """
    return [(target, source) for source, target in pairs]


def closed(baf: BAF, ways: Iterable[tuple[Walk, Walk]], budget: Budget = ENDLESS) -> AF:
    """Return the framework in which all found at an attacker attack all found at the attacked.

    The walks start at the ends of attacks alone. The result may hold as many attacks as there are pairs of
    arguments.

    Raises:
        NotDecided: the time is over.
    """
    rows: Mapping[str, dict[str, None]] = {name: {} for name in baf.arguments}
    for sources, targets in ways:
        for attacker, attacked in baf.attacks:
            budget.check()
            victims = dict.fromkeys(targets(attacked))
            for name in sources(attacker):
                rows[name].update(victims)
    return AF.of(baf.arguments, ((source, target) for source, row in rows.items() for target in row))


def itself(name: str) -> tuple[str, ...]:
    """Go nowhere.

    >>> itself("a")
    ('a',)
    """
    return (name,)
