"""The strengths of a map do not come to rest.

Where nodes attack and support each other in a circle, the gradual readings go round and round. Mostly they
come to rest at once; some swing, and settle only by small steps; some do not settle at all, and then `argmap
eval` gives no strengths. Tried are df-quad and quadratic-energy, on maps with a circle only.

Bad:

    arguments:
      cheap:
        text: The toll would be cheap to raise.
        for: toll
        against: {dear: {strength: 1.0}}
        likelihood: 1.0
      dear:
        text: The toll would be dear to raise.
        for: no-toll
        against: {cheap: {strength: 1.0}}
        likelihood: 1.0

Good:

    arguments:
      cheap: {text: The toll would be cheap to raise., for: toll, against: dear, likelihood: likely}
      dear: {text: The toll would be dear to raise., for: no-toll}

Break the circle: say which claim comes first, or which is only the denial of the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph.cycles import circles
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at, listed
from argmap.rules._readings import SECONDS

SEVERITY = "note"
WHOLE = True
_READINGS = ("df-quad", "quadratic-energy")


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the readings whose strengths do not come to rest."""
    arrows: dict[str, list[str]] = {id: [] for id in m.nodes}
    for link in m.links.values():
        for premise in link.premises:
            if premise in arrows:
                arrows[premise].append(link.parent)
        arrows.setdefault(link.id, []).append(link.parent)
    found = circles(arrows)
    if not found:
        return
    from argmap.semantics import evaluate
    from argmap.semantics.evaluation import Options

    for reading in _READINGS:
        e = evaluate(m, reading, Options(seconds=SECONDS))
        if e.notes:
            inside = [id for members in found for id in members if id in m.nodes]
            message = f"Under {reading}, because of {listed(inside)}: {e.notes[0]}"
            yield Finding(at(m.nodes[inside[0]]), message, "Break the circle.")
