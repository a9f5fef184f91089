"""What would change the outcome as plain data: stable, with a JSON Schema."""

from __future__ import annotations

from typing import Any

from argmap.core.json_schema import COUNT, FLAG, NUMBER, TEXT, TEXTS, listed, record, result
from argmap.model.argument_map import ArgumentMap
from argmap.semantics.cruxes import margin, said
from argmap.semantics.cruxes.crux import Flips
from argmap.semantics.cruxes.influence import Influence
from argmap.semantics.cruxes.report import Answer, Report
from argmap.semantics.framework.weighing import told
from argmap.semantics.why.said import Sentence, words

_LABEL = {"enum": ["in", "out", "undecided"]}


_MAYBE_NUMBER = {"type": ["number", "null"]}
_SET = record({"ids": TEXTS, "after": _LABEL, "standing": TEXTS, "sentence": TEXT})
_FLIPS = record(
    {
        "by": {"enum": ["drop", "accept"]},
        "of": {"enum": ["nodes", "links"]},
        "size": {"type": ["integer", "null"], "description": "How many it takes; null where none was found."},
        "none_up_to": {**COUNT, "description": "No set of up to so many does it; this is certain."},
        "count": {**COUNT, "description": "How many sets of that size were found."},
        "more": {**FLAG, "description": "Whether there may be more of that size."},
        "never": {**FLAG, "description": "Whether no set of any size does it."},
        "decided": {**FLAG, "description": "False where the time ran out first."},
        "in_all": {**TEXTS, "description": "What each of several sets has, where all were counted."},
        "sets": listed(_SET),
        "sentence": TEXT,
    }
)
_MARGIN = record(
    {"own": NUMBER, "rival": NUMBER, "by": NUMBER, "standard": TEXT, "sentence": TEXT},
    stricter=TEXT,
)
_INFLUENCE = record({"id": TEXT, "gradient": _MAYBE_NUMBER, "removal": _MAYBE_NUMBER}, error=NUMBER)
_ORIGIN = record({"source": TEXT, "items": TEXTS, "standing": TEXTS, "sentence": TEXT})
_SHARE = record({"share": NUMBER, "error": NUMBER})
_SHARES = {"type": "object", "additionalProperties": _SHARE}
_POSITION = record(
    {"id": TEXT, "title": TEXT},
    label=_LABEL,
    strength=NUMBER,
    rank=COUNT,
    margin=_MARGIN,
    flips=listed(_FLIPS),
    influences=listed(_INFLUENCE),
    influences_decided={**FLAG, "description": "False where the time ran out before all nodes were tried."},
    shares=_SHARES,
)
_TIP = record(
    {
        "id": TEXT,
        "value": NUMBER,
        "to": {**NUMBER, "description": "A number at which the positions of `standing` stand."},
        "bound": {**NUMBER, "description": "Where the outcome begins to differ."},
        "strict": {**FLAG, "description": "Whether it begins beyond the bound, and not at it."},
        "standing": {**TEXTS, "description": "The positions that stand just beyond the bound."},
        "standing_at_bound": {**TEXTS, "description": "The positions that stand at the bound itself."},
        "standing_at_end": {**TEXTS, "description": "The positions that stand at 0, or at 1, that way."},
        "lasting": {**FLAG, "description": "Whether `standing` was found wherever it was looked further."},
        "sentence": TEXT,
    }
)
_ROBUSTNESS = record(
    {
        "samples": COUNT,
        "seed": {"type": "integer"},
        "spread": {**NUMBER, "description": "How far numbers of the table go to either side."},
        "decided": FLAG,
        "positions": _SHARES,
        "sentence": TEXT,
    }
)
SCHEMA: dict[str, Any] = result(
    "What argmap cruxes finds",
    {
        "id": TEXT,
        "reading": TEXT,
        "burden": {"enum": ["asserted", "evidence"]},
        "standard": TEXT,
        "weighing": TEXT,
        "decided": FLAG,
        "standing": TEXTS,
        "notes": TEXTS,
        "positions": listed(_POSITION),
    },
    tipping=record({"decided": FLAG, "points": listed(_TIP)}),
    robustness=_ROBUSTNESS,
    origins=record({"decided": FLAG, "found": listed(_ORIGIN)}),
)
"""The JSON Schema of what `data` returns."""


