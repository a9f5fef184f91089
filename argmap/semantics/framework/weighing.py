"""How much a step weighs under Carneades: its strength, or what another weighing function makes of it.

The functions are those of Gordon and Walton, "Formalizing Balancing Arguments" (COMMA 2016). One may serve
all steps, or each kind of reasoning has its own, as schemes have in Carneades.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from argmap.core.errors import ConfigError, UnknownName
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Evidence
from argmap.semantics.balancing import weighing as kernel
from argmap.semantics.balancing.weighing import Weighing
from argmap.semantics.framework.claims import Claim, Framework, Step

USUAL = "constant"
"""A step weighs its strength where all its premises hold."""
NAMES = (USUAL, "linked", "convergent", "cumulative", "factorized", "criteria", "preference")
"""Every weighing function by name."""
OTHERS = "*"
"""In a choice by scheme: the steps of all other schemes, and of none."""
Choice: TypeAlias = str | Weighing | Mapping[str, str | Weighing]
"""One function, by its name or itself; or one for each scheme."""
Weighed: TypeAlias = Callable[[Step | Claim], tuple[Weighing, Mapping[str, Any]]]
"""What gives the function of a step, or of what is put forward, and the properties that it looks at."""
_PREMISES: Mapping[str, Weighing] = {
    name: getattr(kernel, name) for name in ("linked", "convergent", "cumulative", "factorized")
}


def checked(choice: Choice) -> Choice:
    """Return a choice with the schemes by their own names.

    Raises:
        UnknownName: there is no such function, or no such scheme.
        ConfigError: it is no choice at all.

    >>> checked({"abduction": "cumulative"})
    {'best-explanation': 'cumulative'}
    """
    if isinstance(choice, Mapping):
        return {_scheme(name): _one(function) for name, function in choice.items()}
    return _one(choice)


def _one(function: object) -> str | Weighing:
    if isinstance(function, str):
        if function not in NAMES:
            raise UnknownName("weighing", function, NAMES)
        return function
    if not callable(function):
        message = f"`{str(function)[:60]}` is no weighing function."
        raise ConfigError(message, hint=f"Give a name ({', '.join(NAMES)}) or a function.")
    return function


def _scheme(name: str) -> str:
    from argmap.schemes.catalogue import canonical, scheme

    return OTHERS if name == OTHERS else canonical(name) or scheme(name).name


def usual(choice: Choice) -> bool:
    """Say whether every step simply weighs its strength.

    >>> usual("constant"), usual({"sign": "linked"})
    (True, False)
    """
    return all(one == USUAL for one in (choice.values() if isinstance(choice, Mapping) else (choice,)))


def told(choice: Choice) -> str:
    """Return a choice in words, for a reader: its names; a function of the user's own is `own`.

    >>> told({"*": "linked", "sign": "cumulative"})
    'linked, sign=cumulative'
    """
    if isinstance(choice, Mapping):
        first = [told(choice[OTHERS])] if OTHERS in choice else []
        return ", ".join([*first, *(f"{k}={told(v)}" for k, v in choice.items() if k != OTHERS)])
    return choice if isinstance(choice, str) else "own"


def weighed(m: ArgumentMap, framework: Framework, choice: Choice) -> Weighed:
    """Return what gives every step its function and its properties.

    Properties of a step: its `strength`, the `score` of its weakest premise, its `scheme`, and of the child
    its `kind`, and the `credibility` and `reliability` of an item. What is put forward weighs its score; it
    is compared by that under `criteria` and `preference`.
    """
    numbers = {claim.score for claim in framework.claims.values()}
    numbers |= {step.weight for step in framework.steps.values()}
    grades = sorted(numbers)
    by_name: dict[str, Weighing] = {
        **_PREMISES,
        "criteria": kernel.criteria(dict.fromkeys(("strength", "score"), (1.0, {n: n for n in grades}))),
        "preference": kernel.preference({"strength": grades, "score": grades}),
    }

    def function(choice: Choice, scheme: str | None, number: float) -> Weighing:
        if isinstance(choice, Mapping):
            found = choice.get(scheme or OTHERS, choice.get(OTHERS, USUAL))
            return function(found, None, number)
        if isinstance(choice, str):
            return by_name[choice] if choice in by_name else kernel.constant(number)
        return choice

    def of(one: Step | Claim) -> tuple[Weighing, Mapping[str, Any]]:
        if isinstance(one, Claim):
            own = function(choice, None, one.score) if _compares(choice) else kernel.constant(one.score)
            return own, {"strength": one.score, "score": one.score}
        properties = _properties(m, framework, one)
        return function(choice, properties["scheme"], one.weight), properties

    return of


def _compares(choice: Choice) -> bool:
    """Say whether what is put forward has a rank among the reasons, and no fixed weight."""
    found = choice.get(OTHERS, USUAL) if isinstance(choice, Mapping) else choice
    return found in ("criteria", "preference")


def _properties(m: ArgumentMap, framework: Framework, step: Step) -> Mapping[str, Any]:
    from argmap.schemes.catalogue import canonical

    link = m.links.get(step.id)
    scheme = link.step.scheme if link else None
    child = m.nodes.get(link.child) if link else None
    letters = [m.sources[id].reliability for id in child.sources if id in m.sources] if child else []
    return {
        "strength": step.weight,
        "score": min((framework.claims[premise].score for premise in step.premises), default=0.0),
        "scheme": canonical(scheme) or scheme if scheme else None,
        "kind": child.kind if child else None,
        "credibility": child.credibility if isinstance(child, Evidence) else None,
        "reliability": min((letter for letter in letters if letter), default=None),
    }
