"""What a step carries: the strength of its weakest premise, as far as the step itself holds.

A step with several premises, or with objections against it, stands in the graph by itself. It brings its own
strength times the least that a premise brings, and each objection takes away its share. The weakest link is
that of Pollock, "Defeasible reasoning with variable degrees of justification" (Artificial Intelligence 133,
2001).
"""

from __future__ import annotations

from collections.abc import Sequence

Values = Sequence[float]


def carried(strength: float, objections: Values, premises: Values) -> float:
    """Return what a step brings to its conclusion, from 0 to 1.

    >>> carried(0.8, [0.5], [0.9, 0.5])
    0.2
    """
    for s in objections:
        strength *= 1 - s
    return strength * min(premises, default=1.0)


def slopes(strength: float, objections: Values, premises: Values) -> tuple[float, list[float], list[float]]:
    """Return the derivatives by the step's own strength, by each objection and by each premise."""
    from argmap.semantics.gradual.aggregate import others

    weakest = min(premises, default=1.0)
    left = others(objections)
    held = left[0] * (1 - objections[0]) if objections else 1.0
    place = premises.index(weakest) if premises else -1
    return (
        held * weakest,
        [-strength * weakest * part for part in left],
        [strength * held if i == place else 0.0 for i in range(len(premises))],
    )
