"""What the smallest flip of a position costs on an acyclic map of 10,000 nodes: CPU, the median of five runs.

    python benchmarks/flip.py

Measured is the search from claims and steps to the first smallest set, and then with the set applied and the
reading made anew. Exit 1: a target is missed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap import ArgumentMap

from clock import cpu

ROOT = Path(__file__).resolve().parents[1]
TARGET = 0.3


def timed(m: ArgumentMap, reading: str) -> bool:
    from argmap.core.budget import ENDLESS
    from argmap.semantics import evaluate
    from argmap.semantics.cruxes.circuit import Circuit
    from argmap.semantics.cruxes.find import applied
    from argmap.semantics.cruxes.maxsat import smallest
    from argmap.semantics.cruxes.order import ordered

    e = evaluate(m, reading)
    position = e.framework.positions[0]
    standard = e.options.standard if reading == "carneades" else None

    def search() -> tuple[str, ...]:
        order = ordered(e.framework)
        assert order is not None
        circuit = Circuit(e.framework, order, standard, "drop", "nodes")
        return next(smallest(circuit, circuit.differs(position, e.labels[position]), ENDLESS))

    found = search()
    assert applied(e, "drop", found).labels[position] != e.labels[position]
    seconds, whole = cpu(search), cpu(lambda: applied(e, "drop", search()))
    over = "   MISSED" if seconds > TARGET else ""
    print(f"{reading:12}{len(found):3} nodes {seconds:6.2f} s (≤ {TARGET}), applied too {whole:6.2f} s{over}")
    return seconds > TARGET


def main() -> int:
    sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]
    from synthetic import synthetic

    from argmap import ArgumentMap

    m = ArgumentMap(**synthetic(10_000))
    missed = [timed(m, reading) for reading in ("grounded", "carneades")]
    return int(any(missed))


if __name__ == "__main__":
    sys.exit(main())
