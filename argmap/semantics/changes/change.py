"""A change in thought: nodes or links dropped, nodes accepted, other numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from argmap.core.errors import ConfigError, UnknownName
from argmap.semantics.framework.claims import Claim, Framework, Step


@dataclass(frozen=True, slots=True)
class Change:
    """What is taken to be different."""

    drop: tuple[str, ...] = ()
    """Nodes and links that count for nothing."""
    accept: tuple[str, ...] = ()
    """Nodes that are taken as certain: nothing that is brought against them counts."""
    strengths: Mapping[str, float] = field(default_factory=dict)
    """How much a link carries, from 0 to 1."""
    likelihoods: Mapping[str, float] = field(default_factory=dict)
    """What a node weighs by itself, from 0 to 1."""


def changed(framework: Framework, change: Change) -> Framework:
    """Return the claims and steps after a change.

    What is dropped stays said, but counts for nothing: a claim that rested on it alone falls, and does not
    stand as asserted instead; what it disputed stays disputed.

    Raises:
        UnknownName: there is no such node or link.
        ConfigError: a number is not from 0 to 1, or a position is to be accepted.

    >>> from argmap.formats import load
    >>> from argmap.semantics.framework.claims import compile_map
    >>> framework = compile_map(load("harbour-bridge"))
    >>> changed(framework, Change(accept=("fairness",))).claims["fairness"].score
    1.0
    """
    _check(framework, change)
    accepted = set(change.accept)
    dropped = {ref for ref in change.drop if ref in framework.claims}
    claims, steps = dict(framework.claims), dict(framework.steps)
    for id, score in change.likelihoods.items():
        claims[id] = replace(claims[id], score=score)
    for id in accepted:
        claims[id] = Claim(id, 1.0, True)
    for id in dropped:
        claims[id] = Claim(id, 0.0, False)
    for id, weight in change.strengths.items():
        steps[id] = replace(steps[id], weight=weight)
    links = [ref for ref in change.drop if ref in framework.steps]
    for id in links:
        # It gets a premise that nothing meets.
        nothing = f"dropped {id}"
        claims[nothing] = Claim(nothing, 0.0, False)
        steps[id] = replace(steps[id], premises=(nothing,))
    gone = _gone(framework, dropped, accepted)
    targets = {framework.steps[id].target for id in (*gone, *links, *change.strengths)}
    for id in gone:
        del steps[id]
    return Framework(
        claims,
        steps,
        framework.positions,
        _renewed(framework.supports, steps, targets),
        _renewed(framework.attacks, steps, targets),
    )


def _gone(framework: Framework, dropped: Iterable[str], accepted: Iterable[str]) -> set[str]:
    """Return the steps to what is dropped, those against what is accepted, and what bears on them."""
    waiting = [step.id for id in dropped for step in _onto(framework, id)]
    waiting += [step.id for id in accepted for step in framework.attacks.get(id, ())]
    gone: set[str] = set()
    while waiting:
        if (id := waiting.pop()) not in gone:
            gone.add(id)
            waiting += [step.id for step in _onto(framework, id)]
    return gone


def _onto(framework: Framework, ref: str) -> tuple[Step, ...]:
    return (*framework.supports.get(ref, ()), *framework.attacks.get(ref, ()))


def _renewed(
    sides: Mapping[str, tuple[Step, ...]], steps: Mapping[str, Step], targets: Iterable[str]
) -> Mapping[str, tuple[Step, ...]]:
    found = dict(sides)
    for target in targets:
        if target in found:
            found[target] = tuple(steps[step.id] for step in found[target] if step.id in steps)
            if not found[target]:
                del found[target]
    return found


def _check(framework: Framework, change: Change) -> None:
    for ref in change.drop:
        if ref not in framework.claims and ref not in framework.steps:
            raise UnknownName("node or link", ref, [*framework.claims, *framework.steps])
    for id in (*change.accept, *change.likelihoods):
        if id not in framework.claims:
            raise UnknownName("node", id, framework.claims)
    for id in change.strengths:
        if id not in framework.steps:
            raise UnknownName("link", id, framework.steps)
    for id, number in (*change.strengths.items(), *change.likelihoods.items()):
        if not 0 <= number <= 1:
            raise ConfigError(f"`{id}` cannot be {number:g}.", hint="Give a number from 0 to 1.", id=id)
    for id in change.accept:
        if id in framework.positions:
            message = f"The position `{id}` cannot be accepted: which one stands is what is asked."
            raise ConfigError(message, hint="Accept what speaks for it.", id=id)
        if id in change.drop:
            raise ConfigError(f"`{id}` cannot be dropped and accepted at once.", hint="Choose one.", id=id)
