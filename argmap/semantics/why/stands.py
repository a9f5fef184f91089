"""Why a node stands."""

from __future__ import annotations

from argmap.semantics.evaluation import Evaluation
from argmap.semantics.framework.claims import Step
from argmap.semantics.why.numbers import apart
from argmap.semantics.why.said import Mention, Reasons, Sentence, joined, verb
from argmap.semantics.why.sides import asked, attacks, bearing, failing, heaviest, holding, supports, weight
from argmap.semantics.why.steps import fate


def stands(e: Evaluation, id: str) -> Reasons:
    """Return why a node stands: its best reason, and what becomes of what is brought against it."""
    good = holding(e, supports(e, id))
    against = attacks(e, id)
    sentences: list[Sentence] = []
    rests_on: list[str] = []
    if good:
        sentences.append(
            (Mention(id), " stands because of ", *joined(bearing(e, good[0])), _more(len(good)), ".")
        )
        rests_on += bearing(e, good[0])
    elif e.framework.claims[id].given:
        nothing = "" if against else ", and nothing is brought against it"
        sentences.append((Mention(id), f" is put forward{nothing}."))
    else:
        nothing = "nothing that holds is" if against else "nothing is"
        sentences.append((Mention(id), f" stands because {nothing} brought against it."))
    if against:
        said, more = _answered(e, id, against)
        sentences.append(said)
        rests_on += more
    if id in e.framework.positions and e.weights and len(e.framework.positions) > 1:
        sentences.append(_rivals(e, id))
    return tuple(sentences), tuple(dict.fromkeys(rests_on))


def _more(count: int) -> str:
    return (
        ""
        if count < 2
        else ", and of one more reason"
        if count == 2
        else f", and of {count - 1} more reasons"
    )


def _answered(e: Evaluation, id: str, against: tuple[Step, ...]) -> tuple[Sentence, tuple[str, ...]]:
    """Return what becomes of the weightiest attack."""
    if live := holding(e, against):
        premises = bearing(e, live[0])
        does = "does" if len(premises) == 1 else "do"
        if not e.weights:
            return ("Against it ", *_after(premises), f", which {does} not prevail."), premises
        other, own = apart(e.weights.get(live[0].id, 0.0), weight(e, id))
        if e.weights.get(live[0].id, 0.0) < weight(e, id):
            said = f", which {does} not outweigh it: {other} to {own} in weight."
            return ("Against it ", *_after(premises), said), premises
        return (
            "Against it ",
            *_after(premises),
            f", {other} to {own} in weight, and yet {asked(e)}.",
        ), premises
    first = heaviest(against)
    if lost := failing(e, first):
        holds_not: Sentence = (*joined(lost), f" {fate(e, lost)}")
        return ("What is brought against it does not hold: ", *holds_not, "."), lost
    by = holding(e, attacks(e, first.id))
    if by:
        reply = bearing(e, by[0])
        return (
            *joined(first.premises),
            f" {'does' if len(first.premises) == 1 else 'do'} not count against it, because of ",
            *joined(reply),
            ".",
        ), reply
    speaks = verb(joined(first.premises), first.premises, "speaks", "speak")
    return (*speaks, " against it, without prevailing."), first.premises


def _after(premises: tuple[str, ...]) -> Sentence:
    return ("stands " if len(premises) == 1 else "stand ", *joined(premises))


def _rivals(e: Evaluation, id: str) -> Sentence:
    rival = max((p for p in e.framework.positions if p != id), key=lambda p: weight(e, p))
    own, other = apart(weight(e, id), weight(e, rival))
    return (
        f"Its best reason weighs {own}; the best for ",
        Mention(rival),
        f" weighs {other}, and {asked(e)}.",
    )
