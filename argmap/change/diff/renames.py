"""Which part of one map is which of another, where only its id is another: found by words and neighbours."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from argmap.change.diff.likeness import Item, alike, ids, items
from argmap.model.argument_map import ArgumentMap

ENOUGH = 0.7
"""How much of their words two texts share, of 1, to be the same claim whatever they stand beside."""
ENOUGH_AT_HOME = 0.4
"""How much is enough where they have at least half of their neighbours in common."""
_FEW = 40
"""The most parts that one word, or one neighbour, brings forward as candidates."""
_RAREST = 8


@dataclass(frozen=True, slots=True)
class Renames:
    """New ids by old ones, in each of the four spaces of ids."""

    nodes: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    actors: Mapping[str, str] = field(default_factory=dict)
    events: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any((self.nodes, self.sources, self.actors, self.events))


def renames(a: ArgumentMap, b: ArgumentMap) -> Mapping[str, str]:
    """Return the new id of each node that has another id in `b` than in `a`, by its old one.

    An id that both maps have is never renamed. The same text is the same node; else most of the words, or
    fewer where the neighbours are the same. One old id has one new one, and the other way round.

    >>> from argmap.formats import load
    >>> a = load("harbour-bridge")
    >>> b = a.remove("rebates").add(a.nodes["rebates"].model_copy(update={"id": "money-back"}))
    >>> dict(renames(a, b))
    {'rebates': 'money-back'}
    """
    return all_renames(a.to_dict(), b.to_dict()).nodes


def all_renames(a: Mapping[str, Any], b: Mapping[str, Any]) -> Renames:
    """Return what is renamed between two maps in their canonical form: nodes, sources, actors and events."""
    found: dict[str, dict[str, str]] = {}
    # Nodes come last: by then the sources and actors beside them are known by their new ids.
    for space in ("events", "actors", "sources", "nodes"):
        old, new = ids(a, space), ids(b, space)
        gone = {id: section for id, section in old.items() if id not in new}
        come = {id: section for id, section in new.items() if id not in old}
        if gone and come and a.get("extends"):
            # An extension may speak of what another file has: such an id is taken, though nothing has it.
            mentioned = _mentioned(items(a, space, {}, old).values())
            come = {id: section for id, section in come.items() if id not in mentioned}
        both = gone and come
        found[space] = _matched(items(a, space, found, gone), items(b, space, {}, come)) if both else {}
    return Renames(**found)


def _mentioned(parts: Iterable[Item]) -> set[str]:
    return {end for item in parts for ref in item.refs for end in ref.removesuffix("#against").split("->")}


def _matched(gone: dict[str, Item], come: dict[str, Item]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key in (_all, _with_refs, _with_label, _text):
        _same(gone, come, key, found)
    _similar(gone, come, found)
    return found


def _all(item: Item) -> Hashable:
    return (item.kind, item.text, item.label, item.refs)


def _with_refs(item: Item) -> Hashable:
    return (item.kind, item.text, item.refs)


def _with_label(item: Item) -> Hashable:
    return (item.kind, item.text, item.label)


def _text(item: Item) -> Hashable:
    return item.text


def _same(
    gone: dict[str, Item], come: dict[str, Item], key: Callable[[Item], Hashable], found: dict[str, str]
) -> None:
    """Pair what has the same key; several with one key are paired in their order, where they are as many."""
    new: dict[Hashable, list[str]] = {}
    old: dict[Hashable, list[str]] = {}
    for into, parts in ((old, gone), (new, come)):
        for id, item in parts.items():
            if item.text:
                into.setdefault(key(item), []).append(id)
    for same, those in old.items():
        others = new.get(same, [])
        if len(those) == len(others):
            for was, now in zip(those, others, strict=True):
                found[was] = now
                del gone[was], come[now]


def _similar(gone: dict[str, Item], come: dict[str, Item], found: dict[str, str]) -> None:
    """Pair the most similar first. Looked at are only parts that share a rare word or a neighbour."""
    by_word, by_neighbour = _index(come, lambda i: i.words), _index(come, lambda i: i.neighbours({}))
    scored: list[tuple[float, int, int, str, str]] = []
    order = {id: place for place, id in enumerate(come)}
    for place, (was, item) in enumerate(gone.items()):
        near = item.neighbours(found)
        rare = sorted((w for w in item.words if w in by_word), key=lambda w: (len(by_word[w]), w))[:_RAREST]
        # A dict keeps the order: the same maps give the same pairs.
        candidates = dict.fromkeys(
            now
            for ids in (*(by_word[w] for w in rare), *(by_neighbour.get(n, ()) for n in sorted(near)[:_FEW]))
            if len(ids) <= _FEW
            for now in ids
        )
        for now in candidates:
            other = come[now]
            words, beside = alike(item.words, other.words), _shared(near, other.neighbours({}))
            if words >= ENOUGH or (words >= ENOUGH_AT_HOME and beside >= 0.5):
                kind = 0.1 if item.kind == other.kind else 0.0
                scored.append((-(words + 0.5 * beside + kind), place, order[now], was, now))
    taken: set[str] = set()
    for *_, was, now in sorted(scored):
        if was not in found and now not in taken:
            found[was] = now
            taken.add(now)


def _index(parts: dict[str, Item], keys: Callable[[Item], Iterable[str]]) -> dict[str, list[str]]:
    made: dict[str, list[str]] = {}
    for id, item in parts.items():
        for key in keys(item):
            made.setdefault(key, []).append(id)
    return made


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much two sets have in common (Jaccard)."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0
