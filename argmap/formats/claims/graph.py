"""Claims and the ties between them: what every argument format comes down to, before it is a map."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(slots=True)
class Claim:
    """A claim as its file has it. `fields` are further keys of a node, as a map's file writes them."""

    key: str
    """What the file calls it; ties name it so."""
    text: str
    section: str = ""
    """`positions`, `arguments` …; empty: its ties tell."""
    fields: dict[str, Any] = field(default_factory=dict)
    id: str = ""
    """The id it should get; empty: the key, where people can read it, or else words of the text."""
    keep: bool = True
    """Whether the key is kept where it is not the id; needless where a writer makes it of the id again."""


@dataclass(slots=True)
class Tie:
    """A step from one claim, or several linked ones, to a claim or to another tie."""

    premises: tuple[str, ...]
    """The keys of the claims it starts from; linked if there are several."""
    target: str
    """The key of a claim or of a tie."""
    polarity: Literal["for", "against"] = "for"
    key: str = ""
    """What the file calls it, where others may aim at it."""
    fields: dict[str, Any] = field(default_factory=dict)
    """Further keys of the step: strength, scheme, note, kept …"""


@dataclass(slots=True)
class ClaimGraph:
    """All that a file says, in words of its own; `build` makes a map of it."""

    format: str
    """The name of the format: what argmap has no word for is kept under it."""
    question: str = ""
    title: str = ""
    id: str = ""
    claims: list[Claim] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    sources: dict[str, dict[str, Any]] = field(default_factory=dict)
    actors: dict[str, dict[str, Any]] = field(default_factory=dict)
    events: dict[str, dict[str, Any]] = field(default_factory=dict)
    rest: dict[str, Any] = field(default_factory=dict)
    """Further keys of the map: background, language, authors, assessment, kept …"""
