"""An objection that nothing supports takes a node down.

Under the burden of assertion, a bare objection, or a bare argument against another claim, is enough to make
what it attacks fall. Whoever reads the result should know that it hangs on a sentence for which nobody has
offered a reason. The reading is that of Carneades.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
    objections:
      one-week: {text: One week says little., against: congestion}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
    objections:
      one-week: {text: One week says little., against: congestion}
    evidence:
      holiday: {text: The trial fell into the holidays., for: one-week, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues}

Support the objection, or answer it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.graph.walk import supporters
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at
from argmap.rules._readings import by_burden

if TYPE_CHECKING:
    from argmap.semantics.evaluation import Evaluation

SEVERITY = "note"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the objections that stand unsupported, and make something fall that would stand."""
    brought = {id: node for id, node in {**m.objections, **m.arguments}.items() if node.attacks}
    if not brought:
        return
    found = by_burden(m)["asserted"]
    for id, objection in brought.items():
        # Who says so in print, or in quoted words, has offered more than a sentence.
        if found.labels[id] != "in" or supporters(m, id) or objection.sources:
            continue
        for target in objection.attacks:
            if id in m.arguments and target in m.positions:
                continue
            if found.labels.get(target) == "out" and _would_stand(found, target):
                what = "objection" if id in m.objections else "argument"
                message = f"`{target}` falls to the {what} `{id}`, which nothing supports."
                yield Finding(at(objection), message, f"Support the {what}, or answer it.")


def _would_stand(found: Evaluation, id: str) -> bool:
    """Say whether something holds a node up that falls."""
    offered = found.framework.supports.get(id, ())
    return found.framework.claims[id].given or any(found.step_labels[step.id] == "in" for step in offered)
