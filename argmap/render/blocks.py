"""The language that documents are written in: blocks that hold spans, and no markup."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, ClassVar, Literal, TypeAlias

from argmap.render.spans import Ref, Span, Spans
from argmap.views.data.bars import Bars
from argmap.views.data.diagram import Diagram
from argmap.views.data.drawing import Drawing
from argmap.views.data.lanes import Lanes

Look = Literal["fact", "assumption", "judgement", "value"]
"""What kind of statement something is: facts, assumptions, judgements and values look different."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. `role` says how loud: `lead` opens a document, `small` is a remark."""

    tag: ClassVar[str] = "paragraph"
    spans: Spans
    role: Literal["plain", "lead", "small"] = "plain"


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list; `id` makes it something to link to."""

    tag: ClassVar[str] = "item"
    blocks: tuple[Block, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, with numbers or without."""

    tag: ClassVar[str] = "bullets"
    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A word and what stands behind it."""

    tag: ClassVar[str] = "term"
    term: Spans
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Definitions:
    """Words and what they mean, or labels and what they hold."""

    tag: ClassVar[str] = "definitions"
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; `id` makes it something to link to."""

    tag: ClassVar[str] = "row"
    cells: tuple[tuple[Block, ...], ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `widths` are the shares of its columns; the first cell of each row names the row."""

    tag: ClassVar[str] = "table"
    caption: Spans
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with its caption. Its sentences are the twin for those who do not see it."""

    tag: ClassVar[str] = "figure"
    id: str
    drawing: Drawing
    caption: Spans
    told: bool = True
    """Whether the sentences stand beside it; a table that says the same makes them needless."""

    @property
    def alt(self) -> str:
        """The figure in a sentence."""
        return f"{self.drawing.title}. {self.drawing.description}"


@dataclass(frozen=True, slots=True)
class Callout:
    """A statement set apart, in the look of its kind."""

    tag: ClassVar[str] = "callout"
    look: Look
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One thing with its parts, framed."""

    tag: ClassVar[str] = "card"
    title: Spans
    blocks: tuple[Block, ...]
    look: Look = "judgement"


@dataclass(frozen=True, slots=True)
class Column:
    """One of several sides, with cards of equal rank side by side and the rest below."""

    tag: ClassVar[str] = "column"
    title: Spans
    intro: tuple[Block, ...]
    cards: tuple[Card, ...]
    rest: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Sides of equal width."""

    tag: ClassVar[str] = "columns"
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of an outline with all that hangs on it."""

    tag: ClassVar[str] = "branch"
    id: str
    relation: Spans
    """How it bears on what it hangs on."""
    title: Spans
    blocks: tuple[Block, ...]
    look: Look
    branches: tuple[Branch | Paragraph, ...] = ()
    """What hangs on it; a paragraph stands for a node that is set out elsewhere."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A tree of nodes that can be folded."""

    tag: ClassVar[str] = "outline"
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document with a heading; without a title it belongs to the head of the document."""

    tag: ClassVar[str] = "section"
    id: str
    title: str
    blocks: tuple[Block, ...]


Block: TypeAlias = (
    Paragraph | Bullets | Definitions | Table | Figure | Callout | Card | Columns | Outline | Section
)


@dataclass(frozen=True, slots=True)
class Document:
    """Sections in their order, with what stands on the cover and at the head of each page."""

    title: str
    question: str
    description: str
    language: str
    authors: tuple[str, ...]
    as_of: str
    """The day in words, or nothing."""
    day: tuple[int, int, int] | None
    """The day as numbers, for the document's own date."""
    sections: tuple[Section, ...]


def walk(part: Any) -> Iterator[Any]:
    """Yield every dataclass inside a block or a document, itself first, in reading order."""
    waiting = [part]
    while waiting:
        part = waiting.pop()
        if type(part) is tuple:
            waiting.extend(reversed(part))
        elif names := _parts(part.__class__):
            yield part
            waiting.extend([getattr(part, name) for name in names])


_DRAWINGS = (Diagram, Bars, Lanes)


@cache
def _parts(kind: Hashable) -> tuple[str, ...]:
    """Return the fields of a dataclass, the last one first; nothing for strings, numbers and drawings."""
    if kind in _DRAWINGS or not (isinstance(kind, type) and is_dataclass(kind)):
        return ()
    return tuple(field.name for field in reversed(fields(kind)))


def anchors(document: Document) -> frozenset[str]:
    """Return every id that something in the document can be linked by."""
    found = (getattr(part, "id", "") for part in walk(document.sections) if not isinstance(part, Ref))
    return frozenset(id for id in found if id)


__all__ = [
    "Block",
    "Branch",
    "Bullets",
    "Callout",
    "Card",
    "Column",
    "Columns",
    "Definitions",
    "Document",
    "Figure",
    "Item",
    "Look",
    "Outline",
    "Paragraph",
    "Row",
    "Section",
    "Span",
    "Spans",
    "Table",
    "Term",
    "anchors",
    "walk",
]
