"""What a map shows: nodes in groups, and edges between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from argmap.argdown.model import RelationKind


@dataclass(frozen=True, slots=True)
class MapNode:
    """A statement, an argument, or a group with nodes in it."""

    id: str
    title: str
    kind: Literal["statement", "argument", "group"]
    label_title: str = ""
    label_text: str = ""
    tags: tuple[str, ...] = ()
    level: int = 0
    children: tuple[MapNode, ...] = ()
    parent: str = ""
    is_closed: bool | None = None


@dataclass(frozen=True, slots=True)
class MapEdge:
    """An edge between the nodes `source` and `target`, with the classes that it stands for."""

    id: str
    kind: RelationKind
    source: str
    target: str
    source_class: str = ""
    target_class: str = ""


@dataclass(frozen=True, slots=True)
class ArgdownMap:
    """A map."""

    nodes: tuple[MapNode, ...] = ()
    edges: tuple[MapEdge, ...] = ()
