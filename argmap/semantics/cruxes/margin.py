"""How far a position is from its standard of proof, under Carneades."""

from __future__ import annotations

from dataclasses import dataclass, replace

from argmap.semantics import read
from argmap.semantics.balancing.standards import Name, Standard
from argmap.semantics.evaluation import Evaluation
from argmap.semantics.why.numbers import apart
from argmap.semantics.why.said import Mention, Sentence, joined
from argmap.semantics.why.sides import asked, attacks, holding, standard_name, supports, weight

_STRICTER: dict[Name, Name] = {
    "preponderance": "clear-and-convincing",
    "clear-and-convincing": "beyond-reasonable-doubt",
}


@dataclass(frozen=True, slots=True)
class Margin:
    """The weights of a position's issue, and by how much its case passes the standard."""

    position: str
    own: float
    """What its best reason weighs."""
    rival: float
    """What the best reason against it, or for another position, weighs."""
    by: float
    """Above 0 it passes, else it falls short."""
    standard: Name


def margin(e: Evaluation, position: str) -> Margin | None:
    """Return the margin of a position; None where the reading has no standard, or the issue is not settled.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> margin(evaluate(load("cuba-north-korea")), "bad").by
    0.3
    """
    if e.reading != "carneades" or e.labels.get(position) == "undecided":
        return None
    own = weight(e, position)
    against = [e.weights.get(step.id, 0.0) for step in holding(e, attacks(e, position))]
    others = [weight(e, p) for p in e.framework.positions if p != position]
    rival = max((*against, *others), default=0.0)
    standard = e.options.standard
    return Margin(position, own, rival, standard.margin(own, rival), standard.name)


def told(e: Evaluation, found: Margin) -> Sentence:
    """Return a margin in words: "0.05 short of clear and convincing".

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> from argmap.semantics.why.said import words
    >>> e = evaluate(load("cuba-north-korea"))
    >>> words(e.map, told(e, margin(e, "good")))[:61]
    '*Good for the United States* is 0.3 short of preponderance: i'
    """
    name = _words(found.standard)
    who = Mention(found.position)
    if not found.own:
        return (who, " has no reason that holds.")
    own, rival = apart(found.own, found.rival)
    numbers = f": its best reason weighs {own}, the best against it {rival}."
    if found.standard in ("scintilla", "dialectical-validity"):
        return (
            who,
            f" has a best reason of {own}, the best against it has {rival}; {asked(e)}.",
        )
    if found.by > 0:
        return (who, f" passes {name} by {_n(found.by)}{numbers}")
    if found.by == 0:
        return (who, f" just misses {name}{numbers}")
    return (who, f" is {_n(-found.by)} short of {name}{numbers}")


def stricter(e: Evaluation, position: str) -> Sentence | None:
    """Return what becomes of a position that stands if the next stricter standard is asked for.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> from argmap.semantics.why.said import words
    >>> e = evaluate(load("cuba-north-korea"))
    >>> words(e.map, stricter(e, "bad"))[-78:]
    'so 0.8 stands against 0.3, a lead of exactly 0.5 where more than 0.5 is asked.'
    """
    name = _STRICTER.get(e.options.standard.name)
    if e.reading != "carneades" or name is None or e.labels.get(position) != "in":
        return None
    standard: Standard = replace(e.options.standard, name=name)
    then = read(e.map, e.reading, replace(e.options, standard=standard), e.framework)
    by = f"By {standard_name(name)} it would"
    if then.labels[position] == "in":
        return (f"{by} stand too.",)
    found = margin(then, position)
    if found is None:
        return (f"{by} be undecided.",)
    if not found.own:
        return (f"{by} fall: no reason for it would hold then.",)
    lost = _lost(e, then, position)
    own, rival = apart(found.own, found.rival)
    numbers = f"{own} stands against {rival}, {_missed(standard, found)}."
    if not lost:
        return (f"{by} fall: {numbers}",)
    falls = "falls" if len(lost) == 1 else "fall"
    return (f"{by} fall: ", *joined(lost), f" {falls} too under it, so {numbers}")


def _lost(e: Evaluation, then: Evaluation, position: str) -> tuple[str, ...]:
    """Return what falls under another standard and so changes what the position or its rivals weigh."""
    others = [step for p in e.framework.positions if p != position for step in supports(e, p)]
    found: list[str] = []
    for steps in (supports(e, position), (*attacks(e, position), *others)):
        held = holding(e, steps)
        best = max((e.weights.get(step.id, 0.0) for step in held), default=0.0)
        if best > max((then.weights.get(step.id, 0.0) for step in steps), default=0.0):
            top = [step for step in held if e.weights.get(step.id, 0.0) == best]
            found += [p for step in top for p in step.premises if then.labels[p] != "in"]
    return tuple(dict.fromkeys(found))


def _missed(standard: Standard, found: Margin) -> str:
    """Return what a standard asks for that the weights of an issue do not give."""
    lead = round(found.own - found.rival, 12)
    if lead <= standard.lead:
        just = "exactly " if lead == standard.lead else ""
        return (
            f"a lead of {just}{_n(lead)} where more than {_n(standard.lead)} is asked"
            if lead > 0
            else (f"and a lead of more than {_n(standard.lead)} is asked")
        )
    if standard.name == "beyond-reasonable-doubt" and found.rival >= standard.doubt:
        return f"where less than {_n(standard.doubt)} is to stand on the other side"
    return f"where more than {_n(standard.least)} is asked"


def _words(name: str) -> str:
    return name.replace("-", " ")


def _n(number: float) -> str:
    return f"{number:.2g}"
