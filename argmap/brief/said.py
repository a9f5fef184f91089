"""Sentences of an explanation as spans: what they mention becomes something to follow."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.brief.pieces import joined, node, spans
from argmap.model.argument_map import ArgumentMap
from argmap.render.spans import Emphasis, Spans
from argmap.semantics.why.said import Sentence


def said(m: ArgumentMap, sentence: Sentence) -> Spans:
    """Return a sentence, each node in it as a reference."""
    return spans(*(part if isinstance(part, str) else Emphasis(node(m, part.id)) for part in sentence))


def all_said(m: ArgumentMap, sentences: Iterable[Sentence]) -> Spans:
    """Return several sentences, one after the other."""
    return joined([said(m, sentence) for sentence in sentences], " ")
