"""What only the bipolar readings know: a node that falls by what it supports, or by one of its supporters."""

from __future__ import annotations

from argmap.semantics.evaluation import Evaluation
from argmap.semantics.framework.claims import Step
from argmap.semantics.why.said import Mention, Reasons, Sentence, joined
from argmap.semantics.why.sides import attacks, failing, holding, holds, supports
from argmap.semantics.why.steps import fate, lost


def struck(e: Evaluation, id: str) -> Reasons | None:
    """Return why a node falls that no attack of its own strikes, by the meaning of support in the reading."""
    if holding(e, attacks(e, id)):
        return None
    if e.reading == "necessary-support":
        return _needs_all(e, id)
    if e.reading == "evidential-support":
        return _no_evidence(e, id)
    if any(e.labels[p] == "in" for p in e.framework.positions if id in e.framework.positions):
        return None
    if e.reading == "deductive-support":
        return _supports_what_falls(e, id)
    return _attacked_supporter(e, id) or _supported_attack(e, id)


def supported(e: Evaluation, id: str) -> list[Step]:
    """Return the steps that start from a node, alone or with others."""
    return [step for step in e.framework.steps.values() if id in step.premises]


def _needs_all(e: Evaluation, id: str) -> Reasons | None:
    offered = supports(e, id)
    for step in offered:
        if gone := failing(e, step):
            if len(offered) == 1 and not e.framework.claims[id].given:
                return None
            which = "which is offered for it too" if len(gone) == 1 else "which are offered for it too"
            said: Sentence = (Mention(id), " falls because ", *joined(gone), f", {which}, {fate(e, gone)}")
            return ((*said, ", and this reading needs all."),), gone
    for step in offered:
        if holds(e, step) == "out":
            clause, rests_on = lost(e, step)
            head: Sentence = (Mention(id), " falls because it needs the step from ", *joined(step.premises))
            return ((*head, ", which does not hold: ", *clause, "."),), rests_on
    return None


def _no_evidence(e: Evaluation, id: str) -> Reasons | None:
    reached = {claim.id for claim in e.framework.claims.values() if claim.given}
    waiting = [*reached]
    onto: dict[str, list[str]] = {}
    for step in e.framework.steps.values():
        if step.polarity == "for":
            for premise in step.premises:
                onto.setdefault(premise, []).append(step.target)
    for at in waiting:
        for target in onto.get(at, ()):
            if target not in reached:
                reached.add(target)
                waiting.append(target)
    return None if id in reached else (((Mention(id), " falls because no evidence leads to it."),), ())


def _supports_what_falls(e: Evaluation, id: str) -> Reasons | None:
    for step in supported(e, id):
        if step.polarity != "for" or step.target not in e.labels:
            continue
        if e.labels[step.target] == "out":
            said = (Mention(id), " falls because it supports ", Mention(step.target), ", which falls.")
            return (said,), (step.target,)
    for step in supported(e, id):
        if holds(e, step) != "in":
            with_ = tuple(p for p in failing(e, step) if p != id)
            if with_:
                together: Sentence = (
                    Mention(id),
                    " falls because it is offered together with ",
                    *joined(with_),
                )
                return ((*together, f", which {fate(e, with_)}."),), with_
            return ((Mention(id), " falls because ", Mention(step.id), ", which it supports, is cut."),), ()
    return None


def _attacked_supporter(e: Evaluation, id: str) -> Reasons | None:
    for step in supports(e, id):
        if gone := failing(e, step):
            does = "supports" if len(gone) == 1 else "support"
            said: Sentence = (
                Mention(id),
                " falls because ",
                *joined(gone),
                f", which {does} it, ",
                fate(e, gone),
            )
            return ((*said, ", and in this reading it falls with them."),), gone
        if by := holding(e, attacks(e, step.id)):
            reply = by[0].premises
            return ((Mention(id), " falls because its support is cut by ", *joined(reply), "."),), reply
    return None


def _supported_attack(e: Evaluation, id: str) -> Reasons | None:
    for step in attacks(e, id):
        for premise in step.premises:
            for other in supports(e, premise):
                if all(e.labels[p] == "in" for p in other.premises):
                    said: Sentence = (Mention(id), " falls because ", *joined(other.premises), ", behind ")
                    end = ", is against it." if len(other.premises) == 1 else ", are against it."
                    return ((*said, Mention(premise), end),), other.premises
    return None
