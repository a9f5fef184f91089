"""The definitions of the papers, word for word, over all subsets: slow, and plainly right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain, combinations

Set = frozenset[int]
Attacks = frozenset[tuple[int, int]]


def subsets(nodes: Iterable[int]) -> Iterator[Set]:
    """Yield every subset."""
    held = sorted(nodes)
    for chosen in chain.from_iterable(combinations(held, size) for size in range(len(held) + 1)):
        yield frozenset(chosen)


def largest(sets: list[Set], by: Callable[[Set], Set] = lambda s: s) -> list[Set]:
    """Return the sets that none exceeds."""
    return [s for s in sets if not any(by(s) < by(t) for t in sets)]


@lru_cache(maxsize=2000)
def extensions(nodes: Set, attacks: Attacks) -> dict[str, list[Set]]:
    """Return the extensions of every semantics that is not defined by recursion."""

    def plus(s: Set) -> Set:
        return frozenset(b for a, b in attacks if a in s and b in nodes)

    def defended(s: Set) -> Set:
        reach = plus(s)
        return frozenset(a for a in nodes if all(b in reach for b, t in attacks if t == a and b in nodes))

    def covers(s: Set) -> Set:
        return s | plus(s)

    free = [s for s in subsets(nodes) if not any((a, b) in attacks for a in s for b in s)]
    admissible = [s for s in free if s <= defended(s)]
    complete = [s for s in free if s == defended(s)]
    preferred = largest(admissible)
    semi_stable = largest(complete, covers)
    return {
        "CF": free,
        "NA": largest(free),
        "AD": admissible,
        "CO": complete,
        "GR": [min(complete, key=len)],
        "PR": preferred,
        "ST": [s for s in free if covers(s) == nodes],
        "SST": semi_stable,
        "STG": largest(free, covers),
        "ID": largest([s for s in admissible if s <= frozenset.intersection(*preferred)]),
        "EAG": largest([s for s in admissible if s <= frozenset.intersection(*semi_stable)]),
    }


def recursive(nodes: Set, attacks: Attacks, base: str) -> list[Set]:
    """Return the extensions of the recursion over strongly connected components (`NA` gives CF2)."""
    return [s for s in subsets(nodes) if _holds(nodes, attacks, base, s)]


def _holds(nodes: Set, attacks: Attacks, base: str, chosen: Set) -> bool:
    if not chosen <= nodes:
        return False
    parts = _components(nodes, attacks)
    if len(parts) <= 1:
        return chosen in extensions(nodes, attacks)[base]
    return all(
        _holds(part - {b for a, b in attacks if a in chosen and a not in part}, attacks, base, chosen & part)
        for part in parts
    )


@lru_cache(maxsize=2000)
def _components(nodes: Set, attacks: Attacks) -> set[Set]:
    reach = {a: {a} for a in nodes}
    for _ in nodes:
        for a, b in attacks:
            if a in nodes and b in nodes:
                for row in reach.values():
                    if a in row:
                        row.add(b)
    return {frozenset(b for b in reach[a] if a in reach[b]) for a in nodes}


def all_extensions(size: int, attacks: Iterable[tuple[int, int]]) -> dict[str, set[Set]]:
    """Return the extensions of every semantics."""
    nodes, held = frozenset(range(size)), frozenset(attacks)
    found = extensions(nodes, held)
    found["CF2"] = recursive(nodes, held, "NA")
    found["STG2"] = recursive(nodes, held, "STG")
    return {code: set(sets) for code, sets in found.items()}
