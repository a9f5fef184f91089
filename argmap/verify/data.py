"""A verification as plain data: stable, with a JSON Schema, its places as selectors of the W3C."""

from __future__ import annotations

from typing import Any

from argmap.core.json_schema import COUNT, TEXT, listed, record, result
from argmap.verify.verdict import STATUSES, CopyFound, Passage, Verdict, Verification

_COUNT_OR_NULL = {"type": ["integer", "null"], "minimum": 0}


_QUOTE_SELECTOR = record(
    {"type": {"const": "TextQuoteSelector"}, "exact": TEXT, "prefix": TEXT, "suffix": TEXT}
)
_POSITION_SELECTOR = record({"type": {"const": "TextPositionSelector"}, "start": COUNT, "end": COUNT})
_PASSAGE = record(
    {
        "paragraph": _COUNT_OR_NULL,
        "page": _COUNT_OR_NULL,
        "ranges": listed({"type": "array", "items": COUNT, "minItems": 2, "maxItems": 2}),
        "selectors": {
            "type": "array",
            "prefixItems": [_QUOTE_SELECTOR, _POSITION_SELECTOR],
            "minItems": 2,
            "maxItems": 2,
        },
    }
)
_DIFFERENCE = record({"in": {"enum": ["both", "quotation", "source"]}, "words": TEXT})
_NEAREST = record(
    {
        "score": {"type": "number", "minimum": 0, "maximum": 1},
        "passage": _PASSAGE,
        "differences": listed(_DIFFERENCE),
    }
)
_QUOTATION = record(
    {
        "node": TEXT,
        "index": COUNT,
        "source": {"type": ["string", "null"]},
        "exact": TEXT,
        "status": {"enum": list(STATUSES)},
        "anchor": {"enum": ["none", "fits", "wrong"]},
        "note": TEXT,
        "passages": listed(_PASSAGE),
        "nearest": {"anyOf": [_NEAREST, {"type": "null"}]},
        "edited": listed(record({"mark": TEXT, "words": TEXT})),
    }
)
_COPY = record(
    {
        "source": TEXT,
        "file": TEXT,
        "status": {"enum": ["read", "missing", "refused", "unreadable"]},
        "reason": TEXT,
        "sha256": TEXT,
        "recorded": TEXT,
        "changed": {"type": "boolean"},
        "date": {"type": ["string", "null"]},
        "notes": listed(TEXT),
    }
)
SCHEMA: dict[str, Any] = result(
    "What argmap verify finds",
    {
        "id": TEXT,
        "counts": record(dict.fromkeys(STATUSES, COUNT)),
        "quotations": listed(_QUOTATION),
        "copies": listed(_COPY),
    },
)
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
