"""The syntax tree: what stands where, before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from argmap.argdown.tokens import Token


@dataclass(slots=True)
class Element:
    """A statement or an argument at one place, with the relations that hang on it.

    `words` are the words of its text. `inner_break` says whether a line end stands between them and the data,
    `last_break` whether one stands behind all that.
    """

    kind: Literal["statement", "argument"]
    head: Token | None = None
    words: list[Token] = field(default_factory=list)
    data: Token | None = None
    inner_break: bool = False
    last_break: bool = False
    start: int = 0
    end: int = 0
    relations: list[Bond] = field(default_factory=list)

    @property
    def is_reference(self) -> bool:
        """Return whether it is a title without a text."""
        return self.head is not None and self.head.kind.endswith("reference")

    @property
    def title(self) -> str:
        """Return what stands between the brackets, or nothing."""
        if self.head is None:
            return ""
        return self.head.image[1:-1] if self.is_reference else self.head.image[1:-2]


@dataclass(slots=True)
class Bond:
    """A sign of relation, and the element behind it."""

    sign: Token
    element: Element

    @property
    def symbol(self) -> str:
        """Return the sign without the blanks before it."""
        return self.sign.image.strip()


@dataclass(slots=True)
class Heading:
    """A heading: its level is the number of its signs."""

    sign: Token
    words: list[Token]
    data: Token | None
    end: int

    @property
    def level(self) -> int:
        """Return how deep it stands."""
        return len(self.sign.image) - 1


@dataclass(slots=True)
class Step:
    """The line between premises and a conclusion, with its rules and data, and what undercuts it."""

    start: int
    rules: list[list[Token]] = field(default_factory=list)
    data: Token | None = None
    end: int = 0
    relations: list[Bond] = field(default_factory=list)


@dataclass(slots=True)
class Structure:
    """A premise-conclusion structure: elements, each with the step that leads to it, if one does."""

    start: int
    parts: list[tuple[Element, Step | None]] = field(default_factory=list)
    end: int = 0


@dataclass(slots=True)
class Listing:
    """An ordered or an unordered list."""

    items: list[Element] = field(default_factory=list)


Block = Heading | Element | Structure | Listing


@dataclass(slots=True)
class Tree:
    """A whole document."""

    front_matter: Token | None = None
    blocks: list[Block] = field(default_factory=list)
    end: int = 0
    """Where the last word ends."""
