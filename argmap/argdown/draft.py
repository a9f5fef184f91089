"""The model while it is being made: what the passes change, before it is frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from argmap.argdown.faults import Faults
from argmap.argdown.model import Comment, ElementKind, Mode, RelationKind, Role, Section, Span, Statement
from argmap.argdown.settings import Settings


class End(NamedTuple):
    """What a relation comes from or goes to. An inference is named by its argument and its conclusion."""

    kind: ElementKind
    title: str
    conclusion: int | None = None


SYMMETRIC = ("contradictory", "contrary")


@dataclass(slots=True, eq=False)
class Tie:
    """A relation, with the offsets at which its sign stands."""

    kind: RelationKind
    source: End
    target: End
    offset: int
    spans: list[Span] = field(default_factory=list)
    aside: bool = False
    """Whether it undercuts an inference, but is written below a statement."""

    @property
    def key(self) -> tuple[str, End, End]:
        """Return what two relations have in common that say the same."""
        if self.kind in SYMMETRIC and self.target < self.source:
            return (self.kind, self.target, self.source)
        return (self.kind, self.source, self.target)


@dataclass(slots=True)
class DraftStep:
    """The step to a conclusion."""

    span: Span
    rules: tuple[str, ...]
    data: dict[str, object] | None
    conclusion: int
    ties: list[Tie] = field(default_factory=list)


@dataclass(slots=True)
class DraftClass:
    """An equivalence class."""

    title: str
    offset: int
    members: list[Statement] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    tags: dict[str, None] = field(default_factory=dict)
    data: dict[str, object] | None = None
    section: str | None = ""
    uses: set[Role] = field(default_factory=set)


@dataclass(slots=True)
class DraftArgument:
    """An argument. `followed` is the member that its structure follows."""

    title: str
    offset: int
    members: list[Statement] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    tags: dict[str, None] = field(default_factory=dict)
    data: dict[str, object] | None = None
    section: str | None = ""
    parts: list[Statement] = field(default_factory=list)
    steps: dict[int, DraftStep] = field(default_factory=dict)
    span: Span | None = None
    followed: int | None = None
    whole: DraftArgument | None = None
    """The argument of which it is a part (`explode`), and where its own parts stand in that one."""
    origins: list[int] = field(default_factory=list)

    @property
    def main(self) -> str:
        """Return the title of the class of the main conclusion."""
        return self.parts[-1].title


@dataclass(slots=True)
class Draft:
    """A document in the making."""

    settings: Settings
    faults: Faults
    mode: Mode
    statements: dict[str, DraftClass] = field(default_factory=dict)
    arguments: dict[str, DraftArgument] = field(default_factory=dict)
    ties: list[Tie] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    tags: dict[str, None] = field(default_factory=dict)
    comments: list[Comment] = field(default_factory=list)
    keys: dict[tuple[str, End, End], Tie] = field(default_factory=dict)

    def ties_of(self, end: End) -> list[Tie]:
        """Return the relations that are noted at one of their ends."""
        if end.kind == "equivalence-class":
            return self.statements[end.title].ties
        if end.kind == "argument":
            return self.arguments[end.title].ties
        return self.arguments[end.title].steps[end.conclusion or 0].ties


def merged(old: dict[str, object] | None, new: dict[str, object] | None) -> dict[str, object] | None:
    """Return old data with new data over them, mapping by mapping."""
    if old is None or new is None:
        return new if old is None else old
    out = dict(old)
    for key, value in new.items():
        before = out.get(key)
        both = isinstance(before, dict) and isinstance(value, dict)
        out[key] = merged(before, value) if both else value  # type: ignore[arg-type]
    return out
