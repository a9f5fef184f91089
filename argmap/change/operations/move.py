"""Let a node bear on something else, or otherwise; or make it a node of another kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from argmap.change.operations.hanging import parts_of
from argmap.change.operations.substitute import substituted, twice
from argmap.core.errors import ArgmapError, MapError, UnknownName
from argmap.model.argument_map import ArgumentMap
from argmap.model.base import FrozenMap
from argmap.model.changes import with_parts
from argmap.model.ids import link_id
from argmap.model.links import Link, Polarity, Step
from argmap.model.nodes import NODE_TYPES, Node
from argmap.model.sections import section_of

SECTION_OF_KIND = {part.kind: section for section, part in NODE_TYPES.items()}
"""The section of each kind of node: `argument` → `arguments`."""


@dataclass(frozen=True, slots=True)
class Move:
    """What a move does, in full: the link that changes, what it becomes, and the section of the node."""

    id: str
    old: Link | None
    new: Link | None
    section: str
    target: str
    links: dict[str, str]
    """The ids of links that become others, the node's own and those that rest on them."""


def move(
    m: ArgumentMap,
    id: str,
    *,
    to: str | None = None,
    polarity: Polarity | None = None,
    off: str | None = None,
    kind: str | None = None,
) -> ArgumentMap:
    """Return the map in which a node bears on another parent, or otherwise, or is of another kind.

    `to` is the new parent, a node or a link; `polarity` is `for` or `against`, by default as it was. `off`
    says which link is meant where the node has several. What is said of the step stays, and whatever names
    the link follows it. `kind` makes an objection of an argument, say; its links stay as they are.

    Raises:
        UnknownName: there is no such node, link or kind.
        ArgmapError: it is not clear which link is meant, or nothing is to be done.
        MapError: the node bears on that already, or has fields that the other kind does not.

    >>> import argmap
    >>> m = move(argmap.load("harbour-bridge"), "one-week", to="trial-week")
    >>> [link.id for link in m.nodes["one-week"].links]
    ['one-week->trial-week']
    >>> move(m, "one-week", kind="argument", polarity="for").arguments["one-week"].links[0].polarity
    'for'
    """
    plan = planned(m, id, to=to, polarity=polarity, off=off, kind=kind)
    sections, more = substituted(m, {"links": lambda ref: plan.links.get(ref, ref)})
    node = sections[plan.section][id]
    if plan.new is not None:
        node = node.model_copy(update=_links(node, plan.old, plan.new))
    if plan.target != plan.section:
        del sections[plan.section][id]
        node = _of_kind(node, NODE_TYPES[plan.target])
    sections[plan.target][id] = node
    return with_parts(m, sections, more)


def planned(
    m: ArgumentMap,
    id: str,
    *,
    to: str | None = None,
    polarity: Polarity | None = None,
    off: str | None = None,
    kind: str | None = None,
) -> Move:
    """Return what a move does; see `move`."""
    if id not in m.nodes:
        raise UnknownName("node", id, m.nodes)
    node = m.nodes[id]
    section = section_of(node)
    if kind is not None and kind not in SECTION_OF_KIND:
        raise UnknownName("kind of node", kind, SECTION_OF_KIND)
    target = SECTION_OF_KIND[kind] if kind else section
    if to is None and polarity is None:
        if target == section:
            hint = "Give `to`, `polarity` or another `kind`."
            raise ArgmapError(f"It is not said where `{id}` is to go.", hint=hint, id=id)
        return Move(id, None, None, section, target, {})
    if to is not None and to not in m.nodes and to not in m.links:
        raise UnknownName("node or link", to, [*m.nodes, *m.links])
    old = _link(node, off, needed=to is None)
    parent = to if to is not None else old.parent if old else ""
    if id in parts_of(parent):
        raise MapError(f"`{id}` cannot bear on itself.", hint="Name another parent.", id=id)
    usual: Polarity = "against" if target == "objections" else "for"
    new = Link(parent, polarity or (old.polarity if old else usual), old.step if old else Step(), child=id)
    stays = [(link.parent, link.polarity) for link in node.links if link != old]
    if (new.parent, new.polarity) in stays:
        raise twice(id, [new.parent])
    return Move(id, old, new, section, target, _followers(m, node, old, new))


def _link(node: Node, off: str | None, *, needed: bool) -> Link | None:
    found = [link for link in node.links if off is None or off in (link.parent, link.id)]
    if len(found) == 1:
        return found[0]
    if off is not None and not found:
        raise UnknownName(f"link from `{node.id}` to", off, [link.parent for link in node.links])
    if not found:
        if needed:
            message = f"`{node.id}` bears on nothing."
            raise ArgmapError(message, hint="Give `to`, the node that it is to bear on.", id=node.id)
        return None
    shown = ", ".join(f"`{link.id}`" for link in found)
    message = f"`{node.id}` has several links: {shown}."
    raise ArgmapError(message, hint="Say with `off` which one is meant.", id=node.id)


def _links(node: Node, old: Link | None, new: Link) -> dict[str, Any]:
    """Return the links of a node with one in the place of another."""
    steps = {"for": dict(node.supports), "against": dict(node.attacks)}
    if old is not None and old.polarity == new.polarity:
        own = steps[old.polarity]
        steps[old.polarity] = {new.parent if p == old.parent else p: step for p, step in own.items()}
    else:
        if old is not None:
            steps[old.polarity].pop(old.parent, None)
        steps[new.polarity][new.parent] = new.step
    return {"supports": FrozenMap(steps["for"]), "attacks": FrozenMap(steps["against"])}


def _followers(m: ArgumentMap, node: Node, old: Link | None, new: Link) -> dict[str, str]:
    """Return what ids of links become, when a node has a link in the place of another."""
    pairs = [(link, new if link == old else link) for link in node.links]
    for_ids = {after.parent for _, after in pairs if after.polarity == "for"}
    if old is None and new.polarity == "for":
        for_ids.add(new.parent)
    made: dict[str, str] = {}
    for before, after in pairs:
        second = after.polarity == "against" and after.parent in for_ids
        id = link_id(node.id, after.parent, second=second)
        if id != before.id:
            made[before.id] = id
    # A link that rests on a link that has another id has another id itself.
    todo = dict(made)
    while todo:
        further = {
            link.id: link_id(link.child, todo[link.parent], second=link.second)
            for link in m.links.values()
            if link.parent in todo and link.child != node.id and link.id not in made
        }
        made |= further
        todo = further
    return made


def _of_kind(node: Node, kind: type[Node]) -> Node:
    fields = {name: getattr(node, name) for name in node.model_fields_set | {"id"}}
    unset = {name for name, field in type(node).model_fields.items() if fields.get(name) == field.default}
    fields = {name: value for name, value in fields.items() if name not in unset}
    unknown = sorted(fields.keys() - kind.model_fields.keys())
    if unknown:
        names = ", ".join(f"`{name}`" for name in unknown)
        message = f"`{node.id}` has {names}, which {kind.kind} has not."
        raise MapError(message, hint="Take that away first.", id=node.id)
    return kind(**fields)
