"""What hangs on parts of a map: all that names them, and the nodes that bear on nothing without them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from argmap.change.operations.meant import Thing, kind_of, meant, several
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import AGAINST, ARROW, is_link
from argmap.model.references import references


@dataclass(frozen=True, slots=True)
class Hanging:
    """One thing that names what is looked at."""

    id: str
    """The part it stands in; or `assessment`, or `expect`."""
    what: str
    """How it names it: `is for`, `has as co-premise`, `cites` …"""
    on: str
    """What it names: a part's id, or that of a link."""

    def __str__(self) -> str:
        return f"`{self.id}` {self.what} `{self.on}`"


_WHAT = {
    "for": "is for",
    "against": "is against",
    "with": "has as co-premise",
    "held_by": "is held by",
    "said_by": "is said by",
    "source": "has its source in",
    "quotes": "quotes",
    "event": "is about",
    "origin": "has its origin in",
    "cites": "cites",
    "part_of": "is part of",
    "actors": "names",
    "sources": "is reported by",
    "judgements": "has a judgement on",
    "indicators": "has an indicator on",
    "gaps": "has a gap about",
}


def hanging_on(m: ArgumentMap, things: Thing | Iterable[Thing]) -> tuple[Hanging, ...]:
    """Return what names these parts, or a link of theirs, and is none of them itself.

    Raises:
        UnknownName: there is no such part.

    >>> import argmap
    >>> [str(found) for found in hanging_on(argmap.load("harbour-bridge"), "rebates")]
    ['`assessment` has an indicator on `rebates`', '`expect` has a label for `rebates`']
    """
    return tuple(dict.fromkeys(_naming(m, ids_of(m, things))))


def ids_of(m: ArgumentMap, things: Thing | Iterable[Thing]) -> dict[str, set[str]]:
    """Return the ids of parts, by `nodes`, `sources`, `actors` and `events`."""
    found: dict[str, set[str]] = {"nodes": set(), "sources": set(), "actors": set(), "events": set()}
    for thing in several(things):
        section, id = meant(m, thing)
        found[kind_of(section)].add(id)
    return found


def _naming(m: ArgumentMap, gone: dict[str, set[str]]) -> Iterator[Hanging]:
    for what, path, ref in references(m):
        holder = str(path[0])
        if len(path) > 2 and holder not in ("assessment", "expect"):
            kind, holder = kind_of(str(path[0])), str(path[1])
            if holder in gone[kind]:
                continue
        names = gone["nodes"] if what.startswith("node") else gone[f"{what}s"]
        if names.isdisjoint(parts_of(ref) if what == "node or link" else (ref,)):
            continue
        if path[0] == "expect":
            said = "has a label for"
        else:
            key = path[1] if path[0] == "assessment" else "with" if "with" in path[3:] else path[2]
            said = _WHAT[str(key)]
        yield Hanging(holder, said, ref)


def parts_of(ref: str) -> list[str]:
    """Return the nodes that a reference names.

    >>> parts_of("a->b#against")
    ['a', 'b']
    """
    return ref.removesuffix(AGAINST).split(ARROW) if is_link(ref) else [ref]


def descendants(m: ArgumentMap, things: Thing | Iterable[Thing]) -> frozenset[str]:
    """Return the nodes whose only way to anything goes through these parts: by a link, or as a co-premise.

    Of a source it is the evidence that has no other, with what hangs on that.

    Raises:
        UnknownName: there is no such part.

    >>> import argmap
    >>> sorted(descendants(argmap.load("harbour-bridge"), "congestion"))
    ['one-week', 'trial-week']
    """
    ids = ids_of(m, things)
    gone = set(ids["nodes"])
    if ids["sources"]:
        gone |= {
            id for id, node in m.evidence.items() if node.sources and ids["sources"].issuperset(node.sources)
        }
    ways: dict[str, list[list[str]]] = {id: [] for id in m.nodes}
    for link in m.links.values():
        target = parts_of(link.parent)
        ways[link.child].append(target)
        for premise in link.step.co_premises:
            ways[premise].append([link.child, *target])
    # What has no way at all stands by itself; the others stand by what they have a way to.
    stands = {id for id, found in ways.items() if not found and id not in gone}
    todo = [id for id in m.nodes if id not in gone and id not in stands]
    waiting: dict[str, set[str]] = {}
    for id in todo:
        for node in chain.from_iterable(ways[id]):
            waiting.setdefault(node, set()).add(id)
    queue = list(stands)
    while queue:
        for id in waiting.get(queue.pop(), ()):
            if id not in stands and any(stands.issuperset(way) for way in ways[id]):
                stands.add(id)
                queue.append(id)
    below = _below(gone, waiting)
    return frozenset((below | gone) - stands - ids["nodes"])


def _below(gone: set[str], waiting: dict[str, set[str]]) -> set[str]:
    """Return what has a way to nodes: what hangs in the air elsewhere has nothing to do with them."""
    found: set[str] = set()
    queue = list(gone)
    while queue:
        for id in waiting.get(queue.pop(), ()):
            if id not in found:
                found.add(id)
                queue.append(id)
    return found
