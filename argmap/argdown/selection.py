"""Which statements and arguments a map may show: the settings under `selection`, and `isInMap` in data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.argdown.model import Argdown, Argument, EquivalenceClass, Section
from argmap.argdown.settings import Settings


def is_untitled(title: str) -> bool:
    """Return whether a title was made up for what has none."""
    return title.startswith("Untitled")


def selected(model: Argdown, settings: Settings) -> tuple[list[EquivalenceClass], list[Argument]]:
    """Return the statements and the arguments that are to be nodes, if edges lead to them."""
    mode = settings.word("selection", "statementSelectionMode", "with-title")
    known = _Filter(model, settings)
    statements = [
        each
        for each in model.statements.values()
        if known.allows(each, "Statements") and _is_chosen(each, mode, known.include_statements)
    ]
    arguments = [each for each in model.arguments.values() if known.allows(each, "Arguments")]
    return statements, arguments


def linked(model: Argdown, settings: Settings) -> set[str]:
    """Return the statements that have a relation to something which nothing keeps out of the map."""
    known = _Filter(model, settings)
    allowed = {
        ("equivalence-class", title)
        for title, each in model.statements.items()
        if known.allows(each, "Statements")
    }
    for title, argument in model.arguments.items():
        if known.allows(argument, "Arguments"):
            allowed |= {("argument", title), ("inference", title)}
    found: set[str] = set()
    for relation in model.relations:
        if relation.source_kind == "equivalence-class" and (relation.target_kind, relation.target) in allowed:
            found.add(relation.source)
        if relation.target_kind == "equivalence-class" and (relation.source_kind, relation.source) in allowed:
            found.add(relation.target)
    return found


def _is_chosen(each: EquivalenceClass, mode: str, included: Sequence[str]) -> bool:
    if each.title in included or (each.data or {}).get("isInMap") is True:
        return True
    if mode == "all" or (mode == "with-title" and not is_untitled(each.title)):
        return True
    if not each.uses & {"premise", "main-conclusion"}:
        return bool(each.relations) or mode not in ("with-title", "with-relations")
    if mode == "with-relations":
        return bool(each.relations)
    if mode == "with-more-than-one-relation":
        return len(each.relations) > 1
    if mode == "top-level":
        return bool(each.uses & {"top-level-statement", "relation-statement"})
    return False


class _Filter:
    """What is named by title, tag or section."""

    def __init__(self, model: Argdown, settings: Settings) -> None:
        self.settings = settings
        self.include_statements = settings.words("selection", "includeStatements") or ()
        self.tags = settings.words("selection", "selectedTags")
        titles = settings.words("selection", "selectedSections")
        self.sections = None if titles is None else _ids(model.sections, titles)

    def allows(self, each: EquivalenceClass | Argument, kind: str) -> bool:
        """Return whether nothing keeps an element out of the map."""
        if (each.data or {}).get("isInMap") is False:
            return False
        if each.title in (self.settings.words("selection", f"exclude{kind}") or ()):
            return False
        if self.tags is not None:
            if each.tags and not set(each.tags) & set(self.tags):
                return False
            if not each.tags and not self.settings.flag("selection", "selectElementsWithoutTag", False):
                return False
        if self.sections is not None:
            if each.section and each.section not in self.sections:
                return False
            if not each.section and not self.settings.flag(
                "selection", "selectElementsWithoutSection", False
            ):
                return False
        return True


def _ids(sections: Sequence[Section], titles: Sequence[str]) -> set[str]:
    return {section.id for section in all_sections(sections) if section.title in titles}


def all_sections(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield all sections, each before those in it."""
    stack = list(reversed(sections))
    while stack:
        section = stack.pop()
        yield section
        stack.extend(reversed(section.children))
