"""From the model to the map that the reference would draw."""

from __future__ import annotations

from typing import Literal

from argmap.argdown.edges import Edges, Key, numbered
from argmap.argdown.groups import closed, grouped
from argmap.argdown.map_model import ArgdownMap, MapNode
from argmap.argdown.model import Argdown, Argument, EquivalenceClass
from argmap.argdown.selection import is_untitled, linked, selected
from argmap.argdown.settings import Settings


def map_of(model: Argdown, *, close: bool = True) -> ArgdownMap:
    r"""Return the nodes, groups and edges of a map; `close=False` shows what is in closed groups.

    >>> from argmap.argdown.reader import parse
    >>> drawn = map_of(parse("[a]\n  + <b>\n\n[c]"))
    >>> [node.title for node in drawn.nodes], [edge.kind for edge in drawn.edges]
    (['a', 'b'], ['support'])
    """
    settings = Settings(model.front_matter)
    statements, arguments = selected(model, settings)
    edges = Edges(model, statements, arguments).found
    if settings.flag("selection", "excludeDisconnected", True):
        related = linked(model, settings)
        ends = {end for edge in edges for end in (edge.source, edge.target)}
        statements = [
            each
            for each in statements
            if each.title in related or _is_wanted(each) or Key("statement", each.title) in ends
        ]
        arguments = [each for each in arguments if _is_wanted(each) or Key("argument", each.title) in ends]
    ids: dict[Key, str] = {}
    nodes: list[tuple[MapNode, str]] = []
    shown_elements: list[EquivalenceClass | Argument] = [*statements, *arguments]
    for each in shown_elements:
        node = _node(f"n{len(ids)}", each, settings)
        ids[Key(node.kind, each.title)] = node.id
        nodes.append((node, "" if (each.data or {}).get("isInGroup") is False else each.section))
    shown, kept = grouped(nodes, model.sections, settings), numbered(edges, ids)
    if close:
        shown, kept = closed(shown, kept)
    return ArgdownMap(tuple(shown), tuple(kept))


def _is_wanted(each: EquivalenceClass | Argument) -> bool:
    return (each.data or {}).get("isInMap") is True


def _node(identity: str, each: EquivalenceClass | Argument, settings: Settings) -> MapNode:
    kind: Literal["statement", "argument"] = "argument" if isinstance(each, Argument) else "statement"
    mode = settings.word("map", f"{kind}LabelMode", "hide-untitled")
    title, text = each.title, each.text
    if mode == "none" or (text and (mode == "text" or (mode == "hide-untitled" and is_untitled(title)))):
        title = ""
    if mode in ("none", "title"):
        text = ""
    return MapNode(identity, each.title, kind, title, text, each.tags)
