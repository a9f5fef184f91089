"""Data in braces behind a claim, and what of it came from Argdown and goes back there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from argmap.formats._argdown.escape import flow


def with_data(said: str, data: Mapping[str, Any]) -> str:
    """Return a line with its data.

    >>> with_data("[Toll]: Toll it.", {"likelihood": "likely"})
    '[Toll]: Toll it. {likelihood: likely}'
    """
    return f"{said} {flow(dict(data))}" if data else said


def given_back(
    kept: Mapping[str, Any], taken: Collection[str], *, but: Collection[str] = ()
) -> dict[str, Any]:
    """Return what is kept of a part, as data: what Argdown said itself stands as it stood there.

    >>> given_back({"argdown": {"data": {"color": "red"}, "titled": 1}, "aif": {}}, ())
    {'color': 'red', 'kept': {'argdown': {'titled': 1}, 'aif': {}}}
    """
    rest = dict(kept)
    own = rest.get("argdown")
    data: dict[str, Any] = {}
    if isinstance(own, Mapping):
        own = {key: value for key, value in own.items() if key not in but}
        found = own.get("data")
        if isinstance(found, Mapping) and not set(found) & {*taken, *RESERVED}:
            data = dict(found)
            del own["data"]
        rest["argdown"] = own
        if not own:
            del rest["argdown"]
    return data | ({"kept": rest} if rest else {})


RESERVED = frozenset(
    (
        *("id", "kind", "label", "text", "for", "against", "held_by", "said_by", "source", "sources", "url"),
        *(
            "page",
            "quote",
            "quotes",
            "event",
            "likelihood",
            "by",
            "tags",
            "note",
            "kept",
            "conflict",
            "basis",
        ),
        *("credibility", "origin", "strength", "scheme", "question", "warrant", "strict"),
    )
)
"""The keys that argmap gives a meaning to."""
