"""An explanation as a tree: a node, what it rests on, and so on down, cut to what matters."""

from __future__ import annotations

from argmap.core.errors import UnknownName
from argmap.semantics.evaluation import Evaluation
from argmap.semantics.why.falls import falls
from argmap.semantics.why.ranks import rank
from argmap.semantics.why.said import Sentence, Why
from argmap.semantics.why.sides import holds
from argmap.semantics.why.stands import stands
from argmap.semantics.why.steps import step_reasons
from argmap.semantics.why.strengths import strength
from argmap.semantics.why.undecided import undecided

_REASONS = {"in": stands, "out": falls, "undecided": undecided}
DEEPEST = 3


def why(e: Evaluation, id: str, deepest: int = DEEPEST) -> Why:
    """Return why a node has its label or strength, or a link holds, with why that is so, as deep as asked.

    Raises:
        UnknownName: there is no such node or link.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> from argmap.semantics.why.said import words
    >>> found = evaluate(load("harbour-bridge"), "grounded")
    >>> words(found.map, why(found, "fairness").sentences[0])
    '*Unfair to low earners* falls because *Rebates offset it* stands against it and nothing answers that.'
    """
    if id not in e.framework.claims and id not in e.framework.steps:
        if "->" in id:
            raise UnknownName("link", id, e.framework.steps)
        raise UnknownName("node", id, e.framework.claims)
    return _why(e, id, deepest, set())


def _why(e: Evaluation, id: str, deepest: int, seen: set[str]) -> Why:
    step = e.framework.steps.get(id)
    label = e.labels.get(id) if step is None or not e.labels else holds(e, step)
    found = e.strengths.get(id)
    if id in seen:
        return Why(id, label, found, (), seen=True)
    seen.add(id)
    sentences: tuple[Sentence, ...]
    rests_on: tuple[str, ...]
    if not e.decided:
        sentences, rests_on = tuple((note,) for note in e.notes), ()
    elif step is not None:
        sentences, rests_on = step_reasons(e, id)
    elif label is not None:
        sentences, rests_on = _REASONS[label](e, id)
    else:
        sentences, rests_on = strength(e, id) if e.strengths else rank(e, id)
    below = tuple(_why(e, other, deepest - 1, seen) for other in rests_on) if deepest > 1 else ()
    return Why(id, label, found, sentences, below)
