"""Map against map: every change, by walking both canonical forms side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.change.diff import kinds
from argmap.change.diff.align import aligned
from argmap.change.diff.changes import Change, Changes, Order, Path, What
from argmap.change.diff.named import names
from argmap.change.diff.renames import all_renames
from argmap.change.diff.translate import renamed
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import link_id
from argmap.model.nodes import NODE_TYPES
from argmap.model.sections import SECTIONS

Tree = Mapping[str, Any]
_ITEMS: dict[str, What] = {"judgements": "judgement", "indicators": "indicator", "gaps": "gap"}
_WHAT: dict[str, What] = {
    **{section: kind.kind for section, kind in NODE_TYPES.items()},
    "sources": "source",
    "actors": "actor",
    "events": "event",
}


def diff(a: ArgumentMap, b: ArgumentMap) -> Changes:
    """Return what is different in `b`, with `patch` as its other half: `patch(diff(a, b), a) == b`.

    >>> from argmap.formats import load
    >>> m = load("harbour-bridge")
    >>> changes = diff(m, m.replace(title="Should the bridge be tolled?"))
    >>> [(change.kind, change.field) for change in changes]
    [('reworded', 'title')]
    """
    old, new = a.to_dict(), b.to_dict()
    found: list[Change] = []
    if a is not b and old != new:
        moved = all_renames(old, new)
        was = renamed(old, moved)
        for section in SECTIONS:
            space = kinds.space(section)
            known: Mapping[str, str] = getattr(moved, space)
            back = {now: then for then, now in known.items()}
            for id in new.get(section, {}):
                if id in back:
                    found.append(Change(_WHAT[section], "renamed", id, (section, id), back[id], id))
        found += _all(was, new)
        ordered = tuple(_orders(was, new))
    else:
        ordered = tuple(_orders(old, new))
    return Changes(a.name, b.name, tuple(found), ordered, names(found, a, b))


def _all(a: Tree, b: Tree) -> Iterator[Change]:
    for key in _keys(a, b):
        if key not in (*SECTIONS, "assessment", "expect"):
            yield from _value("map", "", (key,), a.get(key), b.get(key))
    yield from _nodes(a, b)
    for section in ("sources", "actors", "events"):
        old, new = a.get(section, {}), b.get(section, {})
        for id in _keys(old, new):
            yield from _part(_WHAT[section], id, (section, id), old.get(id), new.get(id))
    yield from _assessment(a.get("assessment"), b.get("assessment"))
    old, new = a.get("expect", {}), b.get("expect", {})
    for reading in _keys(old, new):
        yield from _value("expectation", "", ("expect", reading), old.get(reading), new.get(reading))


def _nodes(a: Tree, b: Tree) -> Iterator[Change]:
    old = {id: (section, node) for section in NODE_TYPES for id, node in a.get(section, {}).items()}
    new = {id: (section, node) for section in NODE_TYPES for id, node in b.get(section, {}).items()}
    for id in _keys(old, new):
        was, now = old.get(id), new.get(id)
        if was == now:
            continue
        if was and now and was[0] != now[0]:
            yield Change(_WHAT[now[0]], "kind", id, (now[0], id), _WHAT[was[0]], _WHAT[now[0]])
        section = (now or was or ("",))[0]
        node, other = was and was[1], now and now[1]
        yield from _part(_WHAT[section], id, (section, id), node, other)


def _part(what: What, id: str, path: Path, a: Tree | None, b: Tree | None) -> Iterator[Change]:
    if a is None or b is None:
        yield Change(what, "removed" if b is None else "added", id, path, a, b)
        return
    if a == b:
        return
    yield from _fields(what, id, path, a, b, skip=("for", "against", "quotes"))
    if "quotes" in a or "quotes" in b:
        yield from _items(what, id, (*path, "quotes"), a.get("quotes", []), b.get("quotes", []))
    if what in kinds.NODES:
        yield from _links(id, path, a, b)


def _links(id: str, path: Path, a: Tree, b: Tree) -> Iterator[Change]:
    flipped: set[str] = set()
    sides = {side: (a.get(side, {}), b.get(side, {})) for side in ("for", "against")}
    for side, other in (("against", "for"), ("for", "against")):
        for parent in sides[side][1]:
            old = sides[other][0].get(parent)
            if old is None or parent in sides[side][0] or parent in sides[other][1]:
                continue
            flipped.add(parent)
            link, where = link_id(id, parent), (*path, side, parent)
            yield Change("link", "flipped", link, where, other, side)
            yield from _fields("link", link, where, old, sides[side][1][parent])
    for side, (old, new) in sides.items():
        for parent in _keys(old, new):
            was, now = old.get(parent), new.get(parent)
            if parent in flipped or was == now:
                continue
            there = sides["for"][0 if now is None else 1]
            link = link_id(id, parent, second=side == "against" and parent in there)
            where = (*path, side, parent)
            if was is None or now is None:
                yield Change("link", "removed" if now is None else "added", link, where, was, now)
            else:
                yield from _fields("link", link, where, was, now)


def _assessment(a: Tree | None, b: Tree | None) -> Iterator[Change]:
    path = ("assessment",)
    if a is None and b is not None:
        yield Change("assessment", "added", "", path, None, {})
    old, new = a or {}, b or {}
    if old != new:
        yield from _fields("assessment", "", path, old, new, skip=tuple(_ITEMS))
        for key, what in _ITEMS.items():
            yield from _items(what, "", (*path, key), old.get(key, []), new.get(key, []))
    if b is None and a is not None:
        yield Change("assessment", "removed", "", path, {}, None)


def _items(what: What, id: str, path: Path, a: list[Any], b: list[Any]) -> Iterator[Change]:
    """Yield the changes of a list of things: what goes (last first), the order, what comes, what differs."""
    if a == b:
        return
    pairs = aligned(a, b)
    stay = {one for one, _ in pairs}
    for place in reversed(range(len(a))):
        if place not in stay:
            yield Change(what, "removed", id, (*path, place), a[place], None)
    rest = sorted(stay)
    order = [rest.index(one) for one, _ in pairs]
    if order != sorted(order):
        yield Change(what, "order", id, path, sorted(order), order)
    come = {other for _, other in pairs}
    for place, item in enumerate(b):
        if place not in come:
            yield Change(what, "added", id, (*path, place), None, item)
    for one, other in pairs:
        if a[one] != b[other]:
            yield from _fields(what, id, (*path, other), a[one], b[other])


def _fields(
    what: What, id: str, path: Path, a: Tree, b: Tree, *, skip: tuple[str, ...] = ()
) -> Iterator[Change]:
    for key in _keys(a, b):
        if key not in skip:
            yield from _value(what, id, (*path, key), a.get(key), b.get(key))


def _value(what: What, id: str, path: Path, a: Any, b: Any) -> Iterator[Change]:
    if a == b and type(a) is type(b):
        return
    if isinstance(a, dict) and isinstance(b, dict) and path[-1] not in kinds.WHOLE:
        yield from _fields(what, id, path, a, b)
    else:
        yield Change(what, kinds.kind(what, path, a, b), id, path, a, b)


def _keys(a: Tree, b: Tree) -> list[str]:
    # What both have and what is new stands where the new map has it; what is gone comes last.
    return [*b, *(key for key in a if key not in b)]


def _orders(a: Tree, b: Tree) -> Iterator[Order]:
    """Yield the order of entries where it is not the one that a patch gives by itself."""
    for section in SECTIONS:
        old, new = a.get(section, {}), b.get(section, {})
        if [*(key for key in old if key in new), *(key for key in new if key not in old)] != list(new):
            yield Order((section,), tuple(new))
    was = {id: node for section in NODE_TYPES for id, node in a.get(section, {}).items()}
    for section in NODE_TYPES:
        for id, node in b.get(section, {}).items():
            for side in ("for", "against"):
                if side in node and id in was:
                    yield from _order((section, id, side), was[id].get(side, {}), node[side])
    old, new = a.get("expect", {}), b.get("expect", {})
    yield from _order(("expect",), old, new)
    for reading in new:
        yield from _order(("expect", reading), old.get(reading, {}), new[reading])


def _order(path: Path, a: Tree, b: Tree) -> Iterator[Order]:
    if len(b) > 1 and list(a) != list(b):
        yield Order(path, tuple(b))
