"""Settle all conflicts of a map for one side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from argmap.change.merge.names import Names
from argmap.change.merge.parts import CONFLICT, POLARITY
from argmap.change.merge.sides import (
    ITEMS,
    LISTS,
    POLARITIES,
    SINGLE,
    SPACES,
    Fields,
    Side,
    side_of,
    with_ids,
    written_of,
)
from argmap.change.merge.values import BY_KEY
from argmap.model.conflicts import ITSELF
from argmap.model.ids import AGAINST, ARROW

By = Literal["ours", "theirs"]


def resolved(written: Mapping[str, Any], by: By) -> tuple[dict[str, Any], Names, int]:
    """Return a canonical form without conflicts, the new ids of its parts, and how many there were.

    With `theirs`, each field gets their value; what that side deleted goes, and so does what points at it.

    >>> marks = {"title": {"base": "A", "theirs": "C"}}
    >>> resolved({"id": "m", "question": "Toll?", "title": "B", "conflict": marks}, "theirs")[0]["title"]
    'C'
    """
    made = side_of(written)
    names = Names()
    number = 0
    for space in SPACES:
        for id, part in list(made[space].items()):
            now, found = _settled(part, by)
            if space == "nodes":
                now, more = _steps(now, by)
                found += more
            number += found
            itself = part.get(CONFLICT, {}).get(ITSELF, {})
            if itself.get("deleted") == by:
                del made[space][id]
                continue
            made[space][id] = now
            named = itself.get("theirs")
            if by == "theirs" and isinstance(named, str) and named not in made[space]:
                names.ours[space][id] = named
    _prune(made)
    return written_of(with_ids(made, names.ours)), names, number


def _settled(part: Fields, by: By) -> tuple[Fields, int]:
    marks: dict[str, Any] = part.get(CONFLICT, {})
    if not marks:
        return part, 0
    now = {key: value for key, value in part.items() if key != CONFLICT}
    for key, mark in marks.items() if by == "theirs" else ():
        if key == ITSELF:
            continue
        value = mark.get("theirs")
        if key in BY_KEY and isinstance(value, dict) and isinstance(now.get(key), dict):
            value = _laid(now[key], value)
        if value in (None, {}, []):
            now.pop(key, None)
        else:
            now[key] = value
    return now, len(marks)


def _laid(old: Fields, new: Fields) -> Fields:
    made = dict(old)
    for key, value in new.items():
        if isinstance(value, dict) and isinstance(made.get(key), dict):
            made[key] = _laid(made[key], value)
        elif value is None:
            made.pop(key, None)
        else:
            made[key] = value
    return made


def _steps(part: Fields, by: By) -> tuple[Fields, int]:
    made: dict[str, dict[str, Fields]] = {}
    number = 0
    for key in POLARITIES:
        for target, step in part.get(key, {}).items():
            now, found = _settled(step, by)
            number += found
            if step.get(CONFLICT, {}).get(ITSELF, {}).get("deleted") != by:
                made.setdefault(now.pop(POLARITY, key) if POLARITY in now else key, {})[target] = now
    if not number:
        return part, 0
    return {key: value for key, value in part.items() if key not in POLARITIES} | made, number


def _prune(made: Side) -> None:
    """Take out what points at parts and links that went."""
    gone = True
    while gone:
        links = {
            f"{id}{ARROW}{target}"
            for id, part in made["nodes"].items()
            for key in POLARITIES
            for target in part.get(key, ())
        }
        there = {*made["nodes"], *links, *(f"{link}{AGAINST}" for link in links)}
        gone = False
        for id, part in made["nodes"].items():
            now = dict(part)
            for key in POLARITIES:
                if key in now and not now[key].keys() <= there:
                    now[key] = {target: step for target, step in now[key].items() if target in there}
                    gone = True
            made["nodes"][id] = now
    for space in SPACES[1:-1]:
        for id, part in made[space].items():
            made[space][id] = _kept(part, made, LISTS.get(space, {}), SINGLE.get(space, {}))
    if assessment := made["assessment"].get(""):
        made["assessment"][""] = {
            key: [_on(item, there) for item in value] if key in ITEMS else value
            for key, value in assessment.items()
        }
    own = made["map"][""]
    if "expect" in own:
        own["expect"] = {
            name: {id: label for id, label in found.items() if id in made["nodes"]}
            for name, found in own["expect"].items()
        }


def _kept(part: Fields, made: Side, lists: Mapping[str, str], single: Mapping[str, str]) -> Fields:
    now = dict(part)
    for key, named in lists.items():
        if key in now:
            now[key] = [id for id in now[key] if id in made[named]]
    for key, named in single.items():
        if key in now and now[key] not in made[named]:
            del now[key]
    if "quotes" in now:
        now["quotes"] = [
            q for q in now["quotes"] if q.get("source") is None or q["source"] in made["sources"]
        ]
    for key in POLARITIES:
        if key in now:
            now[key] = {
                target: {**step, "with": [id for id in step["with"] if id in made["nodes"]]}
                if "with" in step
                else step
                for target, step in now[key].items()
            }
    return {key: value for key, value in now.items() if value != [] and not (key in POLARITIES and not value)}


def _on(item: Fields, there: set[str]) -> Fields:
    return {**item, "on": [ref for ref in item["on"] if ref in there]} if "on" in item else item
