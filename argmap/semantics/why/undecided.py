"""Why a node is undecided."""

from __future__ import annotations

from argmap.semantics.evaluation import Evaluation
from argmap.semantics.why.said import Mention, Reasons, joined
from argmap.semantics.why.sides import attacks, holding, holds, supports


def undecided(e: Evaluation, id: str) -> Reasons:
    """Return why a node is undecided: a rival, something that is undecided too, or sets that differ."""
    positions = e.framework.positions
    rivals = tuple(p for p in positions if p != id and e.labels[p] == "undecided")
    good = holding(e, supports(e, id))
    if id in positions and rivals and good:
        weighs = "and this reading does not weigh their reasons"
        said = (Mention(id), " is undecided: it and ", *joined(rivals), f" exclude each other, {weighs}.")
        return (said,), good[0].premises
    waiting = [step for step in (*attacks(e, id), *supports(e, id)) if holds(e, step) == "undecided"]
    on = tuple(dict.fromkeys(p for step in waiting for p in step.premises if e.labels[p] == "undecided"))
    if on:
        so = "is undecided" if len(on) == 1 else "are undecided"
        return ((Mention(id), " is undecided because it hangs on ", *joined(on), f", which {so}."),), on[:2]
    return ((Mention(id), " is undecided: some sets that can be held together have it, others do not."),), ()
