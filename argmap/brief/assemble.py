"""Sections found, made and put in order: a map as a document."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.core.errors import UnknownName
from argmap.core.registry import Registry
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Document, Section
from argmap.render.citations.styles import DEFAULT_STYLE, Style

if TYPE_CHECKING:
    from argmap.graph.select.part import PartOf
    from argmap.verify.verdict import Verification

SECTIONS = Registry("argmap.brief.sections", what="section")
"""Every section by name. A section has `ORDER`, `TITLE` and `section(m)`, which may return None.

`NEEDS` names what it takes besides the map, as keyword arguments: fields of `Aids`.
"""


@dataclass(frozen=True, slots=True)
class Aids:
    """What a brief may know that does not stand in the map."""

    citation_style: Style = DEFAULT_STYLE
    """How sources are cited, and listed."""
    verification: Verification | None = None
    """What a look into copies of the sources found of the quotations."""
    part: PartOf | None = None
    """What the map is a part of, where it is one."""
    since: ArgumentMap | None = None
    """An earlier state of the map, to say what changed since."""


def section_names() -> list[str]:
    """Return the names of all sections, in the order of a brief."""
    return sorted(SECTIONS, key=lambda name: (SECTIONS[name].ORDER, name))


def assemble(
    m: ArgumentMap,
    sections: Collection[str] | None = None,
    without: Collection[str] = (),
    aids: Aids | None = None,
) -> Document:
    """Return the brief of a map: all sections, or those named, without those ruled out.

    Raises:
        UnknownName: there is no such section.
    """
    for name in (*(sections or ()), *without):
        if name not in SECTIONS:
            raise UnknownName("section", name, SECTIONS)
    made: list[Section] = []
    for name in section_names():
        if (sections is None or name in sections) and name not in without:
            module = SECTIONS[name]
            needs = {need: getattr(aids or Aids(), need) for need in getattr(module, "NEEDS", ())}
            found = module.section(m, **needs)
            if found is not None:
                made.append(found)
    return Document(
        title=m.name,
        question=m.question,
        description=f"A brief on the question: {m.question}",
        language=m.language,
        authors=m.authors,
        as_of=m.as_of.in_words() if m.as_of else "",
        day=m.as_of.latest if m.as_of else None,
        sections=tuple(made),
    )
