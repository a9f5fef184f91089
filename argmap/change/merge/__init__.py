"""Three-way merge of maps: by id and by field, never by line.

What only one side changed is taken from it. What both changed differently keeps our value, and is marked
under `conflict:` on that one field: the result is a map like any other. Nothing that either side wrote is
lost in silence: what one side deleted and the other went on with is kept, and marked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from argmap.change.merge.clashes import Found, found_in
from argmap.change.merge.names import NAMED, Names, names_of
from argmap.change.merge.needed import with_needed
from argmap.change.merge.parts import marked, merged_part
from argmap.change.merge.sides import SPACES, Side, side_of, with_ids, written_of
from argmap.model.argument_map import ArgumentMap
from argmap.model.conflicts import ITSELF

__all__ = ["Found", "Merged", "MergedForm", "merge", "merge_written"]


@dataclass(frozen=True, slots=True)
class MergedForm:
    """The merged map in its canonical form, with the ids that its parts had on each side."""

    written: dict[str, Any]
    names: Names
    sides: tuple[Mapping[str, Any], ...]
    """Base, ours and theirs under the merged ids."""

    def merged(self) -> Merged:
        """Return the merged map with its conflicts."""
        return Merged(ArgumentMap.from_dict(self.written), self.conflicts())

    def conflicts(self) -> tuple[Found, ...]:
        """Return what could not be decided, without what was marked on a side before."""
        return tuple(found_in(self.written, self.sides))


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged map, and what could not be decided: each conflict is marked in the map as well."""

    map: ArgumentMap
    conflicts: tuple[Found, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether everything could be decided."""
        return not self.conflicts


def merge(base: ArgumentMap, ours: ArgumentMap, theirs: ArgumentMap) -> Merged:
    """Return the map with what both sides changed since the base.

    Raises:
        MapError: the merged map would be none, because a side alone is none.

    >>> from argmap.formats import load
    >>> from argmap.model.nodes import Argument
    >>> base = load("harbour-bridge")
    >>> ours = base.add(Argument(id="noise", text="Fewer cars make less noise.", supports="toll"))
    >>> theirs = base.replace(title="A toll on the bridge?")
    >>> merged = merge(base, ours, theirs)
    >>> merged.clean, merged.map.title, "noise" in merged.map.nodes
    (True, 'A toll on the bridge?', True)
    """
    return merge_written(base.to_dict(), ours.to_dict(), theirs.to_dict()).merged()


def merge_written(base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> MergedForm:
    """Return the merge of three maps in their canonical form."""
    from argmap.change.diff.renames import all_renames

    b, o, t = side_of(base), side_of(ours), side_of(theirs)
    names = names_of(b, o, t, all_renames(base, ours), all_renames(base, theirs))
    b, o, t = with_ids(b, names.base), with_ids(o, names.ours), with_ids(t, names.theirs)
    made: Side = {}
    for space in SPACES:
        parts = {
            id: merged_part(b[space].get(id), o[space].get(id), t[space].get(id))
            for id in dict.fromkeys((*o[space], *t[space]))
        }
        made[space] = {id: part for id, part in parts.items() if part is not None}
    _mark_names(made, names)
    made = with_needed(made, o, t)
    return MergedForm(written_of(made), names, tuple(written_of(side) for side in (b, o, t)))


def _mark_names(made: Side, names: Names) -> None:
    for (space, id), clash in names.clashes.items():
        if space in NAMED and id in made[space]:
            made[space][id] = marked(made[space][id], {ITSELF: clash})
