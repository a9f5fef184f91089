"""The last pass: from the draft to the model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from argmap.argdown.draft import Draft, DraftArgument, Tie
from argmap.argdown.model import Argdown, Argument, EquivalenceClass, Inference, Relation, Span, Statement


def freeze(draft: Draft, *, text: str, front_matter_span: Span | None) -> Argdown:
    """Return what a draft holds, so that it cannot change any more."""
    made: dict[int, Relation] = {}

    def relation(tie: Tie) -> Relation:
        if id(tie) not in made:
            made[id(tie)] = Relation(
                tie.kind,
                tie.source.title,
                tie.source.kind,
                tie.target.title,
                tie.target.kind,
                tie.target.conclusion,
                tuple(tie.spans),
            )
        return made[id(tie)]

    def relations(ties: list[Tie]) -> tuple[Relation, ...]:
        return tuple(relation(tie) for tie in ties)

    parts: dict[int, Statement] = {}
    arguments: dict[str, Argument] = {}
    wholes: dict[int, tuple[Statement, ...]] = {}

    def structure(argument: DraftArgument) -> tuple[Statement, ...]:
        if id(argument) not in wholes:
            wholes[id(argument)] = tuple(
                _part(argument, index, relations) for index in range(len(argument.parts))
            )
        return wholes[id(argument)]

    for argument in draft.arguments.values():
        pcs = structure(argument)
        parts.update((id(old), new) for old, new in zip(argument.parts, pcs, strict=True))
        followed = structure(argument.whole) if argument.whole else pcs
        members = [
            replace(member, pcs=followed) if index == argument.followed else member
            for index, member in enumerate(argument.members)
        ]
        arguments[argument.title] = Argument(
            argument.title,
            tuple(members),
            pcs,
            relations(argument.ties),
            tuple(argument.tags),
            argument.data,
            argument.section or "",
            argument.span,
        )
    statements = {
        title: EquivalenceClass(
            title,
            tuple(parts.get(id(member), member) for member in each.members),
            relations(each.ties),
            tuple(each.tags),
            each.data,
            each.section or "",
            frozenset(each.uses),
        )
        for title, each in draft.statements.items()
    }
    return Argdown(
        statements=statements,
        arguments=arguments,
        relations=relations(draft.ties),
        sections=tuple(draft.sections),
        tags=tuple(draft.tags),
        front_matter=draft.settings.all,
        front_matter_span=front_matter_span,
        comments=tuple(draft.comments),
        warnings=tuple(sorted(draft.faults.warnings, key=lambda found: found.sort_key)),
        mode=draft.mode,
        file=draft.faults.file,
        text=text,
    )


def _part(
    argument: DraftArgument, index: int, relations: Callable[[list[Tie]], tuple[Relation, ...]]
) -> Statement:
    step = argument.steps.get(index)
    part = argument.parts[index]
    if step is None:
        return part
    inference = Inference(
        step.span,
        step.rules,
        step.data,
        relations(step.ties),
        step.conclusion,
        (argument.whole or argument).title,
    )
    return replace(part, inference=inference)
