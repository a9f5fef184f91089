"""The smallest sets of nodes or links that flip a position: found, and each one applied before it is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from argmap.core.budget import ENDLESS, Budget, NotDecided
from argmap.core.errors import ConfigError, UnknownName
from argmap.semantics import read
from argmap.semantics.changes.change import Change, changed
from argmap.semantics.changes.whatif import distances
from argmap.semantics.cruxes import maxsat
from argmap.semantics.cruxes.circuit import NO, Circuit
from argmap.semantics.cruxes.crux import Crux, Flips, Kind, What
from argmap.semantics.cruxes.exhaustive import Labels, search
from argmap.semantics.cruxes.order import bearing, ordered
from argmap.semantics.cruxes.simulate import tried
from argmap.semantics.evaluation import Evaluation
from argmap.semantics.framework.weighing import usual

MOST = 10
"""So many sets are told of each position."""
COUNTED = 200
"""So many are counted, and the nearest of them are told."""
LARGEST = 2
"""The largest sets that are tried one by one."""
_ONE_ANSWER = frozenset(
    ("grounded", "complete", "preferred", "stable", "semi-stable", "ideal", "eager", "cf2", "stage", "stage2")
)
"""The semantics of abstract argumentation that agree where nothing goes in a circle."""
_LOCAL = frozenset(("carneades", "grounded", "ideal"))
"""Readings with one answer, in which only that matters to a position from which a way leads to it."""


def flips(
    e: Evaluation,
    kind: Kind = "drop",
    *,
    positions: Iterable[str] = (),
    what: What = "nodes",
    most: int = MOST,
    largest: int = LARGEST,
    budget: Budget = ENDLESS,
) -> tuple[Flips, ...]:
    """Return for each position the smallest sets whose removal (or acceptance) changes its label.

    Where nothing goes in a circle, Carneades and the semantics of Dung's family are searched by MaxSAT: sets
    of any size, without doubt. Else, or without the extra `sat`, all sets up to the size `largest` are tried.

    Raises:
        UnknownName: there is no such position.
        ConfigError: the reading does not label, or links are to be accepted.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> found = flips(evaluate(load("harbour-bridge"), "grounded"), positions=["toll"])
    >>> found[0].decided
    True
    """
    asked = tuple(positions) or e.framework.positions
    for position in asked:
        if position not in e.framework.positions:
            raise UnknownName("position", position, e.framework.positions)
    if not e.labels:
        raise ConfigError(
            f"`{e.reading}` gives no labels that could flip.", hint="Ask for its tipping points."
        )
    if kind == "accept" and what == "links":
        raise ConfigError("Links cannot be accepted.", hint="Ask which nodes would have to be.")
    if (order := _order(e)) is not None:
        standard = e.options.standard if e.reading == "carneades" else None
        circuit = Circuit(e.framework, order, standard, kind, what)
        found = [
            _by_circuit(e, circuit, p, most, largest, _part(budget, len(asked) - k))
            for k, p in enumerate(asked)
        ]
        if all(crux.after != crux.before for one in found for crux in one.cruxes):
            return tuple(found)
    return _by_trying(e, asked, kind, what, most, largest, budget)


def applied(e: Evaluation, kind: Kind, ids: Sequence[str], budget: Budget = ENDLESS) -> Evaluation:
    """Return what the same reading says once nodes or links are dropped, or accepted."""
    options = e.options if budget.seconds is None else replace(e.options, seconds=budget.left())
    change = Change(drop=tuple(ids)) if kind == "drop" else Change(accept=tuple(ids))
    return read(e.map, e.reading, options, changed(e.framework, change))


def _order(e: Evaluation) -> tuple[str, ...] | None:
    known = (e.reading == "carneades" and usual(e.options.weighing)) or e.reading in _ONE_ANSWER
    return ordered(e.framework) if known else None


def _by_circuit(
    e: Evaluation, circuit: Circuit, position: str, most: int, largest: int, budget: Budget
) -> Flips:
    goal, kind, what = circuit.differs(position, e.labels[position]), circuit.kind, circuit.what
    done: list[int] = []
    # Without the solver sets up to a size are run through the circuit. That none can do it needs no search.
    bound = len(circuit.switches)
    if maxsat.can_solve() or goal == NO:
        source = maxsat.smallest(circuit, goal, budget)
    else:
        bound = min(bound, largest)
        source = tried(circuit, goal, largest, budget, done)
    sets: list[tuple[str, ...]] = []
    more, decided = False, True
    try:
        for ids in source:
            if sets and len(ids) > len(sets[0]):
                break
            if more := len(sets) == max(most, COUNTED):
                break
            sets.append(ids)
    except NotDecided:
        more, decided = bool(sets), bool(sets)
    none_up_to = len(sets[0]) - 1 if sets else bound if decided else len(done)
    never = decided and not sets and bound == len(circuit.switches)
    return _told(
        e, position, kind, what, sets, most, none_up_to, budget, more=more, never=never, decided=decided
    )


def _by_trying(
    e: Evaluation, asked: Sequence[str], kind: Kind, what: What, most: int, largest: int, budget: Budget
) -> tuple[Flips, ...]:
    refs: Iterable[str] = bearing(e.framework)
    if e.reading not in _LOCAL:
        refs = dict.fromkeys((*refs, *e.framework.claims, *e.framework.steps))
    ours = e.framework.steps if what == "links" else e.framework.claims
    candidates = [ref for ref in refs if ref in ours and ref not in e.framework.positions]

    def after(ids: tuple[str, ...]) -> Labels | None:
        then = applied(e, kind, ids, budget)
        # Stable extensions there may be none of, which is no label; else a result is missing.
        if not then.decided and e.reading != "stable":
            raise NotDecided(" ".join(then.notes) or "Not decided.")
        return then.labels or None

    found = search(candidates, e.labels, asked, after, largest=largest, budget=budget)
    told = []
    for p in asked:
        sets, none_up_to = found.sets.get(p, []), found.none_up_to[p]
        # Sets of a size that was not tried to the end are the smallest, but others may be as small.
        finished = found.decided or bool(sets)
        more = found.stopped == none_up_to + 1
        never = found.never and not sets
        told.append(
            _told(
                e,
                p,
                kind,
                what,
                sets,
                most,
                none_up_to,
                budget,
                more=more and bool(sets),
                never=never,
                decided=finished,
            )
        )
    return tuple(told)


def _part(budget: Budget, of: int) -> Budget:
    """Return an even part of the time that is left."""
    return budget if (left := budget.left()) is None else Budget.of(left / of)


def _told(
    e: Evaluation,
    position: str,
    kind: Kind,
    what: What,
    sets: Sequence[tuple[str, ...]],
    most: int,
    none_up_to: int,
    budget: Budget,
    *,
    more: bool = False,
    never: bool = False,
    decided: bool = True,
) -> Flips:
    near = distances(e.framework)
    order = {ref: place for place, ref in enumerate((*e.framework.claims, *e.framework.steps))}
    tidy = [tuple(sorted(ids, key=order.__getitem__)) for ids in sets]
    tidy.sort(key=lambda ids: (sum(near.get(ref, len(order)) for ref in ids), [order[ref] for ref in ids]))
    before = e.labels[position]
    cruxes: list[Crux] = []
    for ids in tidy[:most]:
        # What was not applied is not told.
        then = applied(e, kind, ids, budget) if budget.left() != 0.0 else None
        if then is None or not then.decided:
            more, decided = True, decided and bool(cruxes)
            break
        cruxes.append(Crux(ids, kind, position, before, then.labels[position], then.standing))
    count = len(tidy) if cruxes else 0
    common = set(tidy[0]).intersection(*tidy[1:]) if len(tidy) > 1 else set()
    in_all = tuple(ref for ref in order if ref in common) if not more else ()
    return Flips(position, kind, what, before, tuple(cruxes), none_up_to, count, more, in_all, never, decided)
