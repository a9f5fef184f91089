"""What the changes between two maps do to the outcome: what stands before and after, reading by reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from argmap.change.diff.changes import Changes
from argmap.change.diff.said import Name, Sentence
from argmap.model.argument_map import ArgumentMap
from argmap.semantics import USUAL
from argmap.semantics.changes.whatif import SMALL
from argmap.semantics.compare import evaluations
from argmap.semantics.evaluation import Evaluation, Options
from argmap.semantics.why.names import named, plain

FIRST = USUAL[0]
"""The reading under which nodes besides the positions are compared."""
_WAS = {"in": "stood", "out": "fell", "undecided": "was undecided"}
_IS = {"in": "stands", "out": "falls", "undecided": "is undecided"}


@dataclass(frozen=True, slots=True)
class Shift:
    """A node that comes out differently: a label, a strength from 0 to 1, or a place in an order."""

    reading: str
    id: str
    """Its id in the second map."""
    title: str
    before: str | float | int
    after: str | float | int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What differs in the outcome of two maps."""

    readings: tuple[str, ...]
    """The readings that were compared."""
    positions: tuple[Shift, ...]
    """The positions that come out differently, reading by reading."""
    others: tuple[Shift, ...]
    """Other nodes with another label, under the first reading."""
    notes: tuple[str, ...] = ()
    """What could not be compared, and why."""
    shared: bool = True
    """Whether the maps have a position in common; without one there is no outcome to compare."""

    def __bool__(self) -> bool:
        return bool(self.positions or self.others)


def outcome(
    a: ArgumentMap,
    b: ArgumentMap,
    changes: Changes,
    readings: Iterable[str] = USUAL,
    options: Options | None = None,
) -> Outcome:
    """Return what the changes do to the outcome; only what both maps have is compared.

    Raises:
        UnknownName: there is no such reading.

    >>> from argmap.change.diff import diff
    >>> from argmap.formats import load
    >>> a = load("harbour-bridge")
    >>> b = a.remove("rebates")
    >>> [(one.id, one.before, one.after) for one in outcome(a, b, diff(a, b), ["grounded"]).others]
    [('fairness', 'out', 'in')]
    """
    names = tuple(dict.fromkeys(readings))
    old = {now: was for was, now in changes.renames().items()}
    before, after = evaluations(a, names, options), evaluations(b, names, options)
    positions: list[Shift] = []
    others: list[Shift] = []
    notes: list[str] = []
    for one, other in zip(before, after, strict=True):
        undecided = [e for e in (one, other) if not e.decided]
        if undecided:
            notes += [f"{one.reading} has no result. {' '.join(e.notes)}".rstrip() for e in undecided[:1]]
            continue
        positions += _shifts(one, other, [id for id in b.positions if old.get(id, id) in a.positions], old)
        if one.reading == names[0] and one.labels:
            rest = [id for id in b.nodes if id not in b.positions and old.get(id, id) in a.nodes]
            others += _shifts(one, other, rest, old)
    shared = any(old.get(id, id) in a.positions for id in b.positions)
    return Outcome(names, tuple(positions), tuple(others), tuple(notes), shared)


def unmoved(found: Outcome) -> str:
    """Return what is said where no position comes out differently.

    >>> unmoved(Outcome((), (), ()))
    'Every position comes out as before.'
    """
    if found.shared:
        return "Every position comes out as before."
    return "The two have no position in common, so there is no outcome to compare."


def _shifts(one: Evaluation, other: Evaluation, ids: list[str], old: Mapping[str, str]) -> Iterator[Shift]:
    first, last = _values(one), _values(other)
    for id in ids:
        was, now = first.get(old.get(id, id)), last.get(id)
        if was is None or now is None or was == now:
            continue
        if isinstance(was, float) and isinstance(now, float) and abs(was - now) <= SMALL:
            continue
        yield Shift(one.reading, id, other.map.nodes[id].title, was, now)


def _values(e: Evaluation) -> Mapping[str, str | float | int]:
    return e.labels or e.strengths or e.ranks


def shift_sentence(shift: Shift) -> Sentence:
    """Return what became of a node, as a sentence.

    >>> shift_sentence(Shift("grounded", "good", "Good", "undecided", "out"))[1:]
    (' was undecided and now falls by “Only what nothing can shake” (grounded)',)
    """
    return (_name(shift), f" {_clause(shift, named(shift.reading))}")


def shift_sentences(shifts: Iterable[Shift]) -> tuple[Sentence, ...]:
    """Return what became of several nodes, a sentence for each node; a reading's name stands once.

    >>> one = Shift("grounded", "good", "Good", "in", "out")
    >>> two = Shift("df-quad", "good", "Good", 0.5, 0.25)
    >>> print(*shift_sentences([one, two])[0][1:], sep="")
     stood and now falls by “Only what nothing can shake” (grounded); is weaker by “Adding up all reasons”
     (df-quad), 0.500 → 0.250
    """
    found: dict[str, list[Shift]] = {}
    for shift in shifts:
        found.setdefault(shift.id, []).append(shift)
    met: set[str] = set()

    def clause(shift: Shift) -> str:
        by = plain(shift.reading) if shift.reading in met else named(shift.reading)
        met.add(shift.reading)
        return _clause(shift, by)

    return tuple((_name(of[0]), f" {'; '.join(map(clause, of))}") for of in found.values())


def _name(shift: Shift) -> Name:
    return Name("nodes", shift.id, " ".join(shift.title.split()) or shift.id)


def _clause(shift: Shift, by: str) -> str:
    before, after = shift.before, shift.after
    if isinstance(before, str) and isinstance(after, str):
        return f"{_WAS[before]} and now {_IS[after]} by {by}"
    if isinstance(before, float) and isinstance(after, float):
        how = "stronger" if after > before else "weaker"
        return f"is {how} by {by}, {before:.3f} → {after:.3f}"
    return f"comes in place {after} instead of {before} by {by}"
