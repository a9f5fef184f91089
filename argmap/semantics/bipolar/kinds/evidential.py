"""Evidential support: an argument counts only while a chain of supports leads to it from evidence.

Oren and Norman, *Semantics for evidence-based argumentation* (COMMA 2008), where each support has one
supporter. Of several supporters one is enough. Two kinds of arguments are added: `η`, the evidence, which
attacks all that no chain reaches; and for each argument that needs support the claim that it has none, which
its supporters attack.
"""

from __future__ import annotations

from argmap.core.budget import ENDLESS, Budget
from argmap.semantics.abstract.errors import FrameworkError
from argmap.semantics.abstract.framework import AF
from argmap.semantics.bipolar.framework import BAF, Compiled

SUMMARY = "An argument counts only while evidence supports it, itself or through others."

EVIDENCE = "η"


def compiled(baf: BAF, budget: Budget = ENDLESS) -> Compiled:
    """Return the framework with the attacks of those that evidence supports, and the need for support.

    >>> baf = BAF.of("abc", [("c", "b")], [("a", "b")], evidence="a")
    >>> made = compiled(baf)
    >>> made.af.attackers("c"), made.af.attackers("b"), len(made.added)
    (['η'], ['η→b?'], 2)

    Raises:
        FrameworkError: arguments that evidence reaches support each other in a circle.
    """
    budget.check()
    reached = _reached(baf)
    supporters: dict[str, list[str]] = {name: [] for name in baf.arguments if name in reached}
    for source, target in baf.supports:
        # One that rests on evidence by itself needs no other.
        if source in reached and target not in baf.evidence:
            supporters[target].append(source)
    _refuse_circles(supporters)
    taken = set(baf.arguments)
    eta = _free(EVIDENCE, taken)
    doubts = {name: _free(f"{eta}→{name}?", taken) for name in supporters if supporters[name]}
    attacks = [(source, target) for source, target in baf.attacks if source in reached]
    attacks += [(eta, name) for name in baf.arguments if name not in reached]
    for name, doubt in doubts.items():
        attacks.append((doubt, name))
        attacks += [(supporter, doubt) for supporter in supporters[name]]
    added = (eta, *doubts.values())
    return Compiled(AF.of((*baf.arguments, *added), attacks), frozenset(added))


def _reached(baf: BAF) -> set[str]:
    """Return whom chains of supports lead to from evidence; one walk for all of it."""
    ahead: dict[str, list[str]] = {}
    for source, target in baf.supports:
        ahead.setdefault(source, []).append(target)
    seen = set(baf.evidence)
    work = list(seen)
    for name in work:
        for other in ahead.get(name, ()):
            if other not in seen:
                seen.add(other)
                work.append(other)
    return seen


def _free(name: str, taken: set[str]) -> str:
    """Return a name that no argument has."""
    while name in taken:
        name += "'"
    return name


def _refuse_circles(supporters: dict[str, list[str]]) -> None:
    """Take away, again and again, whoever has no supporter left; what remains is a circle."""
    waiting = {name: len(row) for name, row in supporters.items()}
    supported: dict[str, list[str]] = {}
    for name, row in supporters.items():
        for supporter in row:
            supported.setdefault(supporter, []).append(name)
    work = [name for name, number in waiting.items() if not number]
    for name in work:
        for other in supported.get(name, ()):
            waiting[other] -= 1
            if not waiting[other]:
                work.append(other)
    if len(work) < len(waiting):
        name = next(name for name, number in waiting.items() if number)
        raise FrameworkError(
            f"`{name}` stands in, or behind, a circle of supports.",
            hint="Take one support of it away.",
            id=name,
        )
