"""A smaller map: some nodes of a map, and what they cannot do without.

What is kept besides the nodes:

- the positions on which they bear in the whole map, by whatever ways: the question is about these;
- the co-premises of the steps between kept nodes: without them a step would be another step;
- every step whose two ends are kept, and the steps on such steps;
- of sources, actors and events what the kept nodes name, with the sources that these cite and the actors of
  whom these are part;
- the head of the map and the analyst's answer, which is the answer of the whole map; of the judgements,
  indicators and gaps those that rest on a kept node or are about no node at all.

`expect` goes: what it expects is expected of the whole map.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from argmap.graph.stance import stances
from argmap.graph.walk import reach
from argmap.model.argument_map import ArgumentMap
from argmap.model.base import FrozenMap
from argmap.model.changes import with_parts
from argmap.model.ids import AGAINST, ARROW
from argmap.model.nodes import NODE_TYPES, Node


def cut(m: ArgumentMap, ids: Iterable[str], *, context: Iterable[str] = ()) -> ArgumentMap:
    """Return the map of these nodes, with what they cannot do without. `context` are nodes to keep besides.

    >>> from argmap.formats import load
    >>> found = cut(load("harbour-bridge"), ["trial-week"])
    >>> list(found.nodes), list(found.links), list(found.sources)
    (['toll', 'trial-week'], [], ['gazette-2026-04-02', 'office-report'])
    """
    chosen = dict.fromkeys(ids)
    kept = {*chosen, *context, *(position for id in chosen for position in stances(m).get(id, ()))}
    _add_premises(m, kept)
    nodes = {id: _linked(m, m.nodes[id], kept) for id in m.nodes if id in kept}
    events = {node.event for node in nodes.values() if node.event}
    changed: dict[str, dict[str, Any]] = {
        section: {id: nodes[id] for id in getattr(m, section) if id in nodes} for section in NODE_TYPES
    }
    changed["events"] = {id: event for id, event in m.events.items() if id in events}
    changed["sources"] = _of(m.sources, _sources(m, nodes.values(), changed["events"]))
    changed["actors"] = _of(m.actors, _actors(m, nodes.values(), changed["events"]))
    return with_parts(m, changed, {"expect": FrozenMap(), "assessment": _assessment(m, kept)})


def _of(parts: Mapping[str, Any], wanted: set[str]) -> dict[str, Any]:
    return {id: part for id, part in parts.items() if id in wanted}


def _add_premises(m: ArgumentMap, kept: set[str]) -> None:
    """Add the co-premises of kept steps, and of the steps that come to be kept thereby."""
    waiting = True
    while waiting:
        missing = {
            premise
            for id in kept
            for link in m.nodes[id].links
            if _ids_of(link.parent) <= kept
            for premise in link.step.co_premises
            if premise in m.nodes
        } - kept
        kept |= missing
        waiting = bool(missing)


def _ids_of(ref: str) -> set[str]:
    return set(ref.removesuffix(AGAINST).split(ARROW))


def _linked(m: ArgumentMap, node: Node, kept: set[str]) -> Node:
    """Return a node with those of its steps that lead to what is kept."""
    fields = {
        name: FrozenMap({parent: step for parent, step in steps.items() if _ids_of(parent) <= kept})
        for name, steps in (("supports", node.supports), ("attacks", node.attacks))
    }
    changed = {name: steps for name, steps in fields.items() if steps != getattr(node, name)}
    return node.model_copy(update=changed) if changed else node


def _sources(m: ArgumentMap, nodes: Iterable[Node], events: Mapping[str, Any]) -> set[str]:
    named = {id for node in nodes for id in (*node.sources, *(quote.source for quote in node.quotes))}
    named |= {getattr(node, "origin", None) for node in nodes}
    named |= {id for event in events.values() for id in event.sources}
    first = [id for id in m.sources if id in named]
    cited = reach(first, lambda id: [other for other in m.sources[id].cites if other in m.sources])
    return {*first, *cited}


def _actors(m: ArgumentMap, nodes: Iterable[Node], events: Mapping[str, Any]) -> set[str]:
    named = {id for node in nodes for id in (*node.held_by, *node.said_by)}
    named |= {id for event in events.values() for id in event.actors}
    first = [id for id in m.actors if id in named]

    def above(id: str) -> list[str]:
        part_of = m.actors[id].part_of
        return [part_of] if part_of in m.actors else []

    return {*first, *reach(first, above)}


def _assessment(m: ArgumentMap, kept: set[str]) -> Any:
    if m.assessment is None:
        return None
    lists: dict[str, Any] = {}
    for name in ("judgements", "indicators", "gaps"):
        items = getattr(m.assessment, name)
        cut_down = [
            item.model_copy(update={"on": tuple(ref for ref in item.on if _ids_of(ref) <= kept)})
            for item in items
            if not item.on or any(_ids_of(ref) <= kept for ref in item.on)
        ]
        lists[name] = tuple(cut_down)
    return m.assessment.model_copy(update=lists)
