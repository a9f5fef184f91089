"""The changes between two maps, as frozen data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from argmap.model.ids import AGAINST, ARROW
from argmap.model.sections import SECTIONS

Kind = Literal[
    "added",
    "removed",
    "renamed",
    "reworded",
    "kind",
    "flipped",
    "strengthened",
    "weakened",
    "scheme",
    "co-premises",
    "sources",
    "quotation",
    "rating",
    "likelihood",
    "speakers",
    "order",
    "changed",
]
"""What happened: `kind` made another kind of node of it, `changed` is any field without a name of its own."""

What = Literal[
    "map",
    "position",
    "argument",
    "objection",
    "evidence",
    "assumption",
    "link",
    "source",
    "actor",
    "event",
    "assessment",
    "judgement",
    "indicator",
    "gap",
    "expectation",
]
Path = tuple[str | int, ...]
"""Where a value stands in the canonical form of the map, by the names of the file format."""
Space = Literal["nodes", "sources", "actors", "events"]
"""What an id is unique in."""
SIGNS: Mapping[str, str] = {"added": "+", "removed": "−"}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is different. `before` and `after` are plain data, None where there is nothing."""

    what: What
    kind: Kind
    id: str
    """The node, link, source, actor or event; what was renamed goes by its new id. Empty for the map."""
    path: Path
    before: Any = None
    after: Any = None

    @property
    def sign(self) -> str:
        """`+`, `−` or `~`: there now, gone, or different."""
        return SIGNS.get(self.kind, "~")

    @property
    def field(self) -> str:
        """The name of the field that is different, empty for a whole part."""
        names = [step for step in self.path if isinstance(step, str)]
        whole = self.path == ("assessment",) or (self.path[0] in SECTIONS and len(self.path) == 2)
        return "" if whole else names[-1]

    @property
    def quoted(self) -> bool:
        """Whether it is about a quotation. A node may be called `quotes`, so the place counts."""
        return self.path[0] in SECTIONS and self.path[2:3] == ("quotes",)

    @property
    def space(self) -> Space | None:
        """The space of ids that the part belongs to."""
        return SPACE_OF.get(self.what)


SPACE_OF: Mapping[str, Space] = {
    **dict.fromkeys(("position", "argument", "objection", "evidence", "assumption"), "nodes"),
    "source": "sources",
    "actor": "actors",
    "event": "events",
}


@dataclass(frozen=True, slots=True)
class Order:
    """The order in which the entries under a path are written: no content, and told to nobody."""

    path: Path
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """All that is different between two maps. True where anything is.

    >>> from argmap.change.diff import diff
    >>> from argmap.formats import load
    >>> m = load("harbour-bridge")
    >>> print(diff(m, m.remove("rebates").replace(status="final")))
    ~ the map: status: review → final
    − objection “Rebates offset it”, against “Unfair to low earners”
    ~ indicator 2: what it rests on: “Rebates offset it” (gone)
    """

    before: str
    """What the first map is called."""
    after: str
    changes: tuple[Change, ...]
    order: tuple[Order, ...] = ()
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What the parts in the changes are called, by space and id."""

    def __bool__(self) -> bool:
        return bool(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __str__(self) -> str:
        from argmap.change.diff.shown import text

        return text(self)

    def _repr_html_(self) -> str:
        from argmap.change.diff.shown import html

        return html(self)

    @property
    def told(self) -> tuple[Change, ...]:
        """What a reader is told: not that a link, or an expectation, is gone with its node."""
        gone = {c.id for c in self.changes if c.kind == "removed" and c.space == "nodes" and len(c.path) == 2}
        return tuple(change for change in self.changes if not _follows(change, gone))

    def renames(self, space: Space = "nodes") -> Mapping[str, str]:
        """Return the new id of each part that was renamed, by its old one."""
        return {c.before: c.after for c in self.changes if c.kind == "renamed" and c.space == space}

    def about(self, id: str) -> tuple[Change, ...]:
        """Return the changes of one part."""
        return tuple(change for change in self.changes if change.id == id)


def _follows(change: Change, gone: set[str]) -> bool:
    if change.kind == "removed" and change.what == "link":
        return not gone.isdisjoint(str(change.path[-1]).removesuffix(AGAINST).split(ARROW))
    if change.what != "expectation" or change.after is not None:
        return False
    return gone.issuperset(change.before if isinstance(change.before, dict) else (str(change.path[-1]),))
