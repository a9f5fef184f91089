"""What a change would do: what stands before and after it, and all that moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.model.argument_map import ArgumentMap
from argmap.semantics import read
from argmap.semantics.changes.change import Change, changed
from argmap.semantics.evaluation import Evaluation, Label, Options
from argmap.semantics.framework.claims import Framework, compile_map

SMALL = 5e-4
"""A strength that moves by less has not moved."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A node that a change moves, by its label or by its strength."""

    id: str
    before: Label | float | int
    after: Label | float | int
    """A label, a strength, or (a whole number) a rank."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A reading of a map before and after a change."""

    change: Change
    before: Evaluation
    after: Evaluation
    positions: tuple[Moved, ...]
    """All positions, moved or not."""
    moved: tuple[Moved, ...]
    """What moved, what matters most first: positions, then what is near to them, or moved far."""

    @property
    def flips(self) -> bool:
        """Whether other positions stand than before."""
        return self.before.standing != self.after.standing


def whatif(
    m: ArgumentMap,
    reading: str = "carneades",
    change: Change | None = None,
    options: Options | None = None,
    then: Options | None = None,
) -> WhatIf:
    """Return what a reading says before and after a change; `then` are other options after it.

    Raises:
        UnknownName: there is no such reading, node or link.
        ConfigError: the change cannot be made.

    >>> from argmap.formats import load
    >>> found = whatif(load("harbour-bridge"), "grounded", Change(drop=("rebates",)))
    >>> [(one.id, one.before, one.after) for one in found.moved if one.id == "fairness"]
    [('fairness', 'out', 'in')]
    """
    change, options = change or Change(), options or Options()
    then = then or options
    before = read(m, reading, options, compile_map(m, options.burden, options.scores))
    after = read(m, reading, then, changed(compile_map(m, then.burden, then.scores), change))
    positions = tuple(moved for id in m.positions if (moved := _moved(before, after, id)))
    return WhatIf(change, before, after, positions, _all(m, before, after, change))


def _moved(before: Evaluation, after: Evaluation, id: str) -> Moved | None:
    was, now = before.labels.get(id), after.labels.get(id)
    if was is not None and now is not None:
        return Moved(id, was, now)
    first, last = before.strengths.get(id), after.strengths.get(id)
    if first is not None and last is not None:
        return Moved(id, first, last)
    place, then = before.ranks.get(id), after.ranks.get(id)
    return None if place is None or then is None else Moved(id, place, then)


def _all(m: ArgumentMap, before: Evaluation, after: Evaluation, change: Change) -> tuple[Moved, ...]:
    # That what is dropped or accepted itself moves is the change, not what comes of it.
    given = {*change.drop, *change.accept}
    found = [one for id in m.nodes if id not in given and (one := _moved(before, after, id))]
    errors = {id: before.errors.get(id, 0.0) + after.errors.get(id, 0.0) for id in m.nodes}
    found = [one for one in found if one.before != one.after and _far(one) > max(SMALL, 2 * errors[one.id])]
    near = distances(before.framework)
    order = {id: place for place, id in enumerate(m.nodes)}
    found.sort(
        key=lambda one: (
            one.id not in m.positions,
            0 if before.labels else -_far(one),
            near.get(one.id, len(order)),
            order[one.id],
        )
    )
    return tuple(found)


def _far(one: Moved) -> float:
    """Return how far a strength moved; a label that changed moved all the way."""
    if isinstance(one.before, float) and isinstance(one.after, float):
        return abs(one.before - one.after)
    return 1.0


def distances(framework: Framework) -> Mapping[str, int]:
    """Return how many steps each claim and each step is from the nearest position.

    >>> from argmap.formats import load
    >>> distances(compile_map(load("harbour-bridge")))["toll"]
    0
    """
    found = dict.fromkeys(framework.positions, 0)
    waiting = list(framework.positions)
    for ref in waiting:
        for step in (*framework.supports.get(ref, ()), *framework.attacks.get(ref, ())):
            for other in (step.id, *step.premises):
                if other not in found:
                    found[other] = found[ref] + 1
                    waiting.append(other)
    return found