def data(found: Report) -> dict[str, Any]:
    """Return a report as plain data.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> from argmap.semantics.cruxes.report import report
    >>> data(report(evaluate(load("harbour-bridge"), "grounded")))["positions"][0]["id"]
    'toll'
    """
    e, m = found.evaluation, found.evaluation.map
    result: dict[str, Any] = {
        "id": m.id,
        "reading": e.reading,
        "burden": e.options.burden,
        "standard": e.options.standard.name,
        "weighing": told(e.options.weighing),
        "decided": e.decided,
        "standing": list(e.standing),
        "notes": list(e.notes),
        "positions": [_position(found, answer) for answer in found.answers],
    }
    if found.tips is not None:
        points = [
            {
                "id": one.id,
                "value": round(one.value, 6),
                "to": round(one.to, 6),
                "bound": round(one.bound, 6),
                "strict": one.strict,
                "standing": list(one.standing),
                "standing_at_bound": list(one.at_bound),
                "standing_at_end": list(one.at_end),
                "lasting": one.lasting,
                "sentence": _plain(m, said.tip(e, one)),
            }
            for one in found.tips.tips
        ]
        result["tipping"] = {"decided": found.tips.decided, "points": points}
    if (robust := found.robustness) is not None:
        result["robustness"] = {
            "samples": robust.samples,
            "seed": robust.seed,
            "spread": robust.spread,
            "decided": robust.decided,
            "positions": {
                p: {"share": round(share, 6), "error": round(robust.errors[p], 6)}
                for p, share in robust.shares.items()
            },
            "sentence": _plain(m, said.robustness(e, robust)),
        }
    if found.origins is not None:
        resting = [
            {
                "source": one.source,
                "items": list(one.items),
                "standing": list(one.standing),
                "sentence": _plain(m, said.origin(e, one)),
            }
            for one in found.origins.found
        ]
        result["origins"] = {"decided": found.origins.decided, "found": resting}
    return result


def _position(found: Report, answer: Answer) -> dict[str, Any]:
    m = found.evaluation.map
    parts: dict[str, Any] = {
        "label": answer.label,
        "strength": answer.strength if answer.strength is None else round(answer.strength, 6),
        "rank": answer.place,
        "margin": _margin(found, answer),
        "flips": [_flips(found, one) for one in answer.flips] or None,
        "influences": [_influence(one) for one in answer.influences] or None,
        "influences_decided": None if answer.influences_decided else False,
        "shares": {
            id: {"share": round(share.value, 6), "error": round(share.error, 6)}
            for id, share in answer.shares.items()
        }
        or None,
    }
    title = m.positions[answer.position].title
    found_parts = {key: value for key, value in parts.items() if value is not None}
    return {"id": answer.position, "title": title, **found_parts}


def _margin(found: Report, answer: Answer) -> dict[str, Any] | None:
    e, one = found.evaluation, answer.margin
    if one is None:
        return None
    numbers = {"own": round(one.own, 6), "rival": round(one.rival, 6), "by": round(one.by, 6)}
    result = {**numbers, "standard": one.standard, "sentence": _plain(e.map, margin.told(e, one))}
    if answer.stricter is not None:
        result["stricter"] = _plain(e.map, answer.stricter)
    return result


def _flips(found: Report, one: Flips) -> dict[str, Any]:
    e = found.evaluation
    sets = [
        {
            "ids": list(crux.ids),
            "after": crux.after,
            "standing": list(crux.standing),
            "sentence": _plain(e.map, said.crux(e, crux)),
        }
        for crux in one.cruxes
    ]
    return {
        "by": one.kind,
        "of": one.what,
        "size": one.size,
        "none_up_to": one.none_up_to,
        "count": one.count,
        "more": one.more,
        "never": one.never,
        "decided": one.decided,
        "in_all": list(one.in_all),
        "sets": sets,
        "sentence": said.flips(one),
    }


def _influence(one: Influence) -> dict[str, Any]:
    def rounded(number: float | None) -> float | None:
        return None if number is None else round(number, 6)

    error = {"error": round(one.error, 6)} if one.error else {}
    return {"id": one.id, "gradient": rounded(one.gradient), "removal": rounded(one.removal), **error}


def _plain(m: ArgumentMap, sentence: Sentence) -> str:
    return words(m, sentence, lambda title: f"“{title}”")
