"""Claims and steps as a weighted bipolar graph for the gradual semantics."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.semantics.framework.claims import Framework, Step
from argmap.semantics.gradual.graph import Edge, Weighted
from argmap.semantics.gradual.step import carried as weakest


def weighted(framework: Framework) -> Weighted:
    """Return the weighted graph of a framework.

    A claim has its score, a plain step is an edge with its weight. A step that needs several premises, or
    that something is brought against, stands in the graph by itself and carries what its weakest premise
    brings; what backs a step is a premise of it too. The positions do not attack each other: they are
    compared.
    """
    own = [step for step in framework.steps.values() if framework.stands_alone(step)]
    names = (*framework.claims, *(step.id for step in own))
    place = {name: i for i, name in enumerate(names)}
    attackers: list[list[Edge]] = [[] for _ in names]
    supporters: list[list[Edge]] = [[] for _ in names]
    for step in framework.steps.values():
        if step.id in place:
            supporters[place[step.id]] += [(place[premise], 1.0) for premise in step.premises]
            edge = (place[step.id], 1.0)
        else:
            edge = (place[step.premises[0]], step.weight)
        (supporters if step.polarity == "for" else attackers)[place[step.target]].append(edge)
    base = [claim.score for claim in framework.claims.values()] + [step.weight for step in own]
    return Weighted(
        names,
        tuple(base),
        tuple(tuple(edges) for edges in attackers),
        tuple(tuple(edges) for edges in supporters),
        frozenset(range(len(framework.claims), len(names))),
    )


def carried(framework: Framework, strengths: Mapping[str, float], step: Step) -> float:
    """Return what a step brings to its conclusion at some strengths of the claims."""
    if not framework.stands_alone(step):
        return strengths[step.premises[0]] * step.weight
    objections = [carried(framework, strengths, a) for a in framework.attacks.get(step.id, ())]
    backing = [carried(framework, strengths, a) for a in framework.supports.get(step.id, ())]
    return weakest(step.weight, objections, [*(strengths[p] for p in step.premises), *backing])
