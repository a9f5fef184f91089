"""Changes in the order in which a reader asks for them, under headings."""

from __future__ import annotations

from argmap.change.diff.changes import Change, Changes
from argmap.change.diff.kinds import NODES

TITLES = (
    "The answer",
    "New arguments and evidence",
    "No longer in the map",
    "Reworded",
    "Steps and likelihoods",
    "Evidence and sources",
    "New ids",
    "The map itself",
)
_ANSWER, _NEW, _GONE, _REWORDED, _STEPS, _EVIDENCE, _IDS, _MAP = TITLES


def groups(changes: Changes) -> tuple[tuple[str, tuple[Change, ...]], ...]:
    """Return the changes under their headings; a heading without changes is left out.

    >>> from argmap.change.diff import diff
    >>> from argmap.formats import load
    >>> m = load("harbour-bridge")
    >>> [title for title, _ in groups(diff(m, m.remove("rebates")))]
    ['The answer', 'No longer in the map']
    """
    found: dict[str, list[Change]] = {title: [] for title in TITLES}
    for change in changes.told:
        found[heading(change)].append(change)
    return tuple((title, tuple(listed)) for title, listed in found.items() if listed)


def heading(change: Change) -> str:
    """Return the heading that a change stands under."""
    if change.kind == "renamed":
        return _IDS
    if change.what in ("assessment", "judgement", "indicator", "gap"):
        return _ANSWER
    if change.what in ("source", "actor", "event") or change.kind in (
        "sources",
        "quotation",
        "rating",
        "speakers",
    ):
        return _EVIDENCE
    if change.what == "link" or change.kind in ("kind", "likelihood"):
        return _STEPS
    if change.what in NODES:
        if change.quoted:
            return _EVIDENCE
        if change.kind in ("added", "removed"):
            return _NEW if change.kind == "added" else _GONE
        return _REWORDED if change.kind == "reworded" and change.field != "note" else _STEPS
    return _MAP
