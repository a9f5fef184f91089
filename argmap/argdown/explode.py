"""One argument for each step: with `model.explodeArguments`, `A` becomes `A - 1` and `A - 2`."""

from __future__ import annotations

from dataclasses import replace

from argmap.argdown.draft import Draft, DraftArgument
from argmap.argdown.model import Role, Statement


def explode(draft: Draft) -> None:
    """Cut arguments that have several steps into arguments that have one."""
    if not draft.settings.flag("model", "explodeArguments", False):
        return
    for argument in list(draft.arguments.values()):
        if len(argument.steps) < 2:
            continue
        del draft.arguments[argument.title]
        told: set[int] = set()
        for number, conclusion in enumerate(sorted(argument.steps), start=1):
            part = _part(argument, conclusion, f"{argument.title} - {number}")
            draft.arguments[part.title] = part
            _joined(draft, argument, part, told)


def _part(argument: DraftArgument, conclusion: int, title: str) -> DraftArgument:
    used = [*_used(argument, conclusion), conclusion]
    out = DraftArgument(
        title, argument.offset, list(argument.members), [], dict(argument.tags), argument.data
    )
    out.section, out.span, out.followed = argument.section, argument.span, argument.followed
    out.whole = argument
    for index in used:
        role: Role = "main-conclusion" if index == conclusion else "premise"
        out.parts.append(replace(argument.parts[index], role=role, argument=title))
        if index in argument.steps:
            out.steps[len(out.parts) - 1] = argument.steps[index]
    out.origins = used
    return out


def _used(argument: DraftArgument, conclusion: int) -> list[int]:
    """Return what a step starts from: what its data name, or all since the conclusion before it."""
    step = argument.steps[conclusion]
    for data in (step.data, argument.parts[conclusion].data):
        for key in ("uses", "from"):
            named = (data or {}).get(key)
            if isinstance(named, list):
                return [
                    number - 1
                    for number in named
                    if isinstance(number, int)
                    and 0 < number <= len(argument.parts)
                    and number - 1 != conclusion
                ]
    before = [index for index in argument.steps if index < conclusion]
    return list(range(max(before) if before else 0, conclusion))


def _joined(draft: Draft, argument: DraftArgument, part: DraftArgument, told: set[int]) -> None:
    """Put the statements of the new structure into their classes, in the place of the old ones."""
    for index, new in zip(part.origins, part.parts, strict=True):
        members = draft.statements[new.title].members
        old: Statement = argument.parts[index]
        if index in told:
            members.append(new)
        else:
            told.add(index)
            members[next(at for at, member in enumerate(members) if member is old)] = new
