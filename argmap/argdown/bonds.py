"""From a sign between two elements to a relation, with its direction."""

from __future__ import annotations

from argmap.argdown.draft import Draft, End, Tie
from argmap.argdown.model import RelationKind
from argmap.argdown.syntax import Bond

_SIGNS: dict[str, tuple[RelationKind, bool]] = {
    "+": ("support", False),
    "<+": ("support", False),
    "+>": ("support", True),
    "-": ("attack", False),
    "<-": ("attack", False),
    "->": ("attack", True),
    "_": ("undercut", False),
    "<_": ("undercut", False),
    "_>": ("undercut", True),
    "><": ("contradictory", True),
}
"""What a sign means, and whether the relation goes from the element above to the one below."""

_STRICT: dict[RelationKind, RelationKind] = {"support": "entails", "attack": "contrary"}


def note(draft: Draft, above: End, step: End | None, bond: Bond, below: End, *, within: str = "") -> None:
    """Note the relation between two elements. What undercuts a conclusion undercuts the step to it."""
    kind, down = _SIGNS[bond.symbol]
    if down:
        source, target = above, below
    else:
        stands_in = kind == "undercut" and step and above.kind == "equivalence-class"
        source, target = below, (step if stands_in and step else above)
    tie = Tie(kind, source, target, bond.sign.end - len(bond.symbol))
    tighten(draft, tie)
    tie.spans.append(draft.faults.lines.span(bond.sign.end - len(bond.symbol), bond.sign.end))
    known = draft.keys.get(tie.key)
    if known:
        known.spans.extend(tie.spans)
        return
    if source == target and any(
        each.kind == tie.kind and each.target == target for each in draft.ties_of(target)
    ):
        draft.faults.warn(
            tie.offset,
            f"The relation of `{source.title}` to itself is left out, as in the reference.",
            "Take it away, or name something else.",
            node=source.title,
        )
        return
    draft.keys[tie.key] = tie
    draft.ties.append(tie)
    draft.ties_of(source).append(tie)
    tie.aside = target.kind == "inference" and above.kind != "inference"
    if tie.aside and within != target.title:
        _outside(draft, tie)
    draft.ties_of(target).append(tie)


def _is_aimed_at(draft: Draft, tie: Tie) -> bool:
    """Return whether there is one of this kind already: the reference takes the two for the same."""
    return any(each.kind == tie.kind and each.target == tie.target for each in draft.ties_of(tie.target))


def _outside(draft: Draft, tie: Tie) -> None:
    """Tell that an undercut of a statement is taken for one of the inference above it."""
    draft.faults.warn(
        tie.offset,
        f"This undercuts the last inference of <{tie.target.title}>, as the reference has it, and not the "
        "statement above it.",
        "Write `<-` for an attack on the statement, or put the undercut below the inference meant.",
        node=tie.source.title,
    )


def tighten(draft: Draft, tie: Tie) -> None:
    """In strict mode, read a relation between two statements as one of logic."""
    if draft.mode == "strict" and tie.source.kind == tie.target.kind == "equivalence-class":
        tie.kind = _STRICT.get(tie.kind, tie.kind)
