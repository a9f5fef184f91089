"""Which id each part has in the merged map: renames are followed, what only shares an id is kept apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from argmap.change.diff.renames import Renames
from argmap.change.merge.sides import KIND, Fields, Side
from argmap.change.merge.values import Clash

NAMED = ("nodes", "sources", "actors", "events")
"""The spaces whose parts have ids."""

_ALIKE = 0.5
_SAME = ("DOI", "URL", "ISBN")
_WORDS = {"nodes": "text", "sources": "title", "actors": "name", "events": "text"}


@dataclass(slots=True)
class Names:
    """The merged id of each part by the id it has on each side, and what could not be agreed on."""

    base: dict[str, dict[str, str]] = field(default_factory=lambda: {space: {} for space in NAMED})
    ours: dict[str, dict[str, str]] = field(default_factory=lambda: {space: {} for space in NAMED})
    theirs: dict[str, dict[str, str]] = field(default_factory=lambda: {space: {} for space in NAMED})
    clashes: dict[tuple[str, str], Clash] = field(default_factory=dict)
    """By space and merged id."""


def names_of(base: Side, ours: Side, theirs: Side, mine: Renames, others: Renames) -> Names:
    """Return the merged ids; `mine` and `others` are what each side renamed since the base."""
    names = Names()
    for space in NAMED:
        one = _sound(getattr(mine, space), base[space], ours[space])
        two = _sound(getattr(others, space), base[space], theirs[space])
        _settle(space, names, (base[space], ours[space], theirs[space]), one, two)
    return names


def _sound(found: Mapping[str, str], base: Mapping[str, Any], side: Mapping[str, Any]) -> dict[str, str]:
    return {
        old: new
        for old, new in found.items()
        if old in base and old not in side and new in side and new not in base
    }


def _settle(
    space: str,
    names: Names,
    sides: tuple[dict[str, Fields], dict[str, Fields], dict[str, Fields]],
    mine: Mapping[str, str],
    others: Mapping[str, str],
) -> None:
    base, ours, theirs = sides
    taken = {*base, *ours, *theirs}
    for old in base:
        one, two = mine.get(old, old), others.get(old, old)
        # What they call it may be the id of something that we have added.
        blocked = two in ours and one == old and two != old
        final = two if one == old and not blocked else one
        names.base[space][old] = final
        if one in ours:
            names.ours[space][one] = final
        if two in theirs:
            names.theirs[space][two] = final
        if two not in (old, final):
            names.clashes[space, final] = Clash(old, two)
    for id, part in theirs.items():
        if id in names.theirs[space]:
            continue
        final = id
        another = id in ours and (id in names.ours[space] or different(space, ours[id], part))
        if another or id in names.base[space].values():
            final = _fresh(id, taken)
            names.clashes[space, final] = Clash(None, id)
        names.theirs[space][id] = final
        taken.add(final)
    for id in ours:
        names.ours[space].setdefault(id, id)


def _fresh(id: str, taken: set[str]) -> str:
    number = 2
    while f"{id[:90]}-{number}" in taken:
        number += 1
    taken.add(f"{id[:90]}-{number}")
    return f"{id[:90]}-{number}"


def different(space: str, one: Fields, other: Fields) -> bool:
    """Say whether two parts that were added under one id are plainly two things.

    >>> different("actors", {"name": "Office of Transport"}, {"name": "Transport Office"})
    False
    >>> different("nodes", {"text": "Queues shorten."}, {"text": "It weighs on the poor."})
    True
    """
    if any(key in one and one.get(key) == other.get(key) for key in _SAME):
        return False
    words = _WORDS[space]
    if words not in one or words not in other:
        return bool(one.get(KIND) != other.get(KIND))
    first, second = (sorted(part[words].casefold().split()) for part in (one, other))
    alike = SequenceMatcher(None, first, second, autojunk=False).ratio()
    same_day = space == "events" and one.get("date") == other.get("date")
    return alike < (_ALIKE / 2 if same_day else _ALIKE)
