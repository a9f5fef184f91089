"""A map as the matrix of an analysis of competing hypotheses: a view beside others, and no verdict.

The positions are the hypotheses. The rows are the evidence that bears on a position, through any number of
steps. How a row is read off the map is a choice of ours, and each result says so:

- **The cell.** An item for a position is consistent with it (C), one against it inconsistent (I), both also
  through the steps between: an attack turns the sign. CC and II where a path leads to the position on which
  every step is strong (the word, or a number of 0.65 and more); a step without a strength is not. An item
  that bears on a position both ways is neutral (N). Where no path leads, the map is silent: NA.
- **Credibility.** From the number of the item and the letter of its most reliable source. 1, 2, A and B speak
  for it, 4, 5, D and E against it, 3 and C neither; `F` and `6`, cannot be judged, are in the middle too.
  High where one of the two speaks for it and none against it, low the other way round, else medium.
- **Relevance.** From the nearness to the nearest position: high within 2 steps, medium at 3, low further
  off; and a level lower where all that the item itself is said to bear on, it bears on weakly (the word, or a
  number below 0.4). That a step is strong is in the cell, and is not counted again.

Inconsistency is only what the map says. That positions exclude each other does not make the evidence for one
inconsistent with the others: it may be as likely under them, and to count it would be to count support, so
that whoever has more items wins, which is what the method is meant to prevent. `exclusive=True` counts it all
the same, and marks the cells that follow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.graph.independence import independence
from argmap.graph.once import once
from argmap.graph.stance import Stance, stances
from argmap.graph.walk import depths, incoming
from argmap.graph.weight import strength
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link
from argmap.model.nodes import Evidence
from argmap.semantics.ach.matrix import Cell, Level, Row, diagnosticity
from argmap.semantics.ach.matrix import exclusive as with_exclusion
from argmap.semantics.ach.scores import Ranking, counts, inconsistency, ranking, weighted
from argmap.semantics.ach.sensitivity import Change, changes

NOTE = "Ranks by least inconsistency; it is no verdict."
"""What every output says first."""
BESIDE = (
    "What stands when the map is evaluated may be another position: that weighs the reasons for a position "
    "too, and lets what is answered fall. Here only evidence against a position counts, answered or not."
)
"""Why this view and an evaluation may seem to contradict each other."""
STRONG = 0.65
"""From this number on a step is strong: halfway between the words moderate and strong."""
WEAK = 0.4
"""Below this number a step is weak: halfway between the words weak and moderate."""
_SPEAKS: Mapping[object, int] = {**dict.fromkeys(("A", "B", 1, 2), 1), **dict.fromkeys(("D", "E", 4, 5), -1)}
_LEVELS: tuple[Level, ...] = ("low", "medium", "high")


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the matrix."""

    row: Row
    diagnosticity: int
    """How far it tells the positions apart, from 0 to 4."""
    against: bool
    """Whether it is inconsistent with any position: else it adds to no score."""
    follows: tuple[str, ...] = ()
    """The positions whose cell follows from their excluding each other, not from a path of the map."""


@dataclass(frozen=True, slots=True)
class Ach:
    """The matrix with its scores. Hypotheses are counted as `positions` has them."""

    positions: tuple[str, ...]
    lines: tuple[Line, ...]
    """The most diagnostic first; among equals those with most against a position, then as in the file."""
    weighted: tuple[float, ...]
    """The weighted inconsistency of each position: 0 is best."""
    counts: tuple[int, ...]
    """The inconsistencies of each position, where II counts twice."""
    silent: tuple[int, ...]
    """The rows in which the map says nothing of each position."""
    ranking: Ranking
    decisive: tuple[Change, ...]
    """The rows without which the order would be another one."""
    origins: tuple[Change, ...]
    """The origins without whose rows, several, it would be another one."""
    loose: int
    """How many items bear on no position, and have no row."""
    exclusive: bool
    """Whether it counts that positions exclude each other."""

    def named(self, order: Ranking) -> tuple[tuple[str, ...], ...]:
        """Return a ranking with the ids of the positions."""
        return tuple(tuple(self.positions[number] for number in group) for group in order)


