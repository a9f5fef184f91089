"""What an Argdown document says: frozen data, each with its place in the text.

The words are Argdown's own. An *equivalence class* is all that stands under one statement title; its
*members* are the places where the title is written. An *argument* has members as well (its descriptions), and
at most one premise-conclusion structure (`pcs`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from argmap.core.diagnostics import Diagnostic

RelationKind = Literal["support", "attack", "undercut", "contradictory", "contrary", "entails"]
ElementKind = Literal["equivalence-class", "argument", "inference"]
MarkKind = Literal["bold", "italic", "link", "tag", "statement-mention", "argument-mention"]
Mode = Literal["loose", "strict"]
Role = Literal[
    "",
    "top-level-statement",
    "relation-statement",
    "argument-description",
    "premise",
    "intermediary-conclusion",
    "main-conclusion",
]
"""What a member is there for; the statements of lists have no role."""

PCS_ROLES = ("premise", "intermediary-conclusion", "main-conclusion")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text: lines and columns count from 1, and the last character belongs to it."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Mark:
    """What is special about a part of a text: `text[start:stop + 1]` is bold, or a link, or a tag.

    `title` names what a mention mentions, `url` where a link goes, `tag` the tag.
    """

    kind: MarkKind
    start: int
    stop: int
    title: str = ""
    url: str = ""
    tag: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """Something bears on something else. `source` and `target` are titles.

    `target` of an undercut may be an inference: then it is the title of its argument, and `conclusion` the
    index of the inference's conclusion in the argument's `pcs`. `spans` are where the relation is written.
    """

    kind: RelationKind
    source: str
    source_kind: ElementKind
    target: str
    target_kind: ElementKind
    conclusion: int | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Inference:
    """The step to one conclusion of a premise-conclusion structure."""

    span: Span
    rules: tuple[str, ...] = ()
    data: Mapping[str, object] | None = None
    relations: tuple[Relation, ...] = ()
    conclusion: int | None = None
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One place where a statement or an argument is written. A reference has no text of its own."""

    title: str
    text: str
    span: Span
    role: Role = ""
    is_reference: bool = False
    is_top_level: bool = False
    section: str = ""
    marks: tuple[Mark, ...] = ()
    tags: tuple[str, ...] = ()
    data: Mapping[str, object] | None = None
    argument: str = ""
    """The title of the argument in whose premise-conclusion structure it stands."""
    inference: Inference | None = None
    """The step that leads to it, if it is a conclusion."""
    pcs: tuple[Statement, ...] = ()
    """The structure that follows a member of an argument: the same as the argument's own."""


@dataclass(frozen=True, slots=True)
class EquivalenceClass:
    """All statements that have the same title."""

    title: str
    members: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()
    tags: tuple[str, ...] = ()
    data: Mapping[str, object] | None = None
    section: str = ""
    uses: frozenset[Role] = frozenset()
    """The roles that its members have."""

    @property
    def canonical(self) -> Statement | None:
        """Return the member that speaks for all: the marked one, or the last that has a text."""
        return canonical(self.members)

    @property
    def text(self) -> str:
        """Return the text of the canonical member."""
        member = self.canonical
        return member.text if member else ""


@dataclass(frozen=True, slots=True)
class Argument:
    """All descriptions that have the same title in angle brackets, and the argument's structure, if any."""

    title: str
    members: tuple[Statement, ...] = ()
    pcs: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()
    tags: tuple[str, ...] = ()
    data: Mapping[str, object] | None = None
    section: str = ""
    span: Span | None = None
    """Where the premise-conclusion structure stands."""

    @property
    def canonical(self) -> Statement | None:
        """Return the description that speaks for all: the marked one, or the last that has a text."""
        return canonical(self.members)

    @property
    def text(self) -> str:
        """Return the text of the canonical description."""
        member = self.canonical
        return member.text if member else ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and what stands under it. `is_group` and `is_closed` are None where nothing is said."""

    id: str
    level: int
    title: str
    span: Span | None = None
    """Nothing for a group that the front matter sets up."""
    children: tuple[Section, ...] = ()
    parent: str = ""
    marks: tuple[Mark, ...] = ()
    tags: tuple[str, ...] = ()
    data: Mapping[str, object] | None = None
    is_group: bool | None = None
    is_closed: bool | None = None
    is_last: bool = False
    """Whether it reaches to the end of the text."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, with its signs."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Argdown:
    """A whole document. Titles find statements and arguments; relations are in the order of the text."""

    statements: Mapping[str, EquivalenceClass] = field(default_factory=dict)
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    sections: tuple[Section, ...] = ()
    tags: tuple[str, ...] = ()
    front_matter: Mapping[str, object] = field(default_factory=dict)
    front_matter_span: Span | None = None
    comments: tuple[Comment, ...] = ()
    warnings: tuple[Diagnostic, ...] = ()
    mode: Mode = "loose"
    file: str = "<text>"
    text: str = ""
    """What was read, after `@include`: lines count in it."""


def canonical(members: tuple[Statement, ...]) -> Statement | None:
    """Return the member that is marked `{isCanonical: true}`, or the last that is no reference."""
    own = [member for member in members if not member.is_reference]
    marked = [member for member in own if (member.data or {}).get("isCanonical")]
    chosen = marked or own
    return chosen[-1] if chosen else None
