"""Every set up to a size, run through a circuit: thousands at a time, each a bit of a long number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from argmap.core.budget import Budget
from argmap.semantics.cruxes.circuit import NO, YES, Circuit

AT_ONCE = 1 << 14


def tried(
    circuit: Circuit, goal: int, largest: int, budget: Budget, done: list[int]
) -> Iterator[tuple[str, ...]]:
    """Yield the sets of switches that make a literal true, of the least size at which there are any.

    `done` takes the sizes of which no set does it.

    Raises:
        NotDecided: the time is over.
    """
    for size in range(1, min(largest, len(circuit.switches)) + 1):
        sets, found = combinations(circuit.switches, size), False
        while batch := list(islice(sets, AT_ONCE)):
            budget.check()
            hits = _run(circuit, goal, batch)
            while hits:
                place = (hits & -hits).bit_length() - 1
                hits &= hits - 1
                found = True
                yield tuple(circuit.switches[switch] for switch in batch[place])
        if found:
            return
        done.append(size)


def _run(circuit: Circuit, goal: int, batch: Sequence[tuple[int, ...]]) -> int:
    """Return a number whose bits say which of the sets make the literal true."""
    every = (1 << len(batch)) - 1
    values = dict.fromkeys(circuit.switches, 0) | _switched(batch)
    values[YES] = every
    values[NO] = 0
    for one, literals in circuit.gates:
        found = every
        for literal in literals:
            found &= values[literal] if literal > 0 else every ^ values[-literal]
        values[one] = found
    return values[goal] if goal > 0 or goal == NO else every ^ values[-goal]


def _switched(batch: Sequence[tuple[int, ...]]) -> dict[int, int]:
    marks: dict[int, bytearray] = {}
    size = len(batch) // 8 + 1
    for place, switches in enumerate(batch):
        for switch in switches:
            if switch not in marks:
                marks[switch] = bytearray(size)
            marks[switch][place >> 3] |= 1 << (place & 7)
    return {switch: int.from_bytes(mark, "little") for switch, mark in marks.items()}
