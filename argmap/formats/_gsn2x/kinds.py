"""The kinds of elements (GSN Community Standard 3, 2021) and the sections that they become."""

from __future__ import annotations

from typing import Any

SECTIONS = {
    "Goal": "arguments",
    "Strategy": "arguments",
    "Solution": "evidence",
    "Justification": "arguments",
    "Context": "assumptions",
    "Assumption": "assumptions",
    "CounterGoal": "objections",
    "CounterSolution": "evidence",
}
"""The section of each kind; a goal that bears on nothing is a position."""
_PREFIXES = (
    ("CSn", "CounterSolution"),
    ("CG", "CounterGoal"),
    ("Sn", "Solution"),
    ("G", "Goal"),
    ("S", "Strategy"),
    ("C", "Context"),
    ("A", "Assumption"),
    ("J", "Justification"),
)
"""What an id begins with where no `nodeType` is given, longer ones first."""
CONTEXTS = ("Context", "Assumption", "Justification")
"""What stands under `inContextOf`; all else under `supportedBy`."""
DEVELOPED = ("Goal", "Strategy")
"""What needs support, or is marked as undeveloped."""
TOLD = ("Strategy", "Justification", "Context", "CounterSolution")
"""The kinds that are kept, since no section tells them."""
OURS = "argmap"
CORE = ("text", "supportedBy", "inContextOf", "challenges", "nodeType", "undeveloped", "url")
NODE = ("label", "likelihood", "by", "tags", "note")
STEP = ("strength", "scheme", "question", "with", "warrant", "strict", "note", "by")


def kind_by_id(id: str) -> str:
    """Return the kind that an id tells, or nothing.

    >>> kind_by_id("Sn1"), kind_by_id("S1"), kind_by_id("toll")
    ('Solution', 'Strategy', '')
    """
    return next((kind for prefix, kind in _PREFIXES if id.startswith(prefix)), "")


def section_of(kind: str, *, bears: bool) -> str:
    """Return the section that an element gets by itself.

    >>> section_of("Goal", bears=False), section_of("Goal", bears=True)
    ('positions', 'arguments')
    """
    return "positions" if kind == "Goal" and not bears else SECTIONS[kind]


def is_ours(key: str) -> bool:
    """Say whether a key holds what argmap says besides: `argmap`, or `argmap-1` for what is too long."""
    return key == OURS or (key.startswith(f"{OURS}-") and key[len(OURS) + 1 :].isdigit())


def further(kept: Any) -> dict[str, Any]:
    """Return what an element says besides, of what is kept of a node."""
    own = kept.get("gsn2x") if kept else None
    if not isinstance(own, dict):
        return {}
    return {
        key: value
        for key, value in own.items()
        if key and key not in (*CORE, "id", "kind") and not is_ours(key)
    } | ({"kind": own["kind"]} if own.get("kind") in TOLD else {})
