"""What is for and against a node, and whether it holds: what every explanation asks first."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.semantics.evaluation import Evaluation, Label
from argmap.semantics.framework.claims import Step

_STANDARDS = {
    "scintilla": "any reason at all that holds",
    "preponderance": "more weight than there is on the other side",
    "clear-and-convincing": "a clear lead in weight",
    "beyond-reasonable-doubt": "a clear lead, and little weight on the other side",
    "dialectical-validity": "that nothing that holds is on the other side",
}


def holds(e: Evaluation, step: Step) -> Label:
    """Return whether a step holds: by the reading itself, or by its premises and what undercuts it."""
    if step.id in e.step_labels:
        return e.step_labels[step.id]
    found = {e.labels[premise] for premise in step.premises}
    undercut = {holds(e, attack) for attack in e.framework.attacks.get(step.id, ())}
    if "out" in found or "in" in undercut:
        return "out"
    return "undecided" if "undecided" in found | undercut else "in"


def holding(e: Evaluation, steps: Iterable[Step]) -> list[Step]:
    """Return the steps that hold, the heaviest first."""
    return sorted((step for step in steps if holds(e, step) == "in"), key=lambda step: -step.weight)


def supports(e: Evaluation, ref: str) -> tuple[Step, ...]:
    """Return the steps for a node or a link."""
    return e.framework.supports.get(ref, ())


def attacks(e: Evaluation, ref: str) -> tuple[Step, ...]:
    """Return the steps against a node or a link."""
    return e.framework.attacks.get(ref, ())


def heaviest(steps: Iterable[Step]) -> Step:
    """Return the step of the greatest weight, of at least one; of equal ones the first of the file."""
    return max(steps, key=lambda step: step.weight)


def failing(e: Evaluation, step: Step) -> tuple[str, ...]:
    """Return the premises of a step that do not stand."""
    return tuple(premise for premise in step.premises if e.labels[premise] != "in")


def weight(e: Evaluation, id: str) -> float:
    """Return what the best reason for a node weighs that holds; what is put forward weighs its own score."""
    found = [e.weights.get(step.id, 0.0) for step in supports(e, id)]
    claim = e.framework.claims[id]
    return max([*found, claim.score] if claim.given else found, default=0.0)


def asked(e: Evaluation) -> str:
    """Return the standard of proof in words."""
    name = e.options.standard.name
    return f"{name.replace('-', ' ')} asks for {_STANDARDS[name]}"
