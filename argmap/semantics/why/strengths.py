"""Why a node is as strong as it is: what raises and what lowers it, and by how much."""

from __future__ import annotations

from dataclasses import replace

from argmap.semantics.evaluation import Evaluation
from argmap.semantics.why.said import Mention, Reasons, Sentence, joined

SMALL = 0.005
"""What moves a strength by less is not worth a sentence."""
FAR = 0.1
"""A premise that is weaker than the others by so much is named."""


def strength(e: Evaluation, id: str) -> Reasons:
    """Return from where a node starts and what moves it: each reason by what would change without it.

    The measure is removal, seen from the node itself: its strength with all its neighbours, less its strength
    without one of them (Kampik and others, IJAR 2024).
    """
    from argmap.semantics.gradual.models import names

    score, found = e.framework.claims[id].score, e.strengths[id]
    if e.reading not in names():
        error = f" (± {e.errors[id]:.2f})" if id in e.errors else ""
        return (
            (Mention(id), f" has a probability of {found:.2f}{error}; by itself it would have {score:.2f}."),
        ), ()
    moved = sorted(_moved(e, id), key=lambda item: -abs(item[1]))
    up = [(p, by) for p, by in moved if by >= SMALL]
    down = [(p, by) for p, by in moved if by <= -SMALL]
    head: Sentence = (Mention(id), f" has {found:.2f}; by itself it would have {score:.2f}.")
    held = _held_back(e, id)
    if not up and not down and not held:
        return ((head[0], f" has {found:.2f}, its own score: nothing moves it by much."),), ()
    sentences = [head]
    for verb, side in (("Most for it: ", up), ("Most against it: ", down)):
        if side:
            premises, by = side[0]
            rest = f" ({by:+.2f}), and {len(side) - 1} more." if len(side) > 1 else f" ({by:+.2f})."
            sentences.append((verb, *joined(premises), rest))
    sentences += [said for said, _ in held[:2]]
    first = [premises for premises, _ in (*up[:1], *down[:1])] + [by for _, by in held[:1]]
    return tuple(sentences), tuple(dict.fromkeys(p for premises in first for p in premises))


def _moved(e: Evaluation, id: str) -> list[tuple[tuple[str, ...], float]]:
    """Return for each step that bears on a node by how much the node is moved by it."""
    from argmap.semantics.framework.weights import carried
    from argmap.semantics.gradual.models import model

    kind = model(e.reading)
    supports = [*e.framework.supports.get(id, ())]
    attacks = [*e.framework.attacks.get(id, ())]
    brought = {step.id: carried(e.framework, e.strengths, step) for step in (*supports, *attacks)}
    score = e.framework.claims[id].score

    def without(gone: str) -> float:
        down = [brought[step.id] for step in attacks if step.id != gone]
        up = [brought[step.id] for step in supports if step.id != gone]
        return kind.strength(score, down, up)

    whole = without("")
    return [(step.premises, whole - without(step.id)) for step in (*supports, *attacks)]


def _held_back(e: Evaluation, id: str) -> list[tuple[Sentence, tuple[str, ...]]]:
    """Return what keeps a step from bearing on a node: what cuts it, or a far weaker premise."""
    from argmap.semantics.framework.weights import carried

    found: list[tuple[Sentence, tuple[str, ...]]] = []
    named: set[str] = set()
    for step in (*e.framework.supports.get(id, ()), *e.framework.attacks.get(id, ())):
        now = carried(e.framework, e.strengths, step)
        for cut in sorted(e.framework.attacks.get(step.id, ()), key=lambda cut: -cut.weight)[:1]:
            uncut = replace(
                e.framework, attacks={k: v for k, v in e.framework.attacks.items() if k != step.id}
            )
            if carried(uncut, e.strengths, step) - now >= SMALL:
                one = len(cut.premises) == 1
                does = ("takes" if one else "take") if now < SMALL else ("weakens" if one else "weaken")
                away = " away." if now < SMALL else "."
                said: Sentence = (
                    *joined(cut.premises),
                    f" {does} the step from ",
                    *joined(step.premises),
                    away,
                )
                found.append((said, cut.premises))
                named.add(step.id)
        backing = [p for one in e.framework.supports.get(step.id, ()) for p in one.premises]
        needed = (*step.premises, *backing)
        weakest = min(needed, key=lambda p: e.strengths[p])
        others = tuple(p for p in step.premises if p != weakest)
        if (
            step.id not in named
            and others
            and min(e.strengths[p] for p in others) - e.strengths[weakest] >= FAR
        ):
            counts = "counts" if len(others) == 1 else "count"
            needs = "it needs" if len(others) == 1 else "they need"
            has = f", which {needs} and which has {e.strengths[weakest]:.2f}."
            found.append(((*joined(others), f" {counts} no more than ", Mention(weakest), has), (weakest,)))
    return found
