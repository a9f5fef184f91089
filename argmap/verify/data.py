"""A verification as plain data: stable, with a JSON Schema, its places as selectors of the W3C."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.verify.verdict import STATUSES, CopyFound, Passage, Verdict, Verification

_TEXT = {"type": "string"}
_COUNT = {"type": "integer", "minimum": 0}
_COUNT_OR_NULL = {"type": ["integer", "null"], "minimum": 0}


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


_QUOTE_SELECTOR = _object(
    {"type": {"const": "TextQuoteSelector"}, "exact": _TEXT, "prefix": _TEXT, "suffix": _TEXT}
)
_POSITION_SELECTOR = _object({"type": {"const": "TextPositionSelector"}, "start": _COUNT, "end": _COUNT})
_PASSAGE = _object(
    {
        "paragraph": _COUNT_OR_NULL,
        "page": _COUNT_OR_NULL,
        "ranges": _list({"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2}),
        "selectors": {
            "type": "array",
            "prefixItems": [_QUOTE_SELECTOR, _POSITION_SELECTOR],
            "minItems": 2,
            "maxItems": 2,
        },
    }
)
_DIFFERENCE = _object({"in": {"enum": ["both", "quotation", "source"]}, "words": _TEXT})
_NEAREST = _object(
    {
        "score": {"type": "number", "minimum": 0, "maximum": 1},
        "passage": _PASSAGE,
        "differences": _list(_DIFFERENCE),
    }
)
_QUOTATION = _object(
    {
        "node": _TEXT,
        "index": _COUNT,
        "source": {"type": ["string", "null"]},
        "exact": _TEXT,
        "status": {"enum": list(STATUSES)},
        "anchor": {"enum": ["none", "fits", "wrong"]},
        "note": _TEXT,
        "passages": _list(_PASSAGE),
        "nearest": {"anyOf": [_NEAREST, {"type": "null"}]},
        "edited": _list(_object({"mark": _TEXT, "words": _TEXT})),
    }
)
_COPY = _object(
    {
        "source": _TEXT,
        "file": _TEXT,
        "status": {"enum": ["read", "missing", "refused", "unreadable"]},
        "reason": _TEXT,
        "sha256": _TEXT,
        "recorded": _TEXT,
        "changed": {"type": "boolean"},
        "date": {"type": ["string", "null"]},
        "notes": _list(_TEXT),
    }
)
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "What argmap verify finds",
    **_object(
        {
            "id": _TEXT,
            "counts": _object(dict.fromkeys(STATUSES, _COUNT)),
            "quotations": _list(_QUOTATION),
            "copies": _list(_COPY),
        }
    ),
}
"""The JSON Schema of what `as_data` returns."""


def as_data(id: str, verification: Verification) -> dict[str, Any]:
    """Return a verification of the map `id` as plain data.

    >>> as_data("m", Verification())["counts"]
    {'verified': 0, 'ambiguous': 0, 'orphan': 0, 'unchecked': 0}
    """
    return {
        "id": id,
        "counts": {status: verification.count(status) for status in STATUSES},
        "quotations": [_quotation(verdict) for verdict in verification.verdicts],
        "copies": [_copy(copy) for copy in verification.copies.values()],
    }


def _quotation(verdict: Verdict) -> dict[str, Any]:
    near = verdict.nearest
    return {
        "node": verdict.node,
        "index": verdict.index,
        "source": verdict.source,
        "exact": verdict.exact,
        "status": verdict.status,
        "anchor": verdict.anchor,
        "note": verdict.note,
        "passages": [_passage(passage) for passage in verdict.passages],
        "nearest": near
        and {
            "score": near.score,
            "passage": _passage(near.passage),
            "differences": [
                {"in": "both" if kind == "same" else kind, "words": words} for kind, words in near.differences
            ],
        },
        "edited": [{"mark": edit.mark, "words": edit.words} for edit in verdict.edited],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    # Web Annotation Data Model (2017), sections 4.2.4 and 4.2.5.
    return {
        "paragraph": passage.paragraph,
        "page": passage.page,
        "ranges": [list(range) for range in passage.ranges],
        "selectors": [
            {
                "type": "TextQuoteSelector",
                "exact": passage.text,
                "prefix": passage.prefix,
                "suffix": passage.suffix,
            },
            {"type": "TextPositionSelector", "start": passage.start, "end": passage.end},
        ],
    }


def _copy(copy: CopyFound) -> dict[str, Any]:
    return {
        "source": copy.source,
        "file": copy.file,
        "status": copy.status,
        "reason": copy.reason,
        "sha256": copy.sha256,
        "recorded": copy.recorded,
        "changed": copy.changed,
        "date": str(copy.date) if copy.date else None,
        "notes": list(copy.notes),
    }
