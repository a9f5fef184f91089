"""Which claims and steps bear on the positions, and in which order they follow from each other."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.framework.claims import Framework


def bearing(framework: Framework) -> tuple[str, ...]:
    """Return the claims and steps from which a way leads to a position, and the positions, nearest first."""
    found = dict.fromkeys(framework.positions)
    waiting = list(found)
    for ref in waiting:
        for other in inputs(framework, ref):
            if other not in found:
                found[other] = None
                waiting.append(other)
    return tuple(found)


def ordered(framework: Framework) -> tuple[str, ...] | None:
    """Return what bears on the positions, each after all that it hangs on; None where there is a circle.

    The positions hang on each other, so they are not in it; one that is a premise of what bears on them makes
    a circle.

    >>> from argmap.formats import load
    >>> from argmap.semantics.framework.claims import compile_map
    >>> ordered(compile_map(load("harbour-bridge")))[-1] in compile_map(load("harbour-bridge")).steps
    True
    """
    open_, done = set(framework.positions), set[str]()
    found: list[str] = []
    for position in framework.positions:
        work: list[tuple[str, Iterator[str]]] = [(position, inputs(framework, position))]
        while work:
            ref, rest = work[-1]
            for other in rest:
                if other in open_:
                    return None
                if other not in done:
                    open_.add(other)
                    work.append((other, inputs(framework, other)))
                    break
            else:
                work.pop()
                if work:
                    open_.discard(ref)
                    done.add(ref)
                    found.append(ref)
    return tuple(found)


def inputs(framework: Framework, ref: str) -> Iterator[str]:
    """Yield what the label of a claim or a step follows from."""
    if step := framework.steps.get(ref):
        yield from step.premises
    for sides in (framework.supports, framework.attacks):
        for step in sides.get(ref, ()):
            yield step.id
