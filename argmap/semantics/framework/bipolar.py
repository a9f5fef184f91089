"""Claims and steps as a bipolar framework: who attacks whom, who supports whom."""

from __future__ import annotations

from argmap.semantics.bipolar.framework import BAF
from argmap.semantics.framework.claims import Framework, Step


def bipolar(framework: Framework) -> BAF:
    """Return the bipolar framework of a framework.

    A premise supports what its step is for and attacks what it is against. A step on which another step ends
    is an argument of its own, between its premises and its target, so that an undercut has something to
    attack. The positions attack each other; what is put forward counts as evidence.

    >>> from argmap.formats import load
    >>> from argmap.semantics.framework.claims import compile_map
    >>> baf = bipolar(compile_map(load("harbour-bridge")))
    >>> ("rebates", "fairness") in baf.attacks, ("trial-week->congestion", "congestion") in baf.supports
    (True, True)
    """
    own = {id for id in framework.steps if id in framework.attacks or id in framework.supports}
    attacks = [(a, b) for a in framework.positions for b in framework.positions if a != b]
    supports: list[tuple[str, str]] = []
    for step in framework.steps.values():
        ends = supports if step.polarity == "for" else attacks
        if step.id in own:
            supports += [(premise, step.id) for premise in step.premises]
        ends += [(start, step.target) for start in _starts(step, own)]
    evidence = [claim.id for claim in framework.claims.values() if claim.given]
    return BAF.of((*framework.claims, *sorted(own)), attacks, supports, evidence)


def _starts(step: Step, own: set[str]) -> tuple[str, ...]:
    return (step.id,) if step.id in own else step.premises
