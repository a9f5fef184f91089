"""Why a node is undecided."""

from __future__ import annotations

from argmap.semantics.evaluation import Evaluation
from argmap.semantics.why.circles import circle, on_circle
from argmap.semantics.why.said import Mention, Reasons, Sentence, joined
from argmap.semantics.why.sides import attacks, family, holding, holds, open_in, supports


def undecided(e: Evaluation, id: str) -> Reasons:
    """Return why a node is undecided: itself, a rival, a circle, what is open, or sets that differ."""
    head = (Mention(id), " is undecided ")
    brought = attacks(e, id)
    if any(id in step.premises for step in brought):
        return ((*head, "because it speaks against itself."),), ()
    positions = e.framework.positions
    rivals = tuple(p for p in positions if p != id and e.labels[p] == "undecided") if id in positions else ()
    good = holding(e, supports(e, id))
    if rivals and good and family(e) != "carneades":
        return (_rivals(e, id, rivals),), good[0].premises
    if family(e) != "carneades" and (live := holding(e, brought)):
        premises = live[0].premises
        is_ = "is" if len(premises) == 1 else "are"
        said: Sentence = (
            *head,
            "because ",
            *joined(premises),
            f" {is_} brought against it, and neither prevails.",
        )
        return (said,), premises
    waiting = [step for step in (*brought, *supports(e, id)) if holds(e, step) == "undecided"]
    on = tuple(dict.fromkeys(p for step in waiting for p in open_in(e, step) if p != id))
    if on and (ring := circle(e, id)):
        return ((*head, "because what it hangs on ", *on_circle(id, ring), " back to it."),), ring[:2]
    if waiting and not on and not rivals and any(id in open_in(e, step) for step in waiting):
        return ((*head, "because what it hangs on goes back to itself."),), ()
    on = on or rivals or _supported(e, id)
    if on == (id,):
        return ((*head, "because it speaks against what it is offered for."),), ()
    on = tuple(p for p in on if p != id)
    if on:
        so = "is undecided" if len(on) == 1 else "are undecided"
        return ((*head, "because it hangs on ", *joined(on), f", which {so}."),), on[:2]
    if e.sets or (family(e) == "abstract" and e.reading != "grounded"):
        return (
            (Mention(id), " is undecided: some sets that can be held together have it, others do not."),
        ), ()
    return ((*head, "because nothing in this reading settles it."),), ()


def _rivals(e: Evaluation, id: str, rivals: tuple[str, ...]) -> Sentence:
    head: Sentence = (Mention(id), " is undecided: it and ", *joined(rivals), " exclude each other, and ")
    if family(e) == "structured":
        return (
            *head,
            "by their steps neither side prevails." if len(rivals) == 1 else "none of them prevails.",
        )
    return (*head, "this reading does not weigh their reasons.")


def _supported(e: Evaluation, id: str) -> tuple[str, ...]:
    """Return what a node is undecided with in a reading of bipolar support: what it supports."""
    if family(e) != "bipolar":
        return ()
    steps = [step for step in e.framework.steps.values() if id in step.premises]
    ends = [step.target for step in steps if e.labels.get(step.target) == "undecided"]
    ends += [p for step in steps if step.target in e.framework.steps for p in _of(e, step.target)]
    beside = [p for step in steps for p in step.premises if p != id and e.labels[p] == "undecided"]
    return tuple(dict.fromkeys((*ends, *beside)))


def _of(e: Evaluation, link: str) -> tuple[str, ...]:
    return open_in(e, e.framework.steps[link])
