"""A diagram as data: what is drawn, not where and not in which colours."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

NodeKind = Literal["position", "argument", "objection", "evidence", "assumption", "source", "origin"]
EdgeKind = Literal["support", "attack", "undercut", "cites"]
Flow = Literal["up", "left", "chain"]
Novelty = Literal["", "added", "removed", "changed"]
"""What became of a node between two maps; nothing, where it is the same, or there is one map alone."""
Standing = Literal["", "in", "out", "undecided"]
"""What a reading says of a node: it stands, it falls, or neither; nothing, where there is no reading."""


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
    standing: Standing = ""
    strength: float | None = None
    """How strong a reading finds it, from 0 to 1."""
    novelty: Novelty = ""
    news: str = ""
    """What became of it, in a few words."""


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
    told: bool = False
    """Whether a box says it in words, so that it needs no line that would run behind other boxes."""
    fails: bool = False
    """Whether a reading found that the step does not hold."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """Boxes and arrows, with a title and a sentence for those who cannot see them.

    `flow` is where the arrows point: `up` puts positions on top, `left` puts them on the left; `chain` sets
    out each box with what its arrows point at indented below it.
    """

    kind: ClassVar[str] = "Diagram"
    title: str
    description: str
    nodes: tuple[DiagramNode, ...] = ()
    edges: tuple[DiagramEdge, ...] = ()
    flow: Flow = "up"
    legend: bool = True
    hidden: int = field(default=0)
    """How many nodes, or sources, of the map the view leaves out."""
    language: str = "en"
    """The language of the texts, as a BCP 47 tag."""
    reading: str = ""
    """The reading whose outcome the boxes show, with its options."""
    outcome: tuple[str, ...] = ()
    """In sentences: what stands, what falls and which steps do not hold; or what changed between two maps."""

    @property
    def twin(self) -> str:
        """What the sentences are, as a heading."""
        what = "The outcome" if self.reading else "The changes" if self.outcome else "The arrows"
        return f"{what} of this diagram in words"

    @property
    def sentences(self) -> tuple[str, ...]:
        """Each arrow in words; or the outcome, whose arrows are those of the view without it."""
        return self.outcome or tuple(f"{edge.words}." for edge in self.edges if edge.words)

    @property
    def places(self) -> tuple[str, ...]:
        """The parts of a document that the boxes lead to."""
        return tuple(node.id for node in self.nodes)
