"""Evidence says what should be, or how good it is, as if that were a fact.

Evidence is what a source records. That a toll is unfair is a judgement which one may share or not: as
evidence it would escape every objection of those who value something else.

Looked for are, in the texts of evidence, words such as `should`, `unacceptable`, `unfortunately`, `ugly`,
`is good for`, `was a mistake`, `is better to`. Let be is what somebody says or lays down: words in quotation
marks, a sentence that tells who says so (`says`, `called`, `according to`, `the law`), an item with
`said_by` or `held_by`, and experts' opinion, testimony and law (`basis`). So is what is declared a value:
tagged `value`, or linked by a scheme of values; and what a gauge or a plan lets expect (`the gauge should
read 3 bar`, `the ship should arrive in May`). The words are data, for English, French, German and Spanish;
maps in other languages are passed over.

Bad:

    evidence:
      wages: {text: Low-paid commuters should not bear the toll., for: no-toll, source: survey}
    sources:
      survey: {title: Who drives at seven}

Good:

    evidence:
      wages: {text: The authors say that the low-paid should not bear it., for: no-toll, source: survey}
    sources:
      survey: {title: Who drives at seven}

Write who says so, or make it an argument tagged `value`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Evidence
from argmap.rules._finding import Finding, at
from argmap.rules._phrases import Words, words, words_of
from argmap.rules._sentences import sentences

SEVERITY = "warning"

_OPINION = ("expert", "testimony", "law")


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the evidence whose text judges in its own voice."""
    listed = words(m)
    if listed is None:
        return
    for item in m.evidence.values():
        if not _attributed(item) and (word := _judging(item.text, listed)):
            message = f"The evidence `{item.id}` states a judgement as fact: `{word}`."
            help = "Write who says so, or make it an argument tagged `value`."
            yield Finding(at(item, "text"), message, help, key=False)


def _attributed(item: Evidence) -> bool:
    schemes = (step.scheme or "" for steps in (item.supports, item.attacks) for step in steps.values())
    told = item.said_by or item.held_by or item.basis in _OPINION or "value" in item.tags
    return bool(told) or any("value" in scheme for scheme in schemes)


def _judging(text: str, listed: Words) -> str:
    if not listed.value.hits(text):
        return ""
    for sentence in sentences(text):
        for pattern in listed.expected:
            sentence = pattern.sub(" ", sentence)
        if hits := listed.value.hits(sentence):
            rest = {word.lower() for word in words_of(sentence)}
            rest.difference_update(*(hit.words.lower().split() for hit in hits))
            if listed.told.isdisjoint(rest):
                return hits[0].words
    return ""
