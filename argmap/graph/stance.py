"""For or against: how each node bears on each position, through all the steps between."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from argmap.graph.once import once
from argmap.graph.walk import incoming
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link

Stance = Literal["for", "against", "mixed"]


@once
def stances(m: ArgumentMap) -> Mapping[str, Mapping[str, Stance]]:
    """Return for each node the positions that it bears on, and whether it helps or harms them.

    An attack turns the sign, a support keeps it; an undercut works against whatever its step works for.
    What does both, by different ways, is `mixed`.
    """
    return bearing(m, lambda _: True)


def bearing(
    m: ArgumentMap, counts: Callable[[Link], bool], *, itself: bool = False
) -> Mapping[str, Mapping[str, Stance]]:
    """Return the stances that follow from the links that count; with `itself`, a position is for itself."""
    found: dict[str, dict[str, set[int]]] = {}
    for position in m.positions:
        seen = {(position, 1): None}
        waiting = [(position, 1)]
        while waiting:
            ref, sign = waiting.pop()
            for reached in _onto(m, ref, sign, counts):
                if reached not in seen:
                    seen[reached] = None
                    waiting.append(reached)
        for ref, sign in seen:
            if ref in m.nodes and (itself or ref != position):
                found.setdefault(ref, {}).setdefault(position, set()).add(sign)
    names: dict[frozenset[int], Stance] = {frozenset({1}): "for", frozenset({-1}): "against"}
    return {
        id: {position: names.get(frozenset(signs), "mixed") for position, signs in by.items()}
        for id, by in found.items()
    }


def _onto(m: ArgumentMap, ref: str, sign: int, counts: Callable[[Link], bool]) -> Iterator[tuple[str, int]]:
    """Yield the links and premises that bear on a node or a link, with their sign."""
    for link in incoming(m).get(ref, ()):
        if counts(link):
            carried = sign if link.polarity == "for" else -sign
            # The link itself is on the way, so that what undercuts it is found too.
            yield link.id, carried
            for premise in link.premises:
                yield premise, carried
