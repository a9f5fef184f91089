"""A change as a sentence: words, the names of parts, and texts word by word. Never markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from argmap.change.diff.changes import Change, Changes, Space
from argmap.change.diff.named import IN
from argmap.change.diff.words import Run, words
from argmap.model.ids import AGAINST, ARROW
from argmap.model.likelihood import Likelihood


@dataclass(frozen=True, slots=True)
class Name:
    """A part of a map by its name."""

    space: Space
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """A text before and after, word by word."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A word or a number of a map, or a text as a whole."""

    text: str


Piece: TypeAlias = str | Name | Words | Value
Sentence: TypeAlias = tuple[Piece, ...]

_FIELDS = {
    "as_of": "date of the map",
    "held_by": "who holds it",
    "said_by": "who said it",
    "source": "its source",
    "sources": "its sources",
    "cites": "where it has its matter from",
    "origin": "where it comes from",
    "exact": "the quotation",
    "part_of": "what it is part of",
    "by": "who adds it",
    "with": "what the step needs as well",
    "on": "what it rests on",
    "would": "what it would do",
    "event": "its event",
    "level": "confidence",
}
"""What a field is called where its own name says too little."""


def sentence(changes: Changes, change: Change) -> Sentence:
    """Return what a change says, without its sign.

    >>> from argmap.change.diff import diff
    >>> from argmap.formats import load
    >>> m = load("harbour-bridge")
    >>> changes = diff(m, m.remove("rebates"))
    >>> sentence(changes, changes.changes[0])[0]
    'objection '
    """
    names = changes.names
    if change.what == "link":
        return _link(names, change)
    if change.kind in ("added", "removed"):
        return _whole(names, change)
    head = _subject(names, change)
    if change.kind == "renamed":
        return (*head, " has a new id: ", Value(change.before), " → ", Value(change.after))
    if change.kind == "kind":
        return (*head, f" is now {_a(change.after)}; it was {_a(change.before)}")
    if change.kind == "order":
        listed = f"the {'quotations' if change.quoted else change.path[-1]} stand in another order"
        return (*head, f": {listed}") if change.space else (listed,)
    return (*head, *_field(names, change))


def _subject(names: Mapping[str, Mapping[str, str]], change: Change) -> Sentence:
    if change.space:
        return (_name(names, change.space, change.id),)
    if change.what in ("judgement", "indicator", "gap"):
        number = change.path[2] if len(change.path) > 2 else ""
        return (f"{change.what} {number + 1 if isinstance(number, int) else ''}".rstrip(),)
    if change.what == "expectation":
        reading = f"what {change.path[1]} is expected to find"
        return (reading, *((" of ", _name(names, "nodes", str(change.path[2]))) if change.path[2:] else ()))
    return (f"the {change.what}",)


def _field(names: Mapping[str, Mapping[str, str]], change: Change) -> Sentence:
    before, after = change.before, change.after
    name = "" if change.what == "expectation" else f"{_FIELDS.get(change.field, change.field)}: "
    if change.path[-2:] == ("confidence", "because"):
        name = "reason for the confidence: "
    if change.quoted and change.field != "exact":
        name = f"{change.field} of the quotation: "
        if isinstance(change.path[-1], int):
            return (": quotation ", "gone: " if after is None else "new: ", _quote(after or before))
    if isinstance(before, str) and isinstance(after, str) and _prose(change, before, after):
        return (f": {name}", Words(words(before, after)))
    if isinstance(before, list) and isinstance(after, list) and change.field in IN:
        return (f": {name}", *_lists(names, change.field, before, after))
    old, new = (_value(names, change, value) for value in (before, after))
    if before is None:
        return (f": {name}", *new, " (new)")
    if after is None:
        return (f": {name}", *old, " (gone)")
    return (f": {name}", *old, " → ", *new)


def _prose(change: Change, before: str, after: str) -> bool:
    plain = change.kind in ("reworded", "quotation") or (" " in before.strip() and " " in after.strip())
    return plain and change.field not in IN and change.kind != "likelihood"


