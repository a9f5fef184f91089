"""A diagram as data: what is drawn, not where and not in which colours."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

NodeKind = Literal["position", "argument", "objection", "evidence", "assumption"]
EdgeKind = Literal["support", "attack", "undercut"]
Flow = Literal["up", "left"]


@dataclass(frozen=True, slots=True)
class Badge:
    """A short mark on a box, for example `+3` with the words "3 more reasons for this"."""

    mark: str
    words: str
    kind: EdgeKind = "support"


@dataclass(frozen=True, slots=True)
class DiagramNode:
    """A box: a node of the map with the words that the box shows."""

    id: str
    kind: NodeKind
    title: str
    text: str = ""
    caption: str = ""
    badges: tuple[Badge, ...] = ()
    focus: bool = False
    by_analyst: bool = False


@dataclass(frozen=True, slots=True)
class DiagramEdge:
    """An arrow. Several `sources` are co-premises: they join before the arrow.

    `target` is the id of a box, or of another arrow (an undercut ends on its middle).
    """

    id: str
    sources: tuple[str, ...]
    target: str
    kind: EdgeKind
    label: str = ""
    words: str = ""
    needs: int = 0
    """How many premises of the arrow the view leaves out: without them it does not hold."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """Boxes and arrows, with a title and a sentence for those who cannot see them.

    `flow` is where the arrows point: `up` puts positions on top, `left` puts them on the left.
    """

    title: str
    description: str
    nodes: tuple[DiagramNode, ...] = ()
    edges: tuple[DiagramEdge, ...] = ()
    flow: Flow = "up"
    legend: bool = True
    hidden: int = field(default=0)
    """How many nodes of the map the view leaves out."""
    language: str = "en"
    """The language of the texts, as a BCP 47 tag."""
