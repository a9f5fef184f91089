"""Why a node falls."""

from __future__ import annotations

from argmap.semantics.evaluation import Evaluation
from argmap.semantics.framework.claims import Step
from argmap.semantics.why.said import Mention, Reasons, Sentence, joined, verb
from argmap.semantics.why.sides import asked, attacks, failing, heaviest, holding, supports, weight


def falls(e: Evaluation, id: str) -> Reasons:
    """Return why a node falls: nothing holds it up, something beats it, or a rival stands instead."""
    claim, offered = e.framework.claims[id], supports(e, id)
    good, against = holding(e, offered), holding(e, attacks(e, id))
    if not offered and not claim.given:
        nothing = "nothing is offered for it" if id in e.framework.positions else "nothing supports it"
        return ((Mention(id), f" falls because {nothing}."),), ()
    if offered and not good and not claim.given:
        return _unsupported(e, id, offered)
    if against:
        return _beaten(e, id, against[0])
    if id in e.framework.positions:
        return _not_chosen(e, id, good[0].premises if good else ())
    return ((Mention(id), " falls in this reading."),), ()


def _unsupported(e: Evaluation, id: str, offered: tuple[Step, ...]) -> Reasons:
    first = heaviest(offered)
    only = "its only support" if len(offered) == 1 else f"none of its {len(offered)} supports holds; the best"
    if lost := failing(e, first):
        fate = _fate(e, lost)
        return ((Mention(id), f" falls because {only} needs ", *joined(lost), f", which {fate}."),), lost
    by = holding(e, attacks(e, first.id))
    reply = by[0].premises if by else ()
    head: Sentence = (Mention(id), f" falls because {only}, ", *joined(first.premises))
    return (
        (*head, ", does not bear on it: ", *verb(joined(reply), reply, "cuts", "cut"), " that step."),
    ), reply


def _fate(e: Evaluation, ids: tuple[str, ...]) -> str:
    if any(e.labels[id] == "out" for id in ids):
        return "falls" if len(ids) == 1 else "do not all stand"
    return "is undecided" if len(ids) == 1 else "are undecided"


def _beaten(e: Evaluation, id: str, first: Step) -> Reasons:
    premises = first.premises
    head: Sentence = (Mention(id), " falls because ", *verb(joined(premises), premises, "stands", "stand"))
    replies = [reply for ref in (first.id, *premises) for reply in attacks(e, ref)]
    if e.weights:
        numbers = f"{e.weights.get(first.id, 0.0):.2g} to {weight(e, id):.2g} in weight"
        return ((*head, f" against it: {numbers}, and {asked(e)}."),), premises
    if not replies:
        return ((*head, " against it and nothing answers that."),), premises
    answer = replies[0].premises
    return ((*head, " against it; the answer, ", *joined(answer), ", does not prevail."),), (
        *premises,
        *answer,
    )


def _not_chosen(e: Evaluation, id: str, rests_on: tuple[str, ...]) -> Reasons:
    winner = next((p for p in e.framework.positions if e.labels[p] == "in"), None)
    own = f"{weight(e, id):.2g}"
    if winner and e.weights:
        said = f" stands instead: its best reason weighs {weight(e, winner):.2g}, the best here {own}."
        return ((Mention(id), " falls because ", Mention(winner), said),), (winner, *rests_on)
    if winner:
        return ((Mention(id), " falls because ", Mention(winner), " stands instead."),), (winner, *rests_on)
    if e.weights:
        margin = e.margins.get(id)
        short = f", {-margin:.2g} short of the standard" if margin else ""
        return ((Mention(id), f" falls because its best reason weighs {own}{short}; {asked(e)}."),), rests_on
    return ((Mention(id), " falls: no set that can be held together has it."),), rests_on