def _value(names: Mapping[str, Mapping[str, str]], change: Change, value: Any) -> Sentence:
    if value is None:
        return ("nothing",)
    if change.field in IN:
        ids = [value] if isinstance(value, str) else value
        return _several([named(names, change.field, id) for id in ids]) or ("nothing",)
    if change.field == "likelihood":
        return (Value(Likelihood.of(value).in_words()),)
    return (Value(short(value)),)


def short(value: Any) -> str:
    """Return plain data in a few words.

    >>> short(True), short(["a", "b"]), short({"level": "low"})
    ('yes', 'a, b', 'level: low')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, list):
        return ", ".join(short(one) for one in value) or "nothing"
    if isinstance(value, dict):
        return "; ".join(f"{key}: {short(one)}" for key, one in value.items()) or "nothing"
    return str(value)


def _lists(names: Mapping[str, Mapping[str, str]], field: str, a: list[str], b: list[str]) -> Sentence:
    come = [named(names, field, id) for id in b if id not in a]
    gone = [named(names, field, id) for id in a if id not in b]
    parts: list[Sentence] = []
    parts += [("now also ", *_several(come))] if come else []
    parts += [("no longer ", *_several(gone))] if gone else []
    return _several(parts, "; ") or ("in another order",)


def _several(parts: Iterable[Sentence], between: str = ", ") -> Sentence:
    found: list[Piece] = []
    for part in parts:
        found += [between, *part] if found else part
    return tuple(found)


def named(names: Mapping[str, Mapping[str, str]], field: str, ref: str) -> Sentence:
    """Return what a reference in a field points at, by name; a link is the step between its ends."""
    space = IN[field]
    if space != "nodes" or ARROW not in ref:
        return (_name(names, space, ref),)
    child, _, parent = ref.removesuffix(AGAINST).partition(ARROW)
    return ("the step from ", _name(names, "nodes", child), " to ", *named(names, field, parent))


def _name(names: Mapping[str, Mapping[str, str]], space: Space, id: str) -> Name:
    # A title may hold line breaks.
    return Name(space, id, " ".join(names.get(space, {}).get(id, id).split()) or id)


def _whole(names: Mapping[str, Mapping[str, str]], change: Change) -> Sentence:
    part = change.after if change.kind == "added" else change.before
    if change.what == "assessment":
        return ("the assessment",)
    if change.quoted:
        state = "a new quotation: " if change.kind == "added" else "a quotation is gone: "
        return (*_subject(names, change), ": ", state, _quote(part))
    if change.what in ("judgement", "indicator", "gap"):
        return (f"{change.what}: ", Value(part["text"]))
    space = change.space or "nodes"
    said: list[Piece] = [f"{change.what} ", _name(names, space, change.id)]
    for side in ("for", "against"):
        for parent in part.get(side, ()) if space == "nodes" else ():
            said += [f", {side} ", *named(names, side, parent)]
    return tuple(said)


def _quote(quote: Any) -> Value:
    return Value(f"“{quote['exact']}”")


def _link(names: Mapping[str, Mapping[str, str]], change: Change) -> Sentence:
    child, _, parent = change.id.removesuffix(AGAINST).partition(ARROW)
    whole = change.kind in ("added", "removed", "flipped")
    side = change.path[2]
    first, last = (_name(names, "nodes", child),), named(names, "for", parent)
    if whole:
        verb = {
            ("added", "for"): " now speaks for ",
            ("added", "against"): " now speaks against ",
            ("removed", "for"): " no longer speaks for ",
            ("removed", "against"): " no longer speaks against ",
            ("flipped", "for"): " now speaks for, and no longer against, ",
            ("flipped", "against"): " now speaks against, and no longer for, ",
        }[(change.kind, str(side))]
        return (*first, verb, *last)
    step: Sentence = ("the step from ", *first, " to ", *last)
    if change.kind in ("strengthened", "weakened"):
        how = "stronger" if change.kind == "strengthened" else "weaker"
        old, new = (
            short(value) if value is not None else "not rated" for value in (change.before, change.after)
        )
        return (*step, f" is {how}: ", Value(old), " → ", Value(new))
    return (*step, *_field(names, change))


def _a(kind: str) -> str:
    return {"evidence": "evidence"}.get(kind) or f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
