"""Claims and steps as an argument graph of Carneades: see `argmap.semantics.balancing`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from argmap.semantics.balancing.graph import Argument, ArgumentGraph, Issue
from argmap.semantics.balancing.standards import PREPONDERANCE, Standard
from argmap.semantics.balancing.weighing import Weighing, constant
from argmap.semantics.framework.claims import Claim, Framework, Step

if TYPE_CHECKING:
    from argmap.semantics.framework.weighing import Weighed

POSITIONS = "the positions"
"""The issue over the positions; no id of a map has a space."""


def denial(ref: str) -> str:
    """Return the statement that something does not hold: a claim, or a step (then it is undercut)."""
    return f"not {ref}"


def argument_graph(
    framework: Framework, standard: Standard = PREPONDERANCE, weighed: Weighed | None = None
) -> ArgumentGraph:
    """Return the argument graph of a framework; `weighed` says how steps weigh, if not by their strength.

    - A step for a claim is an argument for it, a step against it one for its denial; its weight is its
      strength.
    - A claim that is given has an argument without premises, which weighs as much as the claim.
    - An attacked claim and its denial make an issue, in which the claim bears the burden of proof. A step
      that is backed needs its backing; where it is undercut too, the two make an issue, in which
      whoever says that the step does not hold bears the burden.
    - The positions make one issue; what speaks against a position counts against it there.
    """
    weighed = weighed or _strength
    arguments = [_argument(framework, step, *weighed(step)) for step in framework.steps.values()]
    statements = list(framework.claims)
    issues = []
    for claim in framework.claims.values():
        if claim.given:
            arguments.append(Argument(f"given {claim.id}", claim.id, (), None, *weighed(claim)))
        if claim.id in framework.attacks:
            statements.append(denial(claim.id))
            if claim.id not in framework.positions:
                issues.append(Issue(claim.id, (claim.id, denial(claim.id)), standard, claim.id))
    for step in framework.steps.values():
        if step.id in framework.attacks:
            statements.append(denial(step.id))
        if step.id in framework.supports:
            statements.append(step.id)
            if step.id in framework.attacks:
                issues.append(Issue(step.id, (denial(step.id), step.id), standard, denial(step.id)))
    denials = {p: denial(p) for p in framework.positions if p in framework.attacks}
    if framework.positions:
        issues.append(Issue(POSITIONS, framework.positions, standard, None, denials))
    return ArgumentGraph(tuple(statements), tuple(arguments), tuple(issues))


def _strength(one: Step | Claim) -> tuple[Weighing, Mapping[str, Any]]:
    return constant(one.weight if isinstance(one, Step) else one.score), {}


def _argument(
    framework: Framework, step: Step, weighing: Weighing, properties: Mapping[str, Any]
) -> Argument:
    conclusion = step.target if step.polarity == "for" else denial(step.target)
    undercutter = denial(step.id) if step.id in framework.attacks else None
    backing = step.id if step.id in framework.supports else None
    return Argument(step.id, conclusion, step.premises, undercutter, weighing, properties, backing)
