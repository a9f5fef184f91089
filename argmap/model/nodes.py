"""The nodes of a map: positions, arguments, objections, evidence, assumptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from argmap.model.base import Frozen, FrozenMap, Text, Texts, listed
from argmap.model.conflicts import Conflicts
from argmap.model.ids import ANALYST, Id, Ids
from argmap.model.inline import unmarked
from argmap.model.kept import Kept
from argmap.model.likelihood import Likelihood
from argmap.model.links import Link, Steps
from argmap.model.quotes import Quote, Quotes
from argmap.model.scales import Credibility

Kind = Literal["position", "argument", "objection", "evidence", "assumption"]
EvidenceBasis = Literal[
    "testimony", "document", "event", "statistic", "expert", "law", "media", "image", "physical", "other"
]
AssumptionBasis = Literal["supported", "caveat", "unsupported"]


class Node(Frozen):
    """What every node has. Stance belongs to its links: one node may support one thing and attack another."""

    kind: ClassVar[Kind]

    id: Id = Field(exclude=True)
    """The key it stands under. One namespace for all nodes."""
    label: Text | None = None
    """A short title, as diagrams show it."""
    text: Text
    """What it claims, in a sentence. Inline Markdown is allowed; HTML is not."""
    supports: Steps = Field(default_factory=dict, alias="for", validate_default=True)
    """What it is offered for: the targets, each with its step."""
    attacks: Steps = Field(default_factory=dict, alias="against", validate_default=True)
    """What it is offered against; a target `a->b` makes an undercut."""
    held_by: Ids = ()
    """The actors who hold it."""
    said_by: Ids = ()
    """The actors who said it, in the words that are quoted."""
    sources: Ids = Field(default=(), alias="source")
    """The sources that record it."""
    quotes: Quotes = ()
    """Quotations from these sources."""
    event: Id | None = None
    """The event of the timeline that it is about."""
    likelihood: Likelihood | None = None
    """How likely it is that the claim is true."""
    by: Id | None = None
    """`analyst` where the map's author adds it beyond what the sources say."""
    tags: Texts = ()
    """Free words to select by."""
    note: Text | None = None
    """A remark of the map's author."""
    kept: Kept = Field(default_factory=FrozenMap)
    """What a file of another format said, and argmap has no word for."""
    conflict: Conflicts = Field(default_factory=FrozenMap)
    """Where a merge left the choice to you: the field, with what it was and what they made of it."""

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        if "quote" in value:
            if "quotes" in value:
                raise PydanticCustomError("both", "both", {"one": "quote", "other": "quotes"})
            value = dict(value)
            value["quotes"] = value.pop("quote")
        return _with_links(value) if "links" in value else value

    @property
    def title(self) -> str:
        """The label; where there is none, the text without its inline Markdown and final full stop."""
        return self.label or unmarked(self.text).removesuffix(".")

    @property
    def links(self) -> tuple[Link, ...]:
        """The links that start here, supports first."""
        made = [Link(parent, "for", step, self.id) for parent, step in self.supports.items()]
        made += [
            Link(parent, "against", step, self.id, second=parent in self.supports)
            for parent, step in self.attacks.items()
        ]
        return tuple(made)

    @property
    def by_analyst(self) -> bool:
        """Whether the map's author adds it beyond what the sources say."""
        return self.by == ANALYST

    def source_of(self, quote: Quote) -> str | None:
        """Return the id of the source a quotation of this node stands in."""
        return quote.source or (self.sources[0] if self.sources else None)


def _with_links(value: dict[str, Any]) -> dict[str, Any]:
    """Read `links=[Link(…), …]` of the Python face as `for` and `against`."""
    value = dict(value)
    links = value.pop("links")
    if not isinstance(links, (list, tuple)) or not all(isinstance(link, Link) for link in links):
        raise PydanticCustomError("links", "not links")
    for name, alias, polarity in (("supports", "for", "for"), ("attacks", "against", "against")):
        steps = {link.parent: link.step for link in links if link.polarity == polarity}
        listed([link.parent for link in links if link.polarity == polarity])
        if steps and (name in value or alias in value):
            raise PydanticCustomError("both", "both", {"one": "links", "other": name})
        if steps:
            value[name] = steps
    return value


class Position(Node):
    """An answer to the question. A map has two or more."""

    kind: ClassVar[Kind] = "position"

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...


class Argument(Node):
    """A claim offered for something.

    >>> Argument(id="congestion", text="A toll would shorten queues.", supports="toll").links[0].id
    'congestion->toll'
    """

    kind: ClassVar[Kind] = "argument"

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...


class Objection(Node):
    """A claim offered against something: a node, or a link (an undercut)."""

    kind: ClassVar[Kind] = "objection"

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...


class Evidence(Node):
    """What a source records: a quotation, a figure, an event, a document, an expert's judgement."""

    kind: ClassVar[Kind] = "evidence"

    basis: EvidenceBasis | None = None
    """What kind of record it is."""
    credibility: Credibility | None = None
    """How credible the item is: 1 to 6 of the Admiralty code."""
    origin: Id | None = None
    """The source that the source names for this item; by default what it cites, else itself."""

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...


class Assumption(Node):
    """What is taken for granted."""

    kind: ClassVar[Kind] = "assumption"

    basis: AssumptionBasis | None = None
    """How well it is founded: supported, caveat, unsupported."""

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...


NODE_TYPES: dict[str, type[Node]] = {
    "positions": Position,
    "arguments": Argument,
    "objections": Objection,
    "evidence": Evidence,
    "assumptions": Assumption,
}
"""The sections of a map that hold nodes, in order."""
