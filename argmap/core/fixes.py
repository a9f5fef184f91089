"""What could be done about a finding, as data: edits of the file by the keys of what they change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from argmap.core.printable import printable

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fix:
    """An edit that mends a finding. `safe` ones lose nothing that the author said.

    Paths are keys of the file, as it stands before: `("arguments", "queues", "for", "toll")`.

    >>> Fix("Take `hansard` away.", drop=(("sources", "hansard"),)).to_dict()["edits"]
    [{'do': 'drop', 'path': ['sources', 'hansard']}]
    """

    description: str
    safe: bool = False
    put: tuple[tuple[Path, Any], ...] = ()
    """Values to be set or added."""
    drop: tuple[Path, ...] = ()
    """What is to go."""
    rename: tuple[tuple[Path, str], ...] = ()
    """Keys, and targets of links, that get another name."""
    move: tuple[tuple[Path, Path], ...] = ()
    """Entries that go elsewhere."""
    comment: str | None = None
    """What the comment at the place of the finding becomes; it goes where this is empty."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "description", printable(self.description))

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every path that it touches."""
        puts, renames = [path for path, _ in self.put], [path for path, _ in self.rename]
        return (*puts, *self.drop, *renames, *(path for pair in self.move for path in pair))

    def to_dict(self) -> dict[str, Any]:
        """Return the stable JSON form."""
        edits: list[dict[str, Any]] = [
            {"do": "put", "path": list(path), "value": value} for path, value in self.put
        ]
        edits += [{"do": "drop", "path": list(path)} for path in self.drop]
        edits += [{"do": "rename", "path": list(path), "to": name} for path, name in self.rename]
        edits += [{"do": "move", "path": list(old), "to": list(new)} for old, new in self.move]
        edits += [{"do": "comment", "to": self.comment}] if self.comment is not None else []
        return {"description": self.description, "safe": self.safe, "edits": edits}
