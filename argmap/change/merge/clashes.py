"""The conflicts of a merge as sentences: what each side has, where, and what to do."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from argmap.model.conflicts import ITSELF
from argmap.model.sections import SECTIONS

Path = tuple[str | int, ...]
_POLARITIES = ("for", "against")


@dataclass(frozen=True, slots=True)
class Found:
    """A conflict: the part it is in, the field, and what each side has there."""

    path: Path
    """The part, as the keys of a file: `("arguments", "x", "for", "y")`; the map itself is `()`."""
    field: str
    ours: Any
    base: Any = None
    theirs: Any = None
    deleted: str = ""

    @property
    def node(self) -> str:
        """The id of the part; nothing where it is the map's own or the assessment's."""
        return str(self.path[1]) if len(self.path) > 1 else ""


def found_in(written: Mapping[str, Any], before: Iterable[Mapping[str, Any]] = ()) -> Iterator[Found]:
    """Yield the conflicts marked in a canonical form, without those that a side had before."""
    known = {
        (path, field, json.dumps(mark, sort_keys=True)) for w in before for path, field, mark, _ in _marks(w)
    }
    for path, field, mark, part in _marks(written):
        if (path, field, json.dumps(mark, sort_keys=True)) not in known:
            ours = part.get(field)
            if field == ITSELF:
                ours = path[-1] if path else ours
            elif field == "polarity":
                ours = path[2]
            elif field == "kind":
                ours = str(path[0])
            yield Found(path, field, ours, mark.get("base"), mark.get("theirs"), mark.get("deleted", ""))


def _marks(written: Mapping[str, Any]) -> Iterator[tuple[Path, str, Any, Mapping[str, Any]]]:
    for path, part in _parts(written):
        for field, mark in part.get("conflict", {}).items():
            yield path, field, mark, part


def _parts(written: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    yield (), written
    for section in SECTIONS:
        for id, part in written.get(section, {}).items():
            yield (section, id), part
            for key in _POLARITIES:
                for target, step in part.get(key, {}).items():
                    yield (section, id, key, target), step
    yield ("assessment",), written.get("assessment", {})
