"""What gradual strengths and all gradients cost on 10,000 nodes with SciPy: CPU, the median of nine runs.

    python benchmarks/gradual.py

Counted is the solving: the map has been compiled, and its arrays have been made. Beside it stands what the
same takes without NumPy, the way that is taken on small graphs. Exit 1: a target is missed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from clock import cpu

ROOT = Path(__file__).resolve().parents[1]
RUNS = 9
RESIDUAL = 1e-9
STRENGTHS, GRADIENTS = 0.020, 0.050


def told(name: str, seconds: float, target: float, plain: float) -> bool:
    over = "   MISSED" if seconds > target else ""
    print(
        f"{name:28}{1000 * seconds:8.1f} ms (≤ {1000 * target:.0f}){1000 * plain:10.1f} ms plain"
        f"{plain / seconds:8.1f} ×{over}",
        flush=True,
    )
    return seconds > target


def timed(name: str) -> list[bool]:
    from synthetic import synthetic

    from argmap import ArgumentMap
    from argmap.semantics.framework.claims import compile_map
    from argmap.semantics.framework.weights import weighted
    from argmap.semantics.gradual.fast import Prepared, solve_fast
    from argmap.semantics.gradual.fast_gradient import gradient_fast
    from argmap.semantics.gradual.gradient import gradient
    from argmap.semantics.gradual.models import model as model_of
    from argmap.semantics.gradual.solve import solve

    m = ArgumentMap(**synthetic(10_000))
    graph, model = weighted(compile_map(m)), model_of(name)
    ready = Prepared(graph, model)
    found = solve_fast(ready, model)
    assert found.converged
    assert found.residual <= RESIDUAL
    position = next(i for i, id in enumerate(graph.names) if id == next(iter(m.positions)))
    plain = cpu(lambda: solve(graph, model), 3)
    plain_gradient = cpu(lambda: gradient(graph, model, found.values, position), 3)
    return [
        told(f"{name}, strengths", cpu(lambda: solve_fast(ready, model), RUNS), STRENGTHS, plain),
        told(
            f"{name}, gradient",
            cpu(lambda: gradient_fast(ready, found.values, position), RUNS),
            GRADIENTS,
            plain_gradient,
        ),
    ]


def main() -> int:
    sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]
    return int(any(missed for name in ("df-quad", "quadratic-energy") for missed in timed(name)))


if __name__ == "__main__":
    sys.exit(main())
