"""What is for and against a node, and whether it holds: what every explanation asks first."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.semantics.evaluation import Evaluation, Label
from argmap.semantics.framework.claims import Step

_NAMES = {
    "scintilla": "a scintilla of evidence",
    "clear-and-convincing": "clear and convincing evidence",
    "beyond-reasonable-doubt": "proof beyond reasonable doubt",
}


def holds(e: Evaluation, step: Step) -> Label:
    """Return whether a step holds: by the reading, or by its premises, backing and undercuts."""
    if step.id in e.step_labels:
        return e.step_labels[step.id]
    found = {e.labels[premise] for premise in step.premises}
    undercut = {holds(e, attack) for attack in attacks(e, step.id)}
    found |= _backed(e, step)
    if "out" in found or "in" in undercut:
        return "out"
    return "undecided" if "undecided" in found | undercut else "in"


def _backed(e: Evaluation, step: Step) -> set[Label]:
    """Return what a step's backing adds to its premises: where all is needed, all of it; else the best."""
    found: set[Label] = {holds(e, one) for one in supports(e, step.id)}
    if not found or family(e) == "bipolar":
        return found if e.reading == "necessary-support" else set()
    return {"in"} if "in" in found else {"undecided"} if "undecided" in found else {"out"}


def holding(e: Evaluation, steps: Iterable[Step]) -> list[Step]:
    """Return the steps that hold, the heaviest first."""
    found = (step for step in steps if holds(e, step) == "in")
    return sorted(found, key=lambda step: -e.weights.get(step.id, step.weight))


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


def bearing(e: Evaluation, step: Step) -> tuple[str, ...]:
    """Return the premises that a step that holds rests on: all, or those that stand where some may fail."""
    return tuple(premise for premise in step.premises if e.labels[premise] == "in") or step.premises


def open_in(e: Evaluation, step: Step) -> tuple[str, ...]:
    """Return the nodes that leave a step undecided: its premises, and those of what backs or cuts it."""
    found = [premise for premise in step.premises if e.labels[premise] == "undecided"]
    for other in (*attacks(e, step.id), *supports(e, step.id)):
        if holds(e, other) == "undecided":
            found += open_in(e, other)
    return tuple(dict.fromkeys(found))


def family(e: Evaluation) -> str:
    """Return the family of the reading."""
    from argmap.semantics import family_of

    return family_of(e.reading)


def weight(e: Evaluation, id: str) -> float:
    """Return what the best reason for a node weighs that holds; what is put forward weighs its own score."""
    found = [e.weights.get(step.id, 0.0) for step in supports(e, id)]
    claim = e.framework.claims[id]
    return max([*found, e.weights.get(id, claim.score)] if claim.given else found, default=0.0)


def asked(e: Evaluation) -> str:
    """Return what the standard of proof asks for, as a sentence without its full stop."""
    standard = e.options.standard
    name = standard.name
    lead = f"a lead of more than {standard.lead:.2g} is needed"
    if name in ("clear-and-convincing", "beyond-reasonable-doubt") and standard.least:
        lead += f", and a weight of more than {standard.least:.2g}"
    said = {
        "scintilla": "any reason that holds is enough",
        "preponderance": "the greater weight wins",
        "clear-and-convincing": lead,
        "beyond-reasonable-doubt": f"{lead}, with less than {standard.doubt:.2g} on the other side",
        "dialectical-validity": "nothing that holds may stand on the other side",
    }[name]
    return f"by the standard of {standard_name(name)}, {said}"


def standard_name(name: str) -> str:
    """Return the name of a standard of proof as it stands in a sentence.

    >>> standard_name("clear-and-convincing"), standard_name("preponderance")
    ('clear and convincing evidence', 'preponderance')
    """
    return _NAMES.get(name, name.replace("-", " "))
