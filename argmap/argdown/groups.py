"""Groups of a map: sections that hold nodes, and what becomes of those that are closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from argmap.argdown.map_model import MapEdge, MapNode
from argmap.argdown.model import Section
from argmap.argdown.selection import all_sections
from argmap.argdown.settings import Settings


def group_ids(sections: Sequence[Section], settings: Settings) -> set[str]:
    """Return the sections that are drawn: those that say so, else those of the deepest levels."""
    found = list(all_sections(sections))
    deepest = max((section.level for section in found), default=0)
    limit = deepest - settings.number("group", "groupDepth", 2)
    return {
        section.id
        for section in found
        if (section.level > limit if section.is_group is None else section.is_group)
    }


def grouped(
    nodes: Sequence[tuple[MapNode, str]], sections: Sequence[Section], settings: Settings
) -> list[MapNode]:
    """Put nodes into the groups of their sections. Each node comes with its section's id."""
    groups = _Groups(sections, settings)
    loose: list[MapNode] = []
    for node, section in nodes:
        home = groups.at_or_above(section)
        if home:
            groups.content.setdefault(home, []).append(node)
        else:
            loose.append(node)
    return groups.made() + loose


class _Groups:
    """The sections that are groups, and what is in them."""

    def __init__(self, sections: Sequence[Section], settings: Settings) -> None:
        self.known = {section.id: section for section in all_sections(sections)}
        self.groups = group_ids(sections, settings)
        self.content: dict[str, list[MapNode]] = {}

    def at_or_above(self, section: str) -> str:
        """Return the next group at a section or above it, or nothing."""
        while section and section not in self.groups:
            above = self.known.get(section)
            section = above.parent if above else ""
        return section if section in self.known else ""

    def above(self, group: str) -> str:
        """Return the group that a group is in, or nothing."""
        return self.at_or_above(self.known[group].parent)

    def made(self) -> list[MapNode]:
        """Return the groups that are in no other: those with nodes of their own come first."""
        order, seen = list(self.content), set(self.content)
        below: dict[str, list[str]] = {}
        for level in range(max((self.known[each].level for each in order), default=0), 0, -1):
            for each in [each for each in order if self.known[each].level == level]:
                parent = self.above(each)
                if parent and parent not in seen:
                    seen.add(parent)
                    order.append(parent)
                if parent:
                    below.setdefault(parent, []).append(each)
        nodes: dict[str, MapNode] = {}
        for each in sorted(order, key=lambda one: -self.known[one].level):
            nodes[each] = self._node(each, [nodes[child] for child in below.get(each, [])])
        return [nodes[each] for each in order if not self.above(each)]

    def _node(self, group: str, children: Sequence[MapNode]) -> MapNode:
        section, depth, above = self.known[group], 1, self.above(group)
        while above:
            depth, above = depth + 1, self.above(above)
        return MapNode(
            section.id,
            section.title,
            "group",
            label_title=section.title,
            level=depth,
            children=(*self.content.get(group, ()), *children),
            parent=self.above(group),
            is_closed=section.is_closed,
        )


def closed(nodes: Sequence[MapNode], edges: Sequence[MapEdge]) -> tuple[list[MapNode], list[MapEdge]]:
    """Empty the groups that are closed: edges end at the group, and those inside of it are left out."""
    moved: dict[str, str] = {}
    shown = [_closed(node, moved) for node in nodes]
    kept = []
    for edge in edges:
        source, target = moved.get(edge.source, edge.source), moved.get(edge.target, edge.target)
        if source != target or (source == edge.source and target == edge.target):
            kept.append(replace(edge, source=source, target=target))
    return shown, kept


def _closed(node: MapNode, moved: dict[str, str]) -> MapNode:
    if node.kind != "group":
        return node
    if node.is_closed:
        inside = list(node.children)
        for each in inside:
            moved[each.id] = node.id
            inside.extend(each.children)
        return replace(node, children=())
    return replace(node, children=tuple(_closed(child, moved) for child in node.children))
