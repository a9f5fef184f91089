"""Whether every id is used once and every reference points at something."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.core.errors import MapError
from argmap.core.suggest import begun, nearest, only_near
from argmap.model.ids import AGAINST, ARROW, is_link, link_id
from argmap.model.nodes import NODE_TYPES

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """A reference that points nowhere, or an id that is used twice."""

    rule: str
    path: Path
    """Where it stands, as the keys of a file: `("arguments", "x", "for", "y")`."""
    message: str
    hint: str
    ref: str
    meant: str = ""
    """The one id that it can only have meant."""


def references(m: ArgumentMap) -> Iterator[tuple[str, Path, str]]:
    """Yield every reference of a map: what it must name, where it stands, and the id."""
    for section in NODE_TYPES:
        for node in getattr(m, section).values():
            at: Path = (section, node.id)
            for key, steps in (("for", node.supports), ("against", node.attacks)):
                for parent, step in steps.items():
                    yield "node or link", (*at, key, parent), parent
                    for i, other in enumerate(step.co_premises):
                        yield "node", (*at, key, parent, "with", i), other
            yield from (("actor", (*at, "held_by", i), ref) for i, ref in enumerate(node.held_by))
            yield from (("actor", (*at, "said_by", i), ref) for i, ref in enumerate(node.said_by))
            yield from (("source", (*at, "source", i), ref) for i, ref in enumerate(node.sources))
            for i, quote in enumerate(node.quotes):
                if quote.source:
                    yield "source", (*at, "quotes", i, "source"), quote.source
            if node.event:
                yield "event", (*at, "event"), node.event
            if origin := getattr(node, "origin", None):
                yield "source", (*at, "origin"), origin
    yield from _of_the_rest(m)


def _of_the_rest(m: ArgumentMap) -> Iterator[tuple[str, Path, str]]:
    for source in m.sources.values():
        for i, ref in enumerate(source.cites):
            yield "source", ("sources", source.id, "cites", i), ref
    for actor in m.actors.values():
        if actor.part_of:
            yield "actor", ("actors", actor.id, "part_of"), actor.part_of
    for event in m.events.values():
        yield from (("actor", ("events", event.id, "actors", i), ref) for i, ref in enumerate(event.actors))
        yield from (
            ("source", ("events", event.id, "sources", i), ref) for i, ref in enumerate(event.sources)
        )
    if m.assessment:
        for name in ("judgements", "indicators", "gaps"):
            for i, item in enumerate(getattr(m.assessment, name)):
                for j, ref in enumerate(item.on):
                    yield "node or link", ("assessment", name, i, "on", j), ref
    for semantics, labels in m.expect.items():
        for ref in labels:
            yield "node", ("expect", semantics, ref), ref


def external(m: ArgumentMap) -> tuple[str, ...]:
    """Return the ids that a map which extends others takes from them, sorted."""
    return tuple(sorted({ref for _, _, ref in _loose(m, _known(m))}))


def dangling(m: ArgumentMap) -> Iterator[Fault]:
    """Yield a fault for every reference that points nowhere.

    Where a misspelt target leaves an undercut without its link, the target alone is at fault.
    """
    known = _known(m)
    loose = list(_loose(m, known))
    if not loose:
        return
    # A link that points nowhere itself is no link to suggest.
    known["link"] = [id for id, link in m.links.items() if link.parent in known["node or link"]]
    # Comparing every id with every other would take minutes where a whole section is missing.
    near = [nearest(ref, _candidates(ref, known[name])) or "" for name, _, ref in loose[:_COMPARED]]
    near += [""] * (len(loose) - len(near))
    targets = {
        (path[1], path[3]): meant for (_, path, _), meant in zip(loose, near, strict=True) if _aims(path)
    }
    mended = {link_id(str(child), meant) for (child, _), meant in targets.items() if meant}
    broken = {child for child, _ in targets}
    for (name, path, ref), meant in zip(loose, near, strict=True):
        child, _, parent = ref.removesuffix(AGAINST).partition(ARROW)
        if ref.removesuffix(AGAINST) in mended:
            continue
        if meant:
            hint = f"Did you mean `{meant}`?"
        elif parent and child in broken:
            hint = f"`{child}` has no link to `{parent}`: mend the one it has, or take the reference away."
        elif len(loose) <= _COMPARED and (piece := begun(ref, _candidates(ref, known[name]))):
            hint = f"Did you mean `{piece}`?"
        else:
            hint = f"Write the {name} `{ref}`, or take the reference away."
        alone = only_near(ref, _candidates(ref, known[name])) if meant else None
        yield Fault(f"AM{_CODES[name]}", path, f"There is no {name} `{ref}`.", hint, ref, alone or "")


def _known(m: ArgumentMap) -> dict[str, Collection[str]]:
    return {
        "node": m.nodes,
        "link": m.links,
        "node or link": {**m.nodes, **m.links},
        "source": m.sources,
        "actor": m.actors,
        "event": m.events,
    }


def _loose(m: ArgumentMap, known: dict[str, Collection[str]]) -> Iterator[tuple[str, Path, str]]:
    """Yield every reference that points nowhere, with the one thing that it would name."""
    for what, path, ref in references(m):
        if ref not in known[what]:
            yield ("link" if is_link(ref) else what.split(" ")[0]), path, ref


def _aims(path: Path) -> bool:
    """Say whether it is the place of a node's own target."""
    return len(path) == 4 and path[0] in NODE_TYPES and path[2] in ("for", "against")


def _candidates(ref: str, known: Collection[str]) -> list[str]:
    """Return what a reference may have meant: not the links that point at it themselves."""
    itself = f"{ARROW}{ref.removesuffix(AGAINST)}"
    return [id for id in known if not id.removesuffix(AGAINST).endswith(itself)]


_COMPARED = 20
_CODES = {"node": 101, "link": 102, "source": 103, "actor": 104, "event": 105}


def repeated(m: ArgumentMap) -> Iterator[Fault]:
    """Yield a fault for every node, and every link, whose id another one has already."""
    seen: dict[str, str] = {}
    for section in NODE_TYPES:
        for id in getattr(m, section):
            if id in seen:
                message = f"The id `{id}` is used twice: under {seen[id]} and under {section}."
                yield Fault("AM106", (section, id), message, "Give one of them another id.", id)
            seen.setdefault(id, section)
    if len(m.links) < sum(len(node.supports) + len(node.attacks) for node in m.nodes.values()):
        yield from _same_links(m)


def _same_links(m: ArgumentMap) -> Iterator[Fault]:
    """Yield the links that cannot be told apart: against `a->b#against`, and for and against `a->b`."""
    seen: set[str] = set()
    for section in NODE_TYPES:
        for node in getattr(m, section).values():
            for link in node.links:
                if link.id in seen:
                    path = (section, node.id, link.polarity, link.parent)
                    hint = "Take one of them out, or give it to a node of its own."
                    yield Fault("AM106", path, f"Two links have the id `{link.id}`.", hint, link.parent)
                seen.add(link.id)


def demand_sound(m: ArgumentMap) -> None:
    """Refuse a map with an id used twice or, unless it extends others, a reference that points nowhere.

    Raises:
        MapError: the first such fault.
    """
    for fault in (*repeated(m), *(() if m.extends else dangling(m))):
        where = ".".join(str(part) for part in fault.path)
        raise MapError(f"{where}: {fault.message}", hint=fault.hint, id=fault.ref)
