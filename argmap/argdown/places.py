"""The section to which a statement or an argument belongs as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.argdown.draft import Draft
from argmap.argdown.model import Statement


def place(draft: Draft) -> None:
    """Find the section of each class and of each argument.

    A class stands where it is first defined, else where it is first referred to; an argument where its
    structure is.
    `{isInGroup: true}` on a member decides, `{isInGroup: false}` on all takes it out.
    """
    for each in draft.statements.values():
        each.section = _section(each.members)
    for argument in draft.arguments.values():
        argument.section = _section(argument.members, argument.parts[0].section if argument.parts else None)


def _section(members: Sequence[Statement], structure: str | None = None) -> str:
    told = [member for member in members if (member.data or {}).get("isInGroup") is True]
    if told:
        return told[-1].section
    if structure is not None:
        return structure
    own = [member for member in members if not member.is_reference]
    return (own or list(members))[0].section if members else ""
