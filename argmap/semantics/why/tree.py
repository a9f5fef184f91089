"""An explanation as a tree: a node, what it rests on, and so on down, cut to what matters."""

from __future__ import annotations

from argmap.core.errors import UnknownName
from argmap.semantics.evaluation import Evaluation
from argmap.semantics.why.falls import falls
from argmap.semantics.why.said import Why
from argmap.semantics.why.stands import stands
from argmap.semantics.why.strengths import strength
from argmap.semantics.why.undecided import undecided

_REASONS = {"in": stands, "out": falls, "undecided": undecided}
DEEPEST = 3


def why(e: Evaluation, id: str, deepest: int = DEEPEST) -> Why:
    """Return why a node has its label or strength, with why that is so, as deep as asked.

    Raises:
        UnknownName: there is no such node.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> from argmap.semantics.why.said import words
    >>> found = evaluate(load("harbour-bridge"), "grounded")
    >>> words(found.map, why(found, "fairness").sentences[0])
    '*Unfair to low earners* falls because *Rebates offset it* stands against it and nothing answers that.'
    """
    if id not in e.framework.claims:
        raise UnknownName("node", id, e.framework.claims)
    return _why(e, id, deepest, set())


def _why(e: Evaluation, id: str, deepest: int, seen: set[str]) -> Why:
    label, found = e.labels.get(id), e.strengths.get(id)
    if id in seen:
        return Why(id, label, found, (), seen=True)
    seen.add(id)
    if label is not None:
        sentences, rests_on = _REASONS[label](e, id)
    elif found is not None:
        sentences, rests_on = strength(e, id)
    else:
        sentences, rests_on = tuple((note,) for note in e.notes), ()
    below = tuple(_why(e, other, deepest - 1, seen) for other in rests_on) if deepest > 1 else ()
    return Why(id, label, found, sentences, below)
