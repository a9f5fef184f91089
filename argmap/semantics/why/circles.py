"""Reasons that go in a circle: a node that, by way of others, hangs on itself."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.evaluation import Evaluation
from argmap.semantics.why.said import Sentence, joined
from argmap.semantics.why.sides import attacks, holds, open_in, supports


def circle(e: Evaluation, id: str) -> tuple[str, ...]:
    """Return the shortest way from a node by what it hangs on back to it, without the node; else nothing.

    Only nodes of the same label are followed: what is settled otherwise does not close a circle.
    """
    before: dict[str, str] = {}
    work = [id]
    for at in work:
        for other in _hangs_on(e, at):
            if other == id:
                if at == id:
                    continue
                way = [at]
                while before[way[-1]] != id:
                    way.append(before[way[-1]])
                return tuple(reversed(way))
            if other not in before:
                before[other] = at
                work.append(other)
    return ()


def _hangs_on(e: Evaluation, id: str) -> Iterator[str]:
    if e.labels[id] == "undecided":
        for step in (*supports(e, id), *attacks(e, id)):
            if holds(e, step) == "undecided":
                yield from open_in(e, step)
        if id in e.framework.positions:
            return
    elif not e.framework.claims[id].given:
        for step in supports(e, id):
            yield from (premise for premise in step.premises if e.labels[premise] == e.labels[id])


def on_circle(id: str, ring: tuple[str, ...]) -> Sentence:
    """Return the words for a circle: "goes in a circle through A and B"."""
    return ("goes in a circle through ", *joined(ring))
