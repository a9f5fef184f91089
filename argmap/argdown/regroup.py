"""Groups of the front matter: `group.sections` changes sections, `group.regroup` takes their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from argmap.argdown.draft import Draft, DraftArgument, DraftClass
from argmap.argdown.model import Section

_DEEPEST = 60


def regroup(draft: Draft) -> None:
    """Apply the settings under `group`."""
    asked = draft.settings.mapping("group", "sections")
    if asked or draft.settings.flag("group", "ignoreIsClosed", False):
        ignored = draft.settings.flag("group", "ignoreIsClosed", False)
        draft.sections = [_changed(section, asked, ignored) for section in draft.sections]
    groups = draft.settings.items("group", "regroup")
    if groups is not None:
        _replace(draft, groups)


def _changed(section: Section, asked: Mapping[str, object], ignore_closed: bool) -> Section:
    """Return a section with what is asked of it. Sections are at most as deep as headings have signs."""
    made: dict[int, Section] = {}
    order = [section]
    for each in order:
        order.extend(each.children)
    for each in reversed(order):
        own = asked.get(each.title)
        own = own if isinstance(own, Mapping) else {}
        group, closed = own.get("isGroup", each.is_group), own.get("isClosed", each.is_closed)
        made[id(each)] = replace(
            each,
            children=tuple(made[id(child)] for child in each.children),
            is_group=group if isinstance(group, bool) else None,
            is_closed=closed if isinstance(closed, bool) and not ignore_closed else None,
        )
    return made[id(section)]


def _replace(draft: Draft, groups: tuple[object, ...]) -> None:
    for each in _all(draft):
        each.section = ""
    numbers = iter(range(10**9))
    draft.sections = [
        section for group in groups if (section := _made(draft, group, numbers, 1, "")) is not None
    ]


def _made(draft: Draft, group: object, numbers: Iterator[int], level: int, parent: str) -> Section | None:
    if not isinstance(group, Mapping) or level > _DEEPEST:
        return None
    identity = f"s{next(numbers)}"
    tags = _words(group.get("tags"))
    for title in _words(group.get("statements")):
        if title in draft.statements:
            draft.statements[title].section = identity
    for title in _words(group.get("arguments")):
        if title in draft.arguments:
            draft.arguments[title].section = identity
    for each in _all(draft):
        if not each.section and any(tag in each.tags for tag in tags):
            each.section = identity
    below = group.get("children")
    children = [
        section
        for child in (below if isinstance(below, list) else [])
        if (section := _made(draft, child, numbers, level + 1, identity)) is not None
    ]
    flags = {key: value for key in ("isGroup", "isClosed") if isinstance(value := group.get(key), bool)}
    return Section(
        id=identity,
        level=level,
        title=str(group.get("title", "")),
        span=None,
        children=tuple(children),
        parent=parent,
        tags=tags,
        is_group=flags.get("isGroup"),
        is_closed=flags.get("isClosed"),
        is_last=True,
    )


def _all(draft: Draft) -> list[DraftClass | DraftArgument]:
    return [*draft.statements.values(), *draft.arguments.values()]


def _words(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list) else ()
