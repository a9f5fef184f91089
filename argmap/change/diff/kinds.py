"""What a change of a field is called."""

from __future__ import annotations

from typing import Any

from argmap.change.diff.changes import Kind, Path, Space
from argmap.graph.weight import strength
from argmap.model.links import Step

WHOLE = frozenset(("conflict", "custom", "kept"))
"""Fields with matter of others, told as a whole: what is in them has no meaning here."""
NODES = ("position", "argument", "objection", "evidence", "assumption")
_PROSE = frozenset(
    (
        *("text", "label", "title", "title-short", "question", "background", "note", "warrant", "answer"),
        *("because", "name", "role", "interest", "descriptor", "abstract", "annote", "place"),
    )
)
_NAMED: dict[tuple[str, str], Kind] = {
    ("link", "scheme"): "scheme",
    ("link", "with"): "co-premises",
    ("evidence", "origin"): "sources",
    ("source", "cites"): "sources",
    ("event", "sources"): "sources",
    ("evidence", "credibility"): "rating",
    ("source", "reliability"): "rating",
    ("assumption", "basis"): "rating",
    **{(what, "source"): "sources" for what in NODES},
    **{(what, "held_by"): "speakers" for what in NODES},
    **{(what, "said_by"): "speakers" for what in NODES},
    **{(what, "likelihood"): "likelihood" for what in (*NODES, "assessment", "judgement")},
}


def space(section: str) -> Space:
    """Return the space of ids of a section.

    >>> space("objections"), space("actors")
    ('nodes', 'actors')
    """
    return section if section in ("sources", "actors", "events") else "nodes"  # type: ignore[return-value]


def kind(what: str, path: Path, before: Any, after: Any) -> Kind:
    """Return what a change of a value is called.

    >>> kind("link", ("arguments", "x", "for", "y", "strength"), "weak", 0.9)
    'strengthened'
    """
    field = str(path[-1])
    if what in NODES and path[2:3] == ("quotes",):
        return "quotation"
    if what == "link" and field == "strength":
        first, last = (strength(Step(strength=value)) for value in (before, after))
        return "changed" if first == last else "strengthened" if last > first else "weakened"
    if named := _NAMED.get((what, field)):
        return named
    if isinstance(before, str) and isinstance(after, str) and field in _PROSE:
        return "reworded"
    return "changed"
