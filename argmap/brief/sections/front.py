"""The head of the brief: the question, as of when, by whom, and which map exactly."""

from __future__ import annotations

from argmap.brief.fingerprint import fingerprint
from argmap.brief.pieces import para, spans
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Definitions, Section, Term
from argmap.render.spans import Code, Text

ORDER = 10
TITLE = ""
_STATUS = {"draft": "Draft", "review": "Under review", "final": "Final"}


def section(m: ArgumentMap) -> Section:
    """Return the head. The question itself stands above it, as the document's own."""
    facts = [("As of", spans(m.as_of.in_words()))] if m.as_of else []
    facts.append(("Status", spans(_STATUS[m.status])))
    if m.authors:
        facts.append(("By", spans(", ".join(m.authors))))
    facts.append(("Map", spans(Code(m.id), " ", Code(fingerprint(m)))))
    terms = tuple(Term((Text(name),), (para(value),)) for name, value in facts)
    return Section("section:front", TITLE, (Definitions(terms),))
