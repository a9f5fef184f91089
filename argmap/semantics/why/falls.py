"""Why a node falls."""

from __future__ import annotations

from argmap.semantics.evaluation import Evaluation
from argmap.semantics.framework.claims import Step
from argmap.semantics.framework.founded import founded
from argmap.semantics.why.bipolar import struck
from argmap.semantics.why.circles import circle, on_circle
from argmap.semantics.why.numbers import apart
from argmap.semantics.why.said import Mention, Reasons, Sentence, joined, verb
from argmap.semantics.why.sides import (
    asked,
    attacks,
    bearing,
    failing,
    family,
    heaviest,
    holding,
    holds,
    open_in,
    supports,
    weight,
)
from argmap.semantics.why.steps import fate, lost


def falls(e: Evaluation, id: str) -> Reasons:
    """Return why a node falls: nothing holds it up, something beats it, or a rival stands instead."""
    claim, offered = e.framework.claims[id], supports(e, id)
    position = id in e.framework.positions
    good, against = holding(e, offered), holding(e, attacks(e, id))
    if not offered and not claim.given and (position or family(e) != "bipolar"):
        nothing = "nothing is offered for it" if position else "nothing supports it"
        return ((Mention(id), f" falls because {nothing}."),), ()
    if family(e) == "bipolar" and (found := struck(e, id)):
        return found
    winner = any(e.labels[p] == "in" for p in e.framework.positions) and position
    open_ = any(holds(e, step) == "undecided" for step in offered)
    if offered and not good and not claim.given and not (winner and open_):
        return _unsupported(e, id, offered)
    if against and not (position and _rival_decides(e, id, against[0])):
        return _beaten(e, id, against[0])
    if position:
        return _not_chosen(e, id, bearing(e, good[0]) if good else ())
    if family(e) == "carneades":
        weighs = f"it weighs {own:.2g}" if (own := weight(e, id)) else "it has no weight of its own"
        return ((Mention(id), f" falls because {weighs}; {asked(e)}."),), ()
    return _either_way(e, id)


def _unsupported(e: Evaluation, id: str, offered: tuple[Step, ...]) -> Reasons:
    first = heaviest(offered)
    # Only what nothing given leads to falls by its circle; anything else may fall for another reason.
    if (ring := circle(e, id)) and id not in founded(e.framework):
        return ((Mention(id), " falls because its support ", *on_circle(id, ring), "."),), ring
    only = "its only support" if len(offered) == 1 else f"none of its {len(offered)} supports holds; the best"
    if gone := failing(e, first):
        return (
            (Mention(id), f" falls because {only} needs ", *joined(gone), f", which {fate(e, gone)}."),
        ), gone
    clause, rests_on = lost(e, first)
    head: Sentence = (Mention(id), f" falls because {only}, ", *joined(first.premises))
    bears = "does not bear on it" if len(first.premises) == 1 else "do not bear on it"
    return ((*head, f", {bears}: ", *clause, "."),), rests_on


def _rival_decides(e: Evaluation, id: str, against: Step) -> bool:
    """Say whether another position, and not what speaks against this one, makes it fall."""
    rivals = [p for p in e.framework.positions if p != id]
    if not e.weights:
        return False
    best = max((weight(e, p) for p in rivals), default=0.0)
    return best > e.weights.get(against.id, 0.0) or e.options.standard.name == "scintilla"


def _beaten(e: Evaluation, id: str, first: Step) -> Reasons:
    premises = bearing(e, first)
    if id in premises:
        return ((Mention(id), " falls because it speaks against itself."),), ()
    head: Sentence = (Mention(id), " falls because ", *verb(joined(premises), premises, "stands", "stand"))
    replies = [reply for ref in (first.id, *premises) for reply in attacks(e, ref)]
    if e.weights:
        other, own = apart(e.weights.get(first.id, 0.0), weight(e, id))
        numbers = f"{other} to {own} in weight"
        end = f" against it: {numbers}, and {asked(e)}{_equal(e, e.weights.get(first.id, 0.0), id)}."
        return ((*head, end),), premises
    if not replies:
        return ((*head, " against it and nothing answers that."),), premises
    answer = replies[0].premises
    does = "does" if len(answer) == 1 else "do"
    said: Sentence = (*head, " against it; the answer, ", *joined(answer), f", {does} not prevail.")
    return (said,), (*premises, *answer)


def _not_chosen(e: Evaluation, id: str, rests_on: tuple[str, ...]) -> Reasons:
    positions = e.framework.positions
    winner = next((p for p in positions if p != id and e.labels[p] == "in"), None)
    head = Mention(id)
    if winner and e.weights:
        other, own = apart(weight(e, winner), weight(e, id))
        said = f" stands instead: its best reason weighs {other}, the best here {own}."
        return ((head, " falls because ", Mention(winner), said),), (winner, *rests_on)
    if winner:
        return ((head, " falls because ", Mention(winner), " stands instead."),), (winner, *rests_on)
    if not e.weights:
        return _either_way(e, id)
    rivals = tuple(p for p in positions if p != id and weight(e, p) > 0)
    if e.options.standard.name == "scintilla" and rivals:
        both, none = ("both", "neither") if len(rivals) == 1 else ("all", "none of them")
        said = f" {both} meet the standard: {asked(e)}, and so {none} wins."
        return ((head, " falls because it and ", *joined(rivals), said),), (*rests_on, *rivals)
    against = holding(e, attacks(e, id))
    speaks = e.weights.get(against[0].id, 0.0) if against else 0.0
    best = max(rivals, key=lambda p: weight(e, p), default=None)
    if best is not None and weight(e, best) >= speaks:
        other, own = apart(weight(e, best), weight(e, id))
        numbers = f" falls because its best reason weighs {own}, that for "
        end = f" {other}; {asked(e)}{_equal(e, weight(e, best), id)}."
        return ((head, numbers, Mention(best), end),), (*rests_on, best)
    own, other = apart(weight(e, id), speaks)
    against_it = f", the best against it {other}" if speaks else ""
    return ((head, f" falls because its best reason weighs {own}{against_it}; {asked(e)}."),), rests_on


def _equal(e: Evaluation, other: float, id: str) -> str:
    equal = e.options.standard.name == "preponderance" and other == weight(e, id)
    return ", and these are equal" if equal else ""


def _either_way(e: Evaluation, id: str) -> Reasons:
    """Return why a node falls that each of several sets attacks, each by something else."""
    waiting = [step for step in attacks(e, id) if holds(e, step) == "undecided"]
    on = tuple(dict.fromkeys(p for step in waiting for p in open_in(e, step) if p != id))
    rivals = tuple(p for p in e.framework.positions if p != id and e.labels[p] == "undecided")
    if id in e.framework.positions and len(rivals) > 1 and not on:
        return (
            (Mention(id), " falls: whichever of ", *joined(rivals), " is taken, it is excluded."),
        ), rivals
    if on or rivals:
        both = tuple(dict.fromkeys((*on, *rivals)))
        end = "is settled, one" if len(both) == 1 else "are settled, one"
        said: Sentence = (
            Mention(id),
            " falls: whichever way ",
            *joined(both),
            f" {end} that stands attacks it.",
        )
        return (said,), both
    return ((Mention(id), " falls: whatever else stands, something that stands is against it."),), ()
