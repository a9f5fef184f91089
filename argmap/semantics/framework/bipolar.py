"""Claims and steps as a bipolar framework: who attacks whom, who supports whom."""

from __future__ import annotations

from itertools import permutations

from argmap.semantics.bipolar.framework import BAF
from argmap.semantics.framework.attacks import missing, unsupported
from argmap.semantics.framework.claims import Framework


def bipolar(framework: Framework, *, needs_premises: bool = True) -> BAF:
    """Return the bipolar framework of a framework.

    A premise supports what its step is for and attacks what it is against. A step that needs several
    premises, or on which another step ends, is an argument of its own between its premises and its target:
    it falls with any of its premises, and an undercut attacks it. The positions attack each other, and one
    for which nothing is offered is attacked by that. What is put forward counts as evidence. Without
    `needs_premises`, a step does not fall with its premises: deductive support asks nothing of what is below.

    >>> from argmap.formats import load
    >>> from argmap.semantics.framework.claims import compile_map
    >>> baf = bipolar(compile_map(load("harbour-bridge")))
    >>> ("rebates", "fairness") in baf.attacks, ("trial-week->congestion", "congestion") in baf.supports
    (True, True)
    """
    own = [step for step in framework.steps.values() if framework.stands_alone(step)]
    names = {step.id for step in own}
    attacks = list(permutations(framework.positions, 2))
    supports: list[tuple[str, str]] = []
    needs: dict[str, None] = {}
    for step in own:
        supports += [(premise, step.id) for premise in step.premises]
        for premise in step.premises if needs_premises else ():
            needs[missing(premise)] = None
            attacks += [(missing(premise), step.id), (premise, missing(premise))]
    for step in framework.steps.values():
        starts = (step.id,) if step.id in names else step.premises
        (supports if step.polarity == "for" else attacks).extend((start, step.target) for start in starts)
    for position in framework.positions:
        if position not in framework.supports:
            needs[unsupported(position)] = None
            attacks.append((unsupported(position), position))
    evidence = [claim.id for claim in framework.claims.values() if claim.given]
    arguments = (*framework.claims, *(step.id for step in own), *needs)
    return BAF.of(arguments, dict.fromkeys(attacks), supports, [*evidence, *needs])
