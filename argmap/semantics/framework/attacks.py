"""Claims and steps as an abstract framework of arguments and attacks.

Support is compiled as necessity: a claim that is not given needs one of its steps, and a step needs all of
its premises (Nouioua and Risch, "Argumentation frameworks with necessities", SUM 2011, with sets of which
one is needed). Each need is an argument of its own, which attacks what lacks it and is attacked by what
meets it; so the result is a framework of Dung's, linear in the size of the map, and every semantics of his
family reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from argmap.semantics.framework.claims import Framework
from argmap.semantics.framework.founded import founded

Attack = tuple[str, str]


def missing(id: str) -> str:
    """Return the argument that a premise is missing."""
    return f"missing {id}"


def unsupported(id: str) -> str:
    """Return the argument that nothing supports a claim."""
    return f"unsupported {id}"


def abstract(framework: Framework) -> tuple[tuple[str, ...], tuple[Attack, ...]]:
    """Return the arguments and the attacks of a framework.

    The arguments are the claims and the steps by their ids, and the needs: `missing x`, `unsupported x`.

    >>> from argmap.formats import load
    >>> from argmap.semantics.framework.claims import compile_map
    >>> arguments, attacks = abstract(compile_map(load("harbour-bridge")))
    >>> ("rebates->fairness", "fairness") in attacks, ("toll", "no-toll") in attacks
    (True, True)
    """
    attacks = tuple(dict.fromkeys(_attacks(framework)))
    needs = dict.fromkeys(start for start, _ in attacks if start.startswith(("missing ", "unsupported ")))
    return (*framework.claims, *framework.steps, *needs), attacks


def _attacks(framework: Framework) -> Iterator[Attack]:
    yield from permutations(framework.positions, 2)
    for claim in framework.claims.values():
        if not claim.given:
            yield unsupported(claim.id), claim.id
    grounds = founded(framework)
    for step in framework.steps.values():
        for premise in step.premises:
            yield missing(premise), step.id
            yield premise, missing(premise)
        if step.polarity == "against":
            yield step.id, step.target
        elif step.target in framework.steps or not framework.claims[step.target].given:
            # What only goes round in a circle holds nothing up, and so meets no need.
            if grounds.issuperset(step.premises):
                yield step.id, unsupported(step.target)
            if step.target in framework.steps:
                yield unsupported(step.target), step.target
