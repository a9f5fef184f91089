"""The gradient of one strength for large graphs, with NumPy: every base score in a few array operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter

from argmap.semantics.gradual.fast import Prepared

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

_ROUNDS = 1000


def gradient_fast(ready: Prepared, values: tuple[float, ...], target: int) -> tuple[float, ...]:
    """Return the derivatives of the target's strength by each base score, as `gradient` does.

    What a small change is worth goes backwards along the edges until nothing is left to hand on; where it
    does not fade, the linear equations are solved by SciPy.
    """
    import numpy as np

    s = np.array(values)
    by_score, against, together = _slopes(ready, s)
    start = np.concatenate([ready.against.start, ready.together.start])
    end = np.concatenate([_ends(ready.against, ready.size), _ends(ready.together, ready.size)])
    slope = np.concatenate([against * ready.against.weight, together * ready.together.weight])
    worth = np.zeros(ready.size)
    worth[target] = 1.0
    front = worth.copy()
    for _ in range(_ROUNDS):
        front = np.asarray(np.bincount(start, front[end] * slope, ready.size), dtype=float)
        worth += front
        if not np.isfinite(front).all():
            return tuple([float("nan")] * ready.size)
        if np.abs(front).max(initial=0.0) < 1e-13:
            break
    else:
        worth = _solved(start, end, slope, ready.size, target)
    return tuple((worth * by_score).tolist())


def _solved(start: Array, end: Array, slope: Array, size: int, target: int) -> Array:
    import numpy as np
    from scipy.sparse import csc_matrix, identity
    from scipy.sparse.linalg import MatrixRankWarning, spsolve

    given = np.zeros(size)
    given[target] = 1.0
    system = identity(size, format="csc") - csc_matrix((slope, (start, end)), shape=(size, size))
    with catch_warnings():
        simplefilter("ignore", MatrixRankWarning)
        found: Array = spsolve(system, given)
    return found


def _ends(side: Any, size: int) -> Array:
    """Return the argument that each edge leads to."""
    import numpy as np

    if not len(side.start):
        nothing: Array = side.start
        return nothing
    count = np.diff(np.append(side.begins, len(side.start)))
    found: Array = np.repeat(side.ends, count)
    return found


def _slopes(ready: Prepared, s: Array) -> tuple[Array, Array, Array]:
    """Return how each strength moves with its own score, and with what each edge brings."""
    import numpy as np

    against, together = ready.against.brought(s), ready.together.brought(s)
    to_against, to_together = _ends(ready.against, ready.size), _ends(ready.together, ready.size)
    left = ready.against.gathered(np.multiply, 1 - against, 1.0, ready.size)
    kept = ready.together.gathered(np.multiply, 1 - together, 1.0, ready.size)
    if ready.model.aggregation.name == "product":
        energy, down, up = left - kept, -_others(ready, against, True), _others(ready, together, False)
    else:
        energy = ready.together.gathered(np.add, together, 0.0, ready.size)
        energy = energy - ready.against.gathered(np.add, against, 0.0, ready.size)
        down, up = -np.ones(len(against)), np.ones(len(together))
    by_energy, by_score = _influence(ready, energy)
    down, up = down * by_energy[to_against], up * by_energy[to_together]
    if len(ready.steps):
        step = np.zeros(ready.size, dtype=bool)
        step[ready.steps] = True
        least = ready.together.gathered(np.minimum, together, 1.0, ready.size)
        by_score[ready.steps] = (left * least)[ready.steps]
        inside = step[to_against]
        shares = _others(ready, against, True)
        down[inside] = -(ready.base * least)[to_against][inside] * shares[inside]
        inside = step[to_together]
        # Of several weakest premises the first has the slope, as in `step.slopes`.
        weakest = together == least[to_together]
        first = np.zeros(len(together), dtype=bool)
        places = np.flatnonzero(weakest)
        _, firsts = np.unique(to_together[places], return_index=True)
        first[places[firsts]] = True
        up[inside] = np.where(first, (ready.base * left)[to_together], 0.0)[inside]
    return by_score, down, up


def _others(ready: Prepared, brought: Array, attacks: bool) -> Array:
    """Return for each edge the product of what the others of its argument leave, without dividing by 0."""
    import numpy as np

    side = ready.against if attacks else ready.together
    end = _ends(side, ready.size)
    rest = 1 - brought
    none = rest == 0
    whole = side.gathered(np.multiply, np.where(none, 1.0, rest), 1.0, ready.size)[end]
    zeros = side.gathered(np.add, none.astype(float), 0.0, ready.size)[end]
    found: Array = np.where(none, np.where(zeros == 1, whole, 0.0), whole / np.where(none, 1.0, rest))
    found[(zeros > 0) & ~none] = 0.0
    return found


def _influence(ready: Prepared, e: Array) -> tuple[Array, Array]:
    """Return the derivatives of the strength by the energy and by the base score."""
    import numpy as np

    t, kind, up = ready.base, ready.model.influence.name, e >= 0
    if kind == "linear":
        return np.where(up, 1 - t, t), np.where(up, 1 - e, 1 + e)
    if kind == "quadratic":
        h, slope = e * e / (1 + e * e), 2 * e / (1 + e * e) ** 2
        return np.where(up, (1 - t) * slope, -t * slope), 1 - h
    x = np.exp(np.minimum(e, 300))
    if kind == "euler":
        below = (1 + t * x) ** 2
        return (1 - t * t) * t * x / below, (2 * t * (1 + t * x) + (1 - t * t) * x) / below
    edge = (t <= 0) | (t >= 1)
    safe = np.where(edge, 0.5, t)
    s = safe * x / (1 - safe + safe * x)
    return np.where(edge, 0.0, s * (1 - s)), np.where(edge, 1.0, s * (1 - s) / (safe * (1 - safe)))
