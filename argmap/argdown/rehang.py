"""Relations of arguments with a premise-conclusion structure are relations of its parts.

What such an argument supports or attacks is supported or attacked by its main conclusion; what undercuts it
undercuts its last inference. Relations that say the same afterwards are joined.
"""

from __future__ import annotations

from argmap.argdown.bonds import tighten
from argmap.argdown.draft import Draft, DraftArgument, End, Tie


def rehang(draft: Draft) -> None:
    """Move relations from arguments to their conclusions and inferences."""
    if not draft.settings.flag("model", "transformArgumentRelations", True):
        return
    moves = _Moves(draft)
    for tie in draft.ties:
        source = _structured(draft, tie.source)
        if source:
            moves.from_conclusion(tie, source.main)
    for tie in draft.ties:
        target = _structured(draft, tie.target)
        if target and tie.kind == "undercut" and tie not in moves.gone:
            moves.to_inference(tie, End("inference", target.title, len(target.parts) - 1))
    moves.drop_told_twice()
    moves.tidy()


def _structured(draft: Draft, end: End) -> DraftArgument | None:
    argument = draft.arguments.get(end.title) if end.kind == "argument" else None
    return argument if argument and argument.parts else None


class _Moves:
    """What has been moved. Lists are cleared in one go at the end, since each removal would search them."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.gone: set[Tie] = set()
        self.left: set[tuple[End, Tie]] = set()

    def from_conclusion(self, tie: Tie, conclusion: str) -> None:
        """Let a relation begin at the main conclusion of its argument."""
        old = tie.key
        self.left.add((tie.source, tie))
        tie.source = End("equivalence-class", conclusion)
        tighten(self.draft, tie)
        self._settle(tie, old, tie.source)

    def to_inference(self, tie: Tie, inference: End) -> None:
        """Let an undercut end at the last inference of its argument."""
        old = tie.key
        tie.target = inference
        # The reference forgets the last undercut that is noted there as soon as another one moves in.
        del self.draft.ties_of(inference)[-1:]
        self._settle(tie, old, inference)

    def _settle(self, tie: Tie, old: tuple[str, End, End], end: End) -> None:
        """Note a changed relation at its new end, unless the same is said already."""
        keys = self.draft.keys
        if keys.get(old) is tie:
            del keys[old]
        known = keys.get(tie.key)
        if known is not None:
            known.spans.extend(tie.spans)
            self.gone.add(tie)
        elif tie.source == tie.target:
            self._vanished(tie)
            self.gone.add(tie)
        else:
            keys[tie.key] = tie
            self.draft.ties_of(end).append(tie)

    def _vanished(self, tie: Tie) -> None:
        self.draft.faults.warn(
            tie.offset,
            f"This relation would go from [{tie.target.title}] to itself, since the argument concludes that: "
            "it is dropped, as the reference does.",
            "Take the relation away: a premise-conclusion structure supports its conclusion by itself.",
            node=tie.target.title,
        )

    def drop_told_twice(self) -> None:
        """Drop the attack of a statement on an argument if it attacks one of its premises as well."""
        against = {
            (tie.source.title, tie.target.title)
            for tie in self.draft.ties
            if tie not in self.gone
            and tie.kind in ("attack", "contrary", "contradictory")
            and tie.source.kind == tie.target.kind == "equivalence-class"
        }
        premises: dict[str, list[str]] = {}
        for tie in self.draft.ties:
            target = _structured(self.draft, tie.target)
            if tie.kind != "attack" or tie.source.kind != "equivalence-class" or not target or not against:
                continue
            if target.title not in premises:
                premises[target.title] = [part.title for part in target.parts if part.role == "premise"]
            if any((tie.source.title, premise) in against for premise in premises[target.title]):
                self.gone.add(tie)

    def tidy(self) -> None:
        """Clear all lists of what is not there any more."""
        draft, gone, left = self.draft, self.gone, self.left
        if not gone and not left:
            return
        draft.ties = [tie for tie in draft.ties if tie not in gone]
        for each in draft.statements.values():
            each.ties = [tie for tie in each.ties if tie not in gone]
        for argument in draft.arguments.values():
            end = End("argument", argument.title)
            argument.ties = [tie for tie in argument.ties if tie not in gone and (end, tie) not in left]
            for step in argument.steps.values():
                step.ties = [tie for tie in step.ties if tie not in gone]
