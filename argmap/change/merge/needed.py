"""What one side deleted and the other side's work rests on is brought back, and marked."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.change.merge.parts import deleted
from argmap.change.merge.sides import ITEMS, LISTS, POLARITIES, SINGLE, Fields, Side
from argmap.model.ids import AGAINST, ARROW

Ref = tuple[str, str]
"""A space (or `refs`, of nodes and links) and an id in it."""


def with_needed(made: Side, ours: Side, theirs: Side) -> Side:
    """Return the merged parts, with those that others refer to and one side deleted; changes `made`."""
    while True:
        missing = [ref for ref in dict.fromkeys(_refs(made)) if not _is_there(made, ref)]
        brought = sum(_brought(made, ref, ours, theirs) for ref in missing)
        if not brought:
            return made


def _brought(made: Side, ref: Ref, ours: Side, theirs: Side) -> bool:
    space, id = ref
    for side, by in ((theirs, "ours"), (ours, "theirs")):
        if not _is_there(side, ref):
            continue
        if space != "refs":
            _bring(made, side, space, id, by)
        elif ARROW not in id:
            _bring(made, side, "nodes", id, by)
        else:
            _bring_link(made, side, id, by)
        return True
    return space == "refs" and _loosened(made, id)


def _bring(made: Side, side: Side, space: str, id: str, by: str) -> None:
    """Bring a part back, and with it what else of that side pointed at it: it went with it alone."""
    made[space][id] = deleted(side[space][id], by)
    for other, part in side["nodes"].items():
        now = made["nodes"].get(other)
        if now is None:
            continue
        if space == "nodes":
            for key in POLARITIES:
                for target, step in part.get(key, {}).items():
                    if id in target.removesuffix(AGAINST).split(ARROW) and not _aims(now, target):
                        now = {**now, key: {**now.get(key, {}), target: step}}
        else:
            now = _mentioned(now, part, LISTS["nodes"], SINGLE["nodes"], space, id)
        made["nodes"][other] = now


def _mentioned(
    now: Fields, then: Fields, lists: dict[str, str], single: dict[str, str], space: str, id: str
) -> Fields:
    for key, named in lists.items():
        if named == space and id in then.get(key, ()) and id not in now.get(key, ()):
            kept = [other for other in then[key] if other == id or other in now.get(key, ())]
            now = {**now, key: [*kept, *(other for other in now.get(key, ()) if other not in kept)]}
    for key, named in single.items():
        if named == space and then.get(key) == id and key not in now:
            now = {**now, key: id}
    if space == "sources" and "quotes" in then:
        said = now.get("quotes", [])
        lost = [
            q for q in then["quotes"] if q.get("source", then.get("source", [""])[0]) == id and q not in said
        ]
        now = {**now, "quotes": [*said, *lost]} if lost else now
    return now


def _bring_link(made: Side, side: Side, link: str, by: str) -> None:
    child, _, target = link.removesuffix(AGAINST).partition(ARROW)
    if child not in made["nodes"]:
        _bring(made, side, "nodes", child, by)
    node, then = made["nodes"][child], side["nodes"][child]
    for key in POLARITIES:
        if target in then.get(key, ()) and not (_aims(node, target) and not link.endswith(AGAINST)):
            step = deleted(then[key][target], by)
            node = {**node, key: {**node.get(key, {}), target: step}}
    made["nodes"][child] = node


def _loosened(made: Side, link: str) -> bool:
    """Let what points at `a->b#against` point at `a->b`, where that is now the name of the only link."""
    bare = link.removesuffix(AGAINST)
    if bare == link or not _is_there(made, ("refs", bare)):
        return False
    for id, part in made["nodes"].items():
        for key in POLARITIES:
            if link in part.get(key, ()):
                steps = {bare if target == link else target: step for target, step in part[key].items()}
                made["nodes"][id] = {**part, key: steps}
    if assessment := made["assessment"].get(""):
        for name in ITEMS:
            if name in assessment:
                assessment = {**assessment, name: [_swapped(item, link, bare) for item in assessment[name]]}
        made["assessment"][""] = assessment
    return True


def _swapped(item: Fields, link: str, bare: str) -> Fields:
    if link not in item.get("on", ()):
        return item
    return {**item, "on": list(dict.fromkeys(bare if ref == link else ref for ref in item["on"]))}


def _aims(node: Fields, target: str) -> bool:
    return any(target in node.get(key, ()) for key in POLARITIES)


def _is_there(side: Side, ref: Ref) -> bool:
    space, id = ref
    if space != "refs":
        return id in side[space]
    if ARROW not in id:
        return id in side["nodes"]
    child, _, target = id.removesuffix(AGAINST).partition(ARROW)
    node = side["nodes"].get(child, {})
    both = all(target in node.get(key, ()) for key in POLARITIES)
    return both if id.endswith(AGAINST) else _aims(node, target)


def _refs(side: Side) -> Iterator[Ref]:
    for part in side["nodes"].values():
        for key in POLARITIES:
            for target, step in part.get(key, {}).items():
                yield "refs", target
                yield from (("nodes", other) for other in step.get("with", ()))
        yield from (("sources", q["source"]) for q in part.get("quotes", ()) if "source" in q)
    for space in ("nodes", "sources", "actors", "events"):
        lists, single = LISTS.get(space, {}), SINGLE.get(space, {})
        for part in side[space].values() if lists or single else ():
            for key, named in lists.items():
                yield from ((named, id) for id in part.get(key, ()))
            yield from ((named, part[key]) for key, named in single.items() if key in part)
    for name in ITEMS:
        for item in side["assessment"].get("", {}).get(name, ()):
            yield from (("refs", ref) for ref in item.get("on", ()))
    for labels in side["map"][""].get("expect", {}).values():
        yield from (("nodes", id) for id in labels)
