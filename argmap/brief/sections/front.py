"""The head of the brief: the question, as of when, by whom, and which map exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.brief.fingerprint import fingerprint
from argmap.brief.pieces import para, spans
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Definitions, Section, Term
from argmap.render.spans import Code, Text

if TYPE_CHECKING:
    from argmap.graph.select.part import PartOf

ORDER = 10
TITLE = ""
NEEDS = ("part",)
_STATUS = {"draft": "Draft", "review": "Under review", "final": "Final"}


def section(m: ArgumentMap, part: PartOf | None = None) -> Section:
    """Return the head. The question itself stands above it, as the document's own."""
    facts = [(name, spans(words)) for name, words in part.facts] if part else []
    facts += [("As of", spans(m.as_of.in_words()))] if m.as_of else []
    facts.append(("Status", spans(_STATUS[m.status])))
    if m.authors:
        facts.append(("By", spans(", ".join(m.authors))))
    facts.append(("Map", spans(Code(m.id), " ", Code(fingerprint(m)))))
    terms = tuple(Term((Text(name),), (para(value),)) for name, value in facts)
    return Section("section:front", TITLE, (Definitions(terms),))
