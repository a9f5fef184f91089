"""What a map holds, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from argmap.core.json_schema import COUNT, NUMBER, TEXT, record, result
from argmap.graph.independence import independence, items_against, items_for
from argmap.graph.stance import stances
from argmap.graph.walk import depths, incoming, unreached
from argmap.model.argument_map import ArgumentMap
from argmap.model.sections import SECTIONS

_SPEAK = ("argument", "objection", "evidence", "assumption")


_NUMBERS = (
    *("nodes", "links", *SECTIONS, "supports", "attacks", "undercuts"),
    *("depth", "breadth", "fan_in", "unreached"),
    *("quotations", "cited_sources", "origins", "judgements", "indicators", "gaps"),
)


_SIDE = record(dict.fromkeys(_SPEAK, COUNT))
_BALANCE = {
    "type": ["number", "null"],
    "minimum": 0,
    "maximum": 1,
    "description": "Of the nodes that take a side, the part that is for; null where none does.",
}
_ORIGINS = {
    **record(dict.fromkeys(("for", "against"), COUNT)),
    "description": "How many independent origins there are at least behind the evidence that holds it up, "
    "and behind the evidence for what attacks it or what it rests on.",
}
_FAN_IN = "How many links bear on a node or a link, on average over those on which any does."
_POSITION = record(
    {**dict.fromkeys(("for", "against", "mixed"), _SIDE), "balance": _BALANCE, "origins": _ORIGINS}
)

SCHEMA: dict[str, Any] = result(
    "What argmap stats counts",
    {
        "id": {"type": "string"},
        **dict.fromkeys(_NUMBERS, COUNT),
        "mean_fan_in": {**NUMBER, "minimum": 0, "description": _FAN_IN},
        "by_position": {"type": "object", "additionalProperties": _POSITION},
    },
    part=record({"perspective": TEXT, "selection": TEXT, "chosen": COUNT, "of": COUNT}),
)
"""The JSON Schema of what `stats` returns."""


def stats(m: ArgumentMap) -> dict[str, Any]:
    """Return the counts of a map as plain data, in a stable order.

    >>> from argmap.formats import loads
    >>> m = loads("{id: m, question: q, positions: {a: {text: A}}, arguments: {b: {text: B, for: a}}}")
    >>> stats(m)["depth"], stats(m)["by_position"]["a"]["for"]["argument"]
    (1, 1)
    """
    levels = Counter(depths(m).values())
    kinds = Counter(
        "undercut" if link.is_undercut else "support" if link.polarity == "for" else "attack"
        for link in m.links.values()
    )
    onto = [len(links) for links in incoming(m).values()]
    assessment = m.assessment
    cited = {ref for node in m.nodes.values() for ref in (*node.sources, *(q.source for q in node.quotes))}
    return {
        "id": m.id,
        "nodes": len(m.nodes),
        "links": len(m.links),
        **{section: len(getattr(m, section)) for section in SECTIONS},
        "supports": kinds["support"],
        "attacks": kinds["attack"],
        "undercuts": kinds["undercut"],
        "depth": max(levels, default=0),
        "breadth": max(levels.values(), default=0),
        "fan_in": max(onto, default=0),
        "unreached": len(unreached(m)),
        "quotations": sum(len(node.quotes) for node in m.nodes.values()),
        "cited_sources": len(cited & m.sources.keys()),
        "origins": independence(m, m.evidence).least,
        "judgements": len(assessment.judgements) if assessment else 0,
        "indicators": len(assessment.indicators) if assessment else 0,
        "gaps": len(assessment.gaps) if assessment else 0,
        # Of those that have any: the others would only say how many leaves there are.
        "mean_fan_in": round(sum(onto) / len(onto), 2) if onto else 0.0,
        "by_position": {position: _side(m, position) for position in m.positions},
    }


def _side(m: ArgumentMap, position: str) -> dict[str, Any]:
    """Return how much speaks for a position, how much against it, and how much does both."""
    sides: Mapping[str, Counter[str]] = {side: Counter() for side in ("for", "against", "mixed")}
    for id, stance in stances(m).items():
        if position in stance and id not in m.positions:
            sides[stance[position]][m.nodes[id].kind] += 1
    helps, harms = sides["for"].total(), sides["against"].total()
    return {
        **{side: {kind: counted[kind] for kind in _SPEAK} for side, counted in sides.items()},
        # Of the nodes that take a side, the part that is for: 0.5 is even.
        "balance": round(helps / (helps + harms), 3) if helps + harms else None,
        "origins": {
            "for": independence(m, items_for(m, position)).least,
            "against": independence(m, items_against(m, position)).least,
        },
    }
