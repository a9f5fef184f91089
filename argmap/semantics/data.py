"""Evaluations as plain data, for JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from argmap.core.json_schema import COUNT, FLAG, NUMBER, TEXT, TEXTS, listed, record, result
from argmap.semantics import family_of
from argmap.semantics.compare import agreement
from argmap.semantics.evaluation import Evaluation
from argmap.semantics.framework.weighing import told
from argmap.semantics.why.said import Why, words

_LABEL = {"enum": ["in", "out", "undecided"]}


def _of(kind: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": kind}


_READING = record(
    {
        "reading": TEXT,
        "family": TEXT,
        "decided": FLAG,
        "standing": {**TEXTS, "description": "The positions that stand; by strength or rank, the first."},
        "notes": TEXTS,
    },
    labels=_of(_LABEL),
    links=_of(_LABEL),
    strengths=_of(NUMBER),
    ranks=_of(COUNT),
    weights=_of(NUMBER),
    margins=_of(NUMBER),
    sets=listed(TEXTS),
)
_WHY = record(
    {
        "id": TEXT,
        "sentences": TEXTS,
        "rests_on": listed({"$ref": "#/$defs/why"}),
    },
    label=_LABEL,
    strength=NUMBER,
    explained_above=FLAG,
)
SCHEMA: dict[str, Any] = {
    **result(
        "What argmap eval finds",
        {
            "id": TEXT,
            "burden": {"enum": ["asserted", "evidence"]},
            "standard": TEXT,
            "weighing": TEXT,
            "readings": listed(_READING),
            "agreement": TEXTS,
        },
        explanations=_of(_of({"$ref": "#/$defs/why"})),
    ),
    "$defs": {"why": _WHY},
}
"""The JSON Schema of what `data` returns."""


def data(found: Iterable[Evaluation], explained: Iterable[tuple[str, Why]] = ()) -> dict[str, Any]:
    """Return evaluations of one map as plain data; `explained` are a reading's name and an explanation.

    >>> from argmap.formats import load
    >>> from argmap.semantics.compare import evaluations
    >>> data(evaluations(load("harbour-bridge"), ["grounded"]))["readings"][0]["labels"]["fairness"]
    'out'
    """
    found = tuple(found)
    m, options = found[0].map, found[0].options
    result: dict[str, Any] = {
        "id": m.id,
        "burden": options.burden,
        "standard": options.standard.name,
        "weighing": told(options.weighing),
        "readings": [_reading(one) for one in found],
        "agreement": [_plain(one, sentence) for one in found[:1] for sentence in agreement(found)],
    }
    for reading, why in explained:
        one = next(e for e in found if e.reading == reading)
        result.setdefault("explanations", {}).setdefault(reading, {})[why.id] = _why(one, why)
    return result


def _reading(e: Evaluation) -> dict[str, Any]:
    parts: dict[str, Any] = {
        "labels": dict(e.labels),
        "links": dict(e.step_labels),
        "strengths": _rounded(e.strengths),
        "ranks": dict(e.ranks),
        "weights": _rounded(e.weights),
        "margins": _rounded(e.margins),
        "sets": [sorted(one) for one in e.sets],
    }
    return {
        "reading": e.reading,
        "family": family_of(e.reading),
        "decided": e.decided,
        "standing": list(e.standing),
        "notes": list(e.notes),
        **{key: value for key, value in parts.items() if value},
    }


def _rounded(numbers: Any) -> dict[str, float]:
    return {id: round(number, 6) for id, number in numbers.items()}


def _plain(e: Evaluation, sentence: Any) -> str:
    return words(e.map, sentence, lambda title: f"“{title}”")


def _why(e: Evaluation, why: Why) -> dict[str, Any]:
    parts = {
        "label": why.label,
        "strength": why.strength and round(why.strength, 6),
        "explained_above": why.seen or None,
    }
    return {
        "id": why.id,
        "sentences": [_plain(e, sentence) for sentence in why.sentences],
        "rests_on": [_why(e, below) for below in why.rests_on],
        **{key: value for key, value in parts.items() if value is not None},
    }
