"""Three-way merge of one part: a node with its links, a source, an actor, an event, the assessment."""

from __future__ import annotations

from typing import Any

from argmap.change.merge.sides import KIND, POLARITIES, Fields
from argmap.change.merge.values import Clash, merged_value
from argmap.model.conflicts import ITSELF

POLARITY = "polarity"
"""The field of a step that says whether it is for or against."""
CONFLICT = "conflict"

_OF_EVIDENCE = ("basis", "credibility", "origin")
"""The fields that not every kind of node has, or has with the same words."""


def merged_part(base: Fields | None, ours: Fields | None, theirs: Fields | None) -> Fields | None:
    """Return a part as both sides want it, its conflicts marked; nothing where it is gone.

    What one side deleted and the other changed is kept, and marked.
    """
    if ours is None or theirs is None:
        return _one_sided(base, ours, theirs)
    if theirs in (ours, base):
        return ours
    if base == ours:
        return theirs
    old = base or {}
    made: Fields = {}
    clashes: dict[str, Clash] = {}
    for key in dict.fromkeys((*ours, *theirs)):
        if key in POLARITIES:
            continue
        value, clash = merged_value(key, old.get(key), ours.get(key), theirs.get(key))
        if clash:
            clashes[key] = clash
        if value is not None and value not in ([], {}):
            made[key] = value
    if KIND in made:
        _fit(made, clashes, old, ours, theirs)
        made.update(_links(old, ours, theirs, clashes))
    return marked(made, clashes)


def marked(part: Fields, clashes: dict[str, Clash]) -> Fields:
    """Return a part with clashes among its conflicts."""
    if not clashes:
        return part
    return {
        **part,
        CONFLICT: part.get(CONFLICT, {}) | {key: clash.mark() for key, clash in clashes.items()},
    }


def deleted(part: Fields, by: str) -> Fields:
    """Return a part that is kept although one side deleted it, with the mark of that."""
    return {**part, CONFLICT: {**part.get(CONFLICT, {}), ITSELF: {"deleted": by}}}


def _one_sided(base: Fields | None, ours: Fields | None, theirs: Fields | None) -> Fields | None:
    left = theirs if ours is None else ours
    if base is None or left is None:
        return left
    return None if left == base else deleted(left, "ours" if ours is None else "theirs")


def _fit(made: Fields, clashes: dict[str, Clash], base: Fields, ours: Fields, theirs: Fields) -> None:
    """Keep our kind, and our fields with it, where a kind does not go with what the other side wrote."""
    if ours[KIND] == theirs[KIND]:
        return
    extra = [key for key in _OF_EVIDENCE if key in ours or key in theirs]
    if made[KIND] != ours[KIND] and all(base.get(key) == ours.get(key) for key in extra):
        # They moved the node, and we left alone what the move is about: their fields go with their kind.
        for key in extra:
            _take(made, clashes, key, theirs.get(key))
        return
    if extra and (made[KIND] != ours[KIND] or KIND not in clashes):
        if made[KIND] != ours[KIND]:
            clashes[KIND] = Clash(base.get(KIND), theirs[KIND])
            made[KIND] = ours[KIND]
        for key in extra:
            changed = theirs.get(key) not in (base.get(key), ours.get(key))
            _take(made, clashes, key, ours.get(key))
            if changed:
                clashes[key] = Clash(base.get(key), theirs.get(key))
    elif extra:
        for key in extra:
            _take(made, clashes, key, ours.get(key))


def _take(made: Fields, clashes: dict[str, Clash], key: str, value: Any) -> None:
    clashes.pop(key, None)
    made.pop(key, None)
    if value is not None:
        made[key] = value


def _links(base: Fields, ours: Fields, theirs: Fields, clashes: dict[str, Clash]) -> Fields:
    """Merge the links by their targets, so that a link that was turned round is the same link still."""
    made: dict[str, Fields] = {}
    old, mine, other = (_targets(side) for side in (base, ours, theirs))
    elsewhere = other.keys() - old.keys() - mine.keys()
    if (old.keys() - mine.keys() - other.keys()) and (mine.keys() - old.keys() - other.keys()):
        # Both moved it, to different places: not to both.
        for key in POLARITIES:
            if elsewhere & theirs.get(key, {}).keys():
                clashes[key] = Clash(base.get(key), theirs[key])
    else:
        elsewhere = set()
    for target in (target for target in (mine | other | old) if target not in elsewhere):
        steps = [_steps(side, target) for side in (base, ours, theirs)]
        if all(len(found) <= 1 for found in steps):
            b, o, t = (next(iter(found.values()), None) for found in steps)
            step = _turned(b, o, t)
            if step is not None:
                made.setdefault(step[POLARITY], {})[target] = _bare(step)
            continue
        for key in POLARITIES:
            step = merged_part(*(found.get(key) for found in steps))
            if step is not None:
                made.setdefault(key, {})[target] = _bare(step)
    return dict(made)


def _targets(side: Fields) -> dict[str, None]:
    return dict.fromkeys(target for key in POLARITIES for target in side.get(key, ()))


def _steps(side: Fields, target: str) -> dict[str, Fields]:
    return {key: {POLARITY: key, **side[key][target]} for key in POLARITIES if target in side.get(key, ())}


def _bare(step: Fields) -> Fields:
    return {key: value for key, value in step.items() if key != POLARITY}


def _turned(base: Fields | None, ours: Fields | None, theirs: Fields | None) -> Fields | None:
    """Merge one step. What was said of a support is not said of the attack that the other side made of it."""
    if ours is None or theirs is None or base is None or ours[POLARITY] == theirs[POLARITY]:
        return merged_part(base, ours, theirs)
    if _bare(base) == _bare(theirs if ours[POLARITY] != base[POLARITY] else ours):
        return merged_part(base, ours, theirs)
    keys = [key for key in dict.fromkeys((*ours, *theirs)) if key != CONFLICT]
    clashes = {
        key: Clash(base.get(key), theirs.get(key))
        for key in keys
        if theirs.get(key) not in (base.get(key), ours.get(key))
    }
    return marked(ours, clashes)
