"""The difference between two maps as a diagram: what is new, gone or changed, with what it bears on."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from argmap.change.diff.changes import Change, Changes
from argmap.change.diff.shown import line
from argmap.change.diff.union import union
from argmap.graph.walk import above
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import AGAINST, ARROW
from argmap.views.data.boxes import picture
from argmap.views.data.diagram import Diagram, DiagramEdge, DiagramNode, Novelty

MOST = 25
"""The most boxes."""
_OF_CHANGES = 16
"""So many of them are for what is different itself, as long as its parents need room."""
_WORDS: Mapping[str, str] = {
    "renamed": "new id",
    "kind": "another kind",
    "flipped": "other side",
    "scheme": "other scheme",
    "co-premises": "other premises",
    "sources": "other source",
    "quotation": "other quotation",
    "rating": "other rating",
    "speakers": "other speakers",
    "likelihood": "likelihood moved",
    "order": "other order",
    "reworded": "reworded",
}


def change_map(a: ArgumentMap, b: ArgumentMap, changes: Changes) -> Diagram:
    """Return the diagram of what is different: at most 25 boxes, the weightiest changes first.

    Nodes that are gone stand where they stood. What bears on nothing that is drawn is counted in the words.

    >>> from argmap.change.diff import diff
    >>> from argmap.formats import load
    >>> a = load("harbour-bridge")
    >>> b = a.remove("rebates")
    >>> [(box.id, box.novelty) for box in change_map(a, b, diff(a, b)).nodes]
    [('fairness', ''), ('rebates', 'removed')]
    """
    both = union(a, b, changes)
    touched = _touched(changes, both)
    order = {id: place for place, id in enumerate(both.nodes)}
    first = sorted(touched, key=lambda id: (_RANK[touched[id][0]], order[id]))
    chosen: dict[str, None] = {}
    for id in first:
        if len([one for one in chosen if one in touched]) >= _OF_CHANGES or len(chosen) >= MOST:
            break
        near = [one for one in above(both, id) if one not in chosen]
        chosen.update(dict.fromkeys([id, *near][: MOST - len(chosen)]))
    for id in first:
        if len(chosen) < MOST:
            chosen[id] = None
    drawn = picture(both, chosen, title=f"{b.name}: what is different", texts=False, flow="left")
    left_out = sum(id not in chosen for id in touched)
    links = _links(changes)
    gone = {id for id, (novelty, _) in touched.items() if novelty == "removed"}
    nodes = tuple(_box(node, touched) for node in drawn.nodes)
    return replace(
        drawn,
        description=_description(b, touched, left_out),
        nodes=nodes,
        edges=tuple(_edge(edge, links, gone) for edge in drawn.edges),
        outcome=tuple(_ended(line(changes, change)) for change in changes.told if _is_drawn(change, chosen)),
        hidden=0,
    )


_RANK = {"added": 0, "removed": 1, "changed": 2}


def _touched(changes: Changes, both: ArgumentMap) -> dict[str, tuple[Novelty, str]]:
    """Return what became of each node that is different, with its words."""
    found: dict[str, tuple[Novelty, list[str]]] = {}
    for change in changes.told:
        id = change.id.removesuffix(AGAINST).partition(ARROW)[0] if change.what == "link" else change.id
        if id not in both.nodes or (change.space != "nodes" and change.what != "link"):
            continue
        words = found.setdefault(id, ("changed", []))[1]
        if change.what != "link" and change.kind in ("added", "removed") and len(change.path) == 2:
            found[id] = ("added" if change.kind == "added" else "removed", [])
        elif (said := _said(change)) not in words:
            words.append(said)
    return {id: (novelty, _summed(words)) for id, (novelty, words) in found.items()}


def _summed(words: list[str]) -> str:
    return f"{words[0]} and more" if len(words) > 1 else "".join(words)


def _said(change: Change) -> str:
    if change.what != "link":
        return _WORDS.get(change.kind, "changed" if change.kind == "changed" else change.kind)
    return {
        "added": "new step",
        "removed": "step gone",
        "strengthened": "stronger step",
        "weakened": "weaker step",
        "flipped": "other side",
    }.get(change.kind, "step changed")


def _links(changes: Changes) -> dict[str, str]:
    found: dict[str, str] = {}
    for change in changes:
        if change.what == "link":
            words = {"added": "+ new", "removed": "− gone", "flipped": "~ was on the other side"}
            found[change.id] = words.get(change.kind, f"~ {_said(change)}")
    return found


def _box(node: DiagramNode, touched: Mapping[str, tuple[Novelty, str]]) -> DiagramNode:
    novelty, news = touched.get(node.id, ("", ""))
    return replace(node, novelty=novelty, news=news)


def _edge(edge: DiagramEdge, links: Mapping[str, str], gone: Collection[str]) -> DiagramEdge:
    words = "− gone" if edge.sources[0] in gone else links.get(edge.id)
    return replace(edge, label=words) if words else edge


def _description(m: ArgumentMap, touched: Mapping[str, tuple[Novelty, str]], left_out: int) -> str:
    counts = {"added": 0, "removed": 0, "changed": 0}
    for novelty, _ in touched.values():
        counts[novelty] += 1
    words = {"added": "new", "removed": "gone", "changed": "changed"}
    said = (
        ", ".join(f"{count} {words[key]}" for key, count in counts.items() if count) or "no node is different"
    )
    rest = f" {left_out} more {'is' if left_out == 1 else 'are'} not drawn." if left_out else ""
    return f"What is different in the map of the question: {m.question} Nodes: {said}.{rest}"


def _is_drawn(change: Change, chosen: Mapping[str, None]) -> bool:
    id = change.id.removesuffix(AGAINST).partition(ARROW)[0]
    return id in chosen and (change.space == "nodes" or change.what == "link")


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
