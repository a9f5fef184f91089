"""The answer first: what the analyst concludes, how likely, and in the next sentence how sure."""

from __future__ import annotations

from argmap.brief.inline import inline
from argmap.brief.pieces import analyst, para
from argmap.brief.words import confident, ended, likely
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Block, Callout, Paragraph, Section
from argmap.render.spans import Strong, Text

ORDER = 20
TITLE = "The answer"


def section(m: ArgumentMap) -> Section | None:
    """Return the assessment's answer, or None where the map gives none."""
    found = m.assessment
    if found is None or not (found.answer or found.because):
        return None
    blocks: list[Block] = []
    if found.answer:
        sentence = likely(m, ended(found.answer), found.likelihood)
        blocks.append(Paragraph((*inline(sentence), *analyst(m, found.by)), "lead"))
    if found.confidence:
        blocks.append(para(inline(confident(found.confidence, "this answer"))))
    if found.because:
        blocks.append(para(Strong((Text("Why: "),)), inline(found.because)))
    return Section("section:answer", TITLE, (Callout("judgement", "Judgement", tuple(blocks)),))
