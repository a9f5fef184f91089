"""What a look into the copies gives: a verdict for each quotation, and how each copy was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from argmap.model.dates import Date
from argmap.verify.nearest import Part

Status = Literal["verified", "ambiguous", "orphan", "unchecked"]
Anchor = Literal["none", "fits", "wrong"]
Found = Literal["read", "missing", "refused", "unreadable"]

SHOWN = 20
"""The most places that a verdict tells."""

STATUSES: tuple[Status, ...] = ("verified", "ambiguous", "orphan", "unchecked")


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in the text of a copy. Characters count from 0, paragraphs and pages from 1."""

    start: int
    end: int
    text: str
    """The words as they stand there."""
    ranges: tuple[tuple[int, int], ...]
    """The range of each fragment of the quotation: one, where its editor left nothing out."""
    paragraph: int | None
    """Which of the lines that are not empty it begins in; None where there are pages."""
    page: int | None
    prefix: str
    """About 32 characters before it, from the edge of a word."""
    suffix: str


@dataclass(frozen=True, slots=True)
class Edit:
    """An editor's mark in a quotation, and what it stands for."""

    mark: str
    words: str
    """The words of the source; none where words were put in."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The passage that comes nearest to a quotation that is not there."""

    passage: Passage
    score: float
    """The share of words in common, from 0 to 1, as the differences count them."""
    differences: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found of one quotation."""

    node: str
    index: int
    """Which of the node's quotations, from 0."""
    source: str | None
    exact: str
    status: Status
    passages: tuple[Passage, ...] = ()
    """Where it stands: one place if it is verified, several if it is ambiguous."""
    anchor: Anchor = "none"
    """Whether the words around it are those that the map names."""
    note: str = ""
    """What is to be known of the place."""
    nearest: Suggestion | None = None
    edited: tuple[Edit, ...] = ()
    """What an editor put in or left out in the place where it stands; none where it stands word for word."""


@dataclass(frozen=True, slots=True)
class CopyFound:
    """How the copy of a source was found. `file` is its name as given."""

    source: str
    file: str
    status: Found
    reason: str = ""
    """Why it could not be read."""
    hint: str = ""
    sha256: str = ""
    recorded: str = ""
    """The fingerprint that the map has of it."""
    date: Date | None = None
    """When it was made or accessed, as the map says."""
    notes: tuple[str, ...] = ()
    given: bool = False
    """Whether the user named the file, and not the map."""

    @property
    def changed(self) -> bool:
        """Whether it is no longer the file whose fingerprint the map has."""
        return bool(self.sha256 and self.recorded and self.sha256 != self.recorded)


@dataclass(frozen=True)
class Verification:
    """A verdict for each quotation, in the order of the map, and each copy looked at, by its source."""

    verdicts: tuple[Verdict, ...] = ()
    copies: Mapping[str, CopyFound] = field(default_factory=dict)

    @cached_property
    def _by_place(self) -> Mapping[tuple[str, int], Verdict]:
        return {(verdict.node, verdict.index): verdict for verdict in self.verdicts}

    def of(self, node: str, index: int = 0) -> Verdict | None:
        """Return the verdict on a quotation of a node.

        >>> Verification().of("x") is None
        True
        """
        return self._by_place.get((node, index))

    def count(self, status: Status) -> int:
        """Return how many quotations have a status."""
        return sum(verdict.status == status for verdict in self.verdicts)

    @property
    def edited(self) -> int:
        """How many quotations are verified but for what an editor put in or left out."""
        return sum(verdict.status == "verified" and bool(verdict.edited) for verdict in self.verdicts)

    @property
    def outdated(self) -> int:
        """How many quotations are verified in a copy that has changed since it was recorded."""
        changed = {copy.source for copy in self.copies.values() if copy.changed}
        return sum(verdict.status == "verified" and verdict.source in changed for verdict in self.verdicts)

    @property
    def settled(self) -> bool:
        """Whether each copy was read, and none lacks a quotation or has it in several places."""
        bad = any(verdict.status in ("orphan", "ambiguous") for verdict in self.verdicts)
        return not bad and all(copy.status == "read" for copy in self.copies.values())

    @property
    def fine(self) -> bool:
        """Whether it is settled, and no copy has changed."""
        return self.settled and not any(copy.changed for copy in self.copies.values())
