"""Likelihood and confidence as sentences: a word never without its range, and never both in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.graph.once import once
from argmap.model.argument_map import ArgumentMap
from argmap.model.assessment import Confidence
from argmap.model.inline import unmarked
from argmap.model.likelihood import Likelihood

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ODD = {
    "almost no chance": "There is {} that",
    "remote": "The chance is {} that",
    "roughly even chance": "There is a {} that",
    "roughly even odds": "There are {} that",
}


def likely(m: ArgumentMap, text: str, likelihood: Likelihood | None) -> str:
    """Return a judgement with its likelihood in the same sentence.

    >>> from argmap.formats import load
    >>> likely(load("harbour-bridge"), "Queues would shorten.", Likelihood.of("likely"))
    'It is likely (55–80 %) that queues would shorten.'
    """
    if likelihood is None:
        return text
    words = likelihood.in_words()
    clause = _clause(m, text)
    if clause is None:
        return f"{words[0].upper()}{words[1:]}: {text}"
    opening = next((form for word, form in _ODD.items() if words.startswith(f"{word} (")), "It is {} that")
    return f"{opening.format(words)} {clause}"


def confident(confidence: Confidence, what: str = "this judgement") -> str:
    """Return the sentence on confidence that follows, with its reason.

    >>> confident(Confidence(level="low", because="One source."))
    'Confidence in this judgement is low. One source.'
    """
    said = f"Confidence in {what} is {confidence.level}."
    return f"{said} {ended(confidence.because)}" if confidence.because else said


def ended(text: str) -> str:
    """Return a text with a full stop, where it ends without one.

    >>> ended("One week"), ended("Who?")
    ('One week.', 'Who?')
    """
    return text if text.rstrip("\"'”’»)*_`")[-1:] in {*".!?…:。！？۔।"} else f"{text}."


def counted(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun.

    >>> counted(1, "node"), counted(2, "node")
    ('1 node', '2 nodes')
    """
    return f"{count} {one if count == 1 else many or one + 's'}"


def _clause(m: ArgumentMap, text: str) -> str | None:
    """Return a sentence as it stands after "that", or None where its first word may be a name.

    In English a sentence's first letter hides whether the word is a name. The map's other texts tell: a word
    that they write small is none, a word that they write large inside a sentence is one.
    """
    match = _WORD.match(text)
    asks = unmarked(text).rstrip("\"'”’»)").endswith(("?", "？", "؟"))
    if match is None or asks or not m.language.lower().startswith("en"):
        return None
    word = match.group()
    small, large = _inside(m)
    if word in large or (len(word) > 1 and word.isupper()):
        return text
    if word.lower() in small:
        return word.lower() + text[match.end() :]
    return None


@once
def _inside(m: ArgumentMap) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that the map's texts write small, and those they write large inside a sentence."""
    small: set[str] = set()
    large: set[str] = set()
    for text in _texts(m):
        begins = True
        end = 0
        for match in _WORD.finditer(text):
            begins = begins or any(mark in text[end : match.start()] for mark in '.!?:\n“"')
            word = match.group()
            if word[0].islower():
                small.add(word)
            elif not begins:
                large.add(word)
            begins = False
            end = match.end()
    for name in (actor.name for actor in m.actors.values()):
        large.update(word for word in _WORD.findall(name) if word[0].isupper())
    return frozenset(small), frozenset(large - {word.capitalize() for word in small})


def _texts(m: ArgumentMap) -> Iterator[str]:
    yield from (m.question, m.background or "")
    yield from (node.text for node in m.nodes.values())
    if m.assessment:
        yield from (item.text for item in m.assessment.judgements)
        yield m.assessment.answer or ""