def ach(m: ArgumentMap, *, exclusive: bool = False) -> Ach:
    """Return the matrix of a map.

    >>> from argmap.formats import load
    >>> found = ach(load("harbour-bridge"))
    >>> [(line.row.id, line.row.cells) for line in found.lines]
    [('wages-by-district', ('I', 'C')), ('trial-week', ('C', 'NA'))]
    >>> found.named(found.ranking)
    (('no-toll',), ('toll',))
    """
    positions = tuple(m.positions)
    entered = _rows(m)
    rows = with_exclusion(entered) if exclusive else entered
    none = (0,) * len(positions)
    scores = weighted(rows) if rows else none
    lines = [
        Line(
            row,
            diagnosticity(row),
            bool({"I", "II"} & {*row.cells}),
            tuple(p for p, old, new in zip(positions, before.cells, row.cells, strict=True) if old != new),
        )
        for before, row in zip(entered, rows, strict=True)
    ]
    lines.sort(key=lambda line: (-line.diagnosticity, sum(inconsistency(line.row))))
    found = independence(m, [row.id for row in rows])
    shares = {share.end.source: share.items for share in found.origins if len(share.items) > 1}
    return Ach(
        positions=positions,
        lines=tuple(lines),
        weighted=scores,
        counts=counts(rows) if rows else none,
        silent=tuple(sum(row.cells[n] == "NA" for row in rows) for n in range(len(positions))),
        ranking=ranking(scores),
        decisive=changes(rows),
        origins=tuple(change for change in changes(rows, shares) if len(change.rows) > 1),
        loose=len(m.evidence) - len(rows),
        exclusive=exclusive,
    )


@once
def _rows(m: ArgumentMap) -> tuple[Row, ...]:
    """Return a row for each item that bears on a position, in the order of the file."""
    strong, weak = _strongly(m), _weakly(m)
    far = depths(m)
    return tuple(
        Row(
            item.id,
            tuple(_cell(bearing.get(p), (item.id, p) in strong) for p in m.positions),
            credibility(m, item),
            relevance(far.get(item.id), weak=item.id in weak),
        )
        for item in m.evidence.values()
        if (bearing := stances(m).get(item.id))
    )


def _cell(stance: Stance | None, strong: bool) -> Cell:
    if stance is None:
        return "NA"
    if stance == "mixed":
        return "N"
    if stance == "for":
        return "CC" if strong else "C"
    return "II" if strong else "I"


def telling(found: Ach) -> tuple[Line, ...]:
    """Return the rows that bear on two positions or more, not all the same way, and speak against one.

    >>> from argmap.formats import load
    >>> [line.row.id for line in telling(ach(load("harbour-bridge")))]
    ['wages-by-district']
    """
    return tuple(
        line
        for line in found.lines
        if line.against and line.diagnosticity and sum(cell != "NA" for cell in line.row.cells) > 1
    )


def credibility(m: ArgumentMap, item: Evidence) -> Level:
    """Return how credible an item is, by its own rating and that of its most reliable source.

    >>> from argmap.formats import load
    >>> m = load("harbour-bridge")
    >>> credibility(m, m.evidence["trial-week"]), credibility(m, m.evidence["wages-by-district"])
    ('high', 'high')
    """
    letters = [m.sources[id].reliability for id in item.sources if id in m.sources]
    best = max((_SPEAKS.get(letter, 0) for letter in letters if letter), default=0)
    speaks = best + _SPEAKS.get(item.credibility, 0)
    return _LEVELS[1 + max(-1, min(1, speaks))]


def relevance(steps: int | None, *, weak: bool = False) -> Level:
    """Return how relevant an item is, so many steps from a position, and if it bears on something weakly.

    >>> relevance(2), relevance(3), relevance(7), relevance(2, weak=True)
    ('high', 'medium', 'low', 'medium')
    """
    near = 0 if steps is None or steps > 3 else 1 if steps == 3 else 2
    return _LEVELS[max(0, near - weak)]


def _weakly(m: ArgumentMap) -> frozenset[str]:
    """Return the items all of whose own steps are weak."""
    steps: dict[str, list[bool]] = {}
    for link in m.links.values():
        steps.setdefault(link.child, []).append(link.step.strength is not None and strength(link.step) < WEAK)
    return frozenset(id for id, weak in steps.items() if id in m.evidence and all(weak))


def _strongly(m: ArgumentMap) -> frozenset[tuple[str, str]]:
    """Return each node with each position that a path of strong steps leads to."""
    found = set()
    for position in m.positions:
        seen = {position}
        waiting = [position]
        while waiting:
            for reached in _by_strong(m, waiting.pop()):
                if reached not in seen:
                    seen.add(reached)
                    waiting.append(reached)
        found |= {(ref, position) for ref in seen if ref in m.evidence}
    return frozenset(found)


def _by_strong(m: ArgumentMap, ref: str) -> Iterator[str]:
    for link in incoming(m).get(ref, ()):
        if _is_strong(link):
            # The step is on the way too: a strong reply to a strong step is strong.
            yield link.id
            yield from link.premises


def _is_strong(link: Link) -> bool:
    return link.step.strength is not None and strength(link.step) >= STRONG
