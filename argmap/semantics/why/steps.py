"""Why a step holds, or does not: its premises, what backs it, and what cuts it."""

from __future__ import annotations

from argmap.semantics.evaluation import Evaluation
from argmap.semantics.framework.claims import Step
from argmap.semantics.why.said import Mention, Reasons, Sentence, joined, verb
from argmap.semantics.why.sides import attacks, bearing, failing, holding, holds, open_in, supports


def step_reasons(e: Evaluation, id: str) -> Reasons:
    """Return why a link holds as a step, or what it carries in a reading of strengths."""
    step = e.framework.steps[id]
    if e.strengths:
        return _carried(e, step)
    if not e.labels:
        return ((Mention(id), " is no node, and has no rank: what it starts from has."),), step.premises
    label = holds(e, step)
    if label == "in":
        head: Sentence = (
            Mention(id),
            " holds: ",
            *verb(joined(premises := bearing(e, step)), premises, "stands", "stand"),
        )
        cut = (
            ", and nothing that holds cuts it." if attacks(e, id) else ", and nothing is brought against it."
        )
        return ((*head, cut),), premises
    if label == "undecided":
        on = open_in(e, step)
        if not on:
            return ((Mention(id), " is undecided: what backs it and what cuts it do not prevail."),), ()
        so = "is undecided" if len(on) == 1 else "are undecided"
        return ((Mention(id), " is undecided because it hangs on ", *joined(on), f", which {so}."),), on
    clause, rests_on = lost(e, step)
    return ((Mention(id), " does not hold: ", *clause, "."),), rests_on


def lost(e: Evaluation, step: Step) -> tuple[Sentence, tuple[str, ...]]:
    """Return why a step does not hold, as a clause that can stand alone, and what that rests on."""
    if ids := failing(e, step):
        return ("it needs ", *joined(ids), f", which {fate(e, ids)}"), ids
    if by := holding(e, attacks(e, step.id)):
        reply = bearing(e, by[0])
        return (*verb(joined(reply), reply, "cuts", "cut"), " that step"), reply
    backing = [one for one in supports(e, step.id) if holds(e, one) != "in"]
    if backing:
        ids = failing(e, backing[0])
        if ids:
            return ("the step rests on ", *joined(ids), f", which {fate(e, ids)}"), ids
        why, rests_on = lost(e, backing[0])
        return ("the step rests on ", *joined(backing[0].premises), ", and that fails, as ", *why), rests_on
    if not step.weight:
        return ("the step has no weight",), ()
    return ("something that stands is against that step in every case",), ()


def fate(e: Evaluation, ids: tuple[str, ...]) -> str:
    """Return what becomes of nodes of which at least one does not stand: "falls", "are undecided"."""
    if any(e.labels[id] == "out" for id in ids):
        if len(ids) == 1:
            return "falls"
        return "fall" if all(e.labels[id] == "out" for id in ids) else "do not all stand"
    return "is undecided" if len(ids) == 1 else "are undecided"


def _carried(e: Evaluation, step: Step) -> Reasons:
    from argmap.semantics.framework.weights import carried
    from argmap.semantics.gradual.models import names

    if e.reading not in names():
        return ((Mention(step.id), f" weighs {step.weight:.2f}."),), step.premises
    brings = carried(e.framework, e.strengths, step)
    sentences: list[Sentence] = [(Mention(step.id), f" carries {brings:.2f}; it weighs {step.weight:.2f}.")]
    weakest = min(step.premises, key=lambda premise: e.strengths[premise], default="")
    if weakest:
        sentences.append((Mention(weakest), f", from which it starts, has {e.strengths[weakest]:.2f}."))
    for cut in attacks(e, step.id)[:1]:
        sentences.append((*joined(cut.premises), " speaks" if len(cut.premises) == 1 else " speak"))
        sentences[-1] = (*sentences[-1], " against the step.")
    return tuple(sentences), step.premises
