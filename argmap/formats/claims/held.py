"""What of a map a format holds: it says what is lost, and what a round trip must give back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import NODE_TYPES

ALWAYS = ("argmap", "id", "question")
POLARITIES = ("for", "against")


@dataclass(frozen=True, slots=True)
class Holds:
    """The keys that a format has a place for, as a map's file names them; `for` and `against` all have."""

    map: Collection[str] = ("title",)
    node: Collection[str] = ()
    step: Collection[str] = ()
    source: Collection[str] | None = None
    """None: the format has no sources."""
    actor: Collection[str] | None = None
    event: Collection[str] | None = None


def only(m: ArgumentMap, holds: Holds) -> dict[str, Any]:
    """Return the canonical form of a map with nothing but what a format holds.

    What names a source, an actor or an event that is not held goes with it. The result may be cut further
    before it is made a map again, with `ArgumentMap.from_dict`.

    >>> from argmap.formats import load
    >>> sorted(only(load("harbour-bridge"), Holds(node=("label",)))["positions"]["toll"])
    ['label', 'text']
    """
    written = m.to_dict()
    kept: dict[str, Any] = {key: value for key, value in written.items() if key in (*ALWAYS, *holds.map)}
    node_keys = {"text", *holds.node}
    for section in NODE_TYPES:
        if section in written:
            kept[section] = {
                id: {
                    key: _steps(id, value, holds.step) if key in POLARITIES else value
                    for key, value in part.items()
                    if key in node_keys or key in POLARITIES
                }
                for id, part in written[section].items()
            }
    for section, keys in (("sources", holds.source), ("actors", holds.actor), ("events", holds.event)):
        if keys is not None and section in written:
            kept[section] = {
                id: {key: value for key, value in part.items() if key in keys}
                for id, part in written[section].items()
            }
    return kept


def _steps(child: str, steps: dict[str, Any], keys: Collection[str]) -> dict[str, Any]:
    kept = {
        parent: {key: value for key, value in step.items() if key in keys} for parent, step in steps.items()
    }
    for step in kept.values():
        # To need itself besides says nothing, and no other format has a place for it.
        if child in step.get("with", ()):
            step["with"] = [other for other in step["with"] if other != child]
            if not step["with"]:
                del step["with"]
    return kept
