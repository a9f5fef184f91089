"""Which claims something given leads to: claims that only hold each other up are founded on nothing."""

from __future__ import annotations

from argmap.semantics.framework.claims import Framework


def founded(framework: Framework) -> frozenset[str]:
    """Return the claims that are given, or that steps lead to from what is given, whatever attacks them.

    This is the coherence that Nouioua and Risch ask of necessities (*Argumentation frameworks with
    necessities*, SUM 2011), for what no outcome of the disputes can change.

    >>> from argmap.formats import load
    >>> from argmap.semantics.framework.claims import compile_map
    >>> "congestion" in founded(compile_map(load("harbour-bridge")))
    True
    """
    supports = [step for step in framework.steps.values() if step.polarity == "for"]
    needed_by: dict[str, list[str]] = {}
    waiting_for = {step.id: len(step.premises) for step in supports}
    for step in supports:
        for premise in step.premises:
            needed_by.setdefault(premise, []).append(step.id)
    found = {claim.id for claim in framework.claims.values() if claim.given}
    front = list(found) + [step.target for step in supports if not step.premises]
    found.update(front)
    while front:
        for id in needed_by.get(front.pop(), ()):
            waiting_for[id] -= 1
            target = framework.steps[id].target
            if not waiting_for[id] and target not in found:
                found.add(target)
                front.append(target)
    return frozenset(found)
