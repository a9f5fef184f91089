"""Fields whose values are words: ids, kinds, tags. To add one, write what that gives a node's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import get_args

from argmap.graph.citations import citations
from argmap.graph.origins import ends
from argmap.graph.stance import stances
from argmap.model.actors import ActorKind
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import StrengthWord
from argmap.model.nodes import AssumptionBasis, EvidenceBasis, Kind, Node
from argmap.model.scales import RELIABILITY

Words = Callable[[ArgumentMap, Node], Iterable[str]]
Known = Callable[[ArgumentMap], Iterable[str]]


@dataclass(frozen=True, slots=True)
class WordField:
    """A field with words for values."""

    says: str
    """What it asks, in a sentence."""
    words: Words
    """The words of a node."""
    always: tuple[str, ...] = ()
    """All that there can be, where no map decides it."""
    known: Known | None = None
    """All that there can be in a map; what is none of them is told as an error."""
    names: str = ""
    """What the words are names of."""


WORDS: dict[str, WordField] = {}
"""Every field with words for values, by name."""


def _field(
    name: str, *, always: Iterable[str] = (), known: Known | None = None, names: str = ""
) -> Callable[[Words], Words]:
    def kept(words: Words) -> Words:
        says = (words.__doc__ or "").strip()
        WORDS[name] = WordField(says, words, tuple(always), known, names)
        return words

    return kept


def _nodes(m: ArgumentMap) -> Iterable[str]:
    return m.nodes


def _actors(m: ArgumentMap) -> Iterable[str]:
    return m.actors


def _sources(m: ArgumentMap) -> Iterable[str]:
    return m.sources


def _positions(m: ArgumentMap) -> Iterable[str]:
    return m.positions


def _targets(m: ArgumentMap) -> Iterable[str]:
    return (*m.nodes, *m.links)


@_field("kind", always=get_args(Kind))
def kind(m: ArgumentMap, node: Node) -> Iterable[str]:
    """What it is: position, argument, objection, evidence or assumption."""
    return (node.kind,)


@_field("id", known=_nodes, names="node")
def id(m: ArgumentMap, node: Node) -> Iterable[str]:
    """Its id; for ids that are words of this language, and with `~` for parts of ids."""
    return (node.id,)


@_field("tag")
def tag(m: ArgumentMap, node: Node) -> Iterable[str]:
    """One of its tags, in small or capital letters."""
    return node.tags


@_field("by")
def by(m: ArgumentMap, node: Node) -> Iterable[str]:
    """Whose addition it is, or one of its steps: `by:analyst`."""
    return [found for found in (node.by, *(link.step.by for link in node.links)) if found]


@_field("held_by", known=_actors, names="actor")
def held_by(m: ArgumentMap, node: Node) -> Iterable[str]:
    """An actor who holds it."""
    return node.held_by


@_field("said_by", known=_actors, names="actor")
def said_by(m: ArgumentMap, node: Node) -> Iterable[str]:
    """An actor who said it."""
    return node.said_by


@_field("actor", known=_actors, names="actor")
def actor(m: ArgumentMap, node: Node) -> Iterable[str]:
    """An actor who holds or said it, or of whom such an actor is a part."""
    found: dict[str, None] = {}
    waiting = [*node.held_by, *node.said_by]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found[one] = None
            above = m.actors[one].part_of if one in m.actors else None
            waiting += [above] if above else []
    return found


@_field("actor_kind", always=get_args(ActorKind))
def actor_kind(m: ArgumentMap, node: Node) -> Iterable[str]:
    """What sort of actor holds or said it: person, organization, state, group or media."""
    actors = [m.actors[one] for one in (*node.held_by, *node.said_by) if one in m.actors]
    return [one.kind for one in actors if one.kind]


@_field("source", known=_sources, names="source")
def source(m: ArgumentMap, node: Node) -> Iterable[str]:
    """A source that records it, or in which one of its quotations stands."""
    return [*node.sources, *(quote.source for quote in node.quotes if quote.source)]


@_field("origin", known=_sources, names="source")
def origin(m: ArgumentMap, node: Node) -> Iterable[str]:
    """The source that it goes back to, as `origin` names it or as the sources cite each other."""
    named = getattr(node, "origin", None)
    found = [named] if named else []
    for end in ends(m).get(node.id, ()):
        if end.traced:
            found += citations(m).circles.get(end.source, (end.source,))
    return found


@_field("reliability", always=RELIABILITY)
def reliability(m: ArgumentMap, node: Node) -> Iterable[str]:
    """The rating of one of its sources, A to F."""
    rated = [m.sources[one].reliability for one in node.sources if one in m.sources]
    return [letter for letter in rated if letter]


@_field("basis", always=(*get_args(EvidenceBasis), *get_args(AssumptionBasis)))
def basis(m: ArgumentMap, node: Node) -> Iterable[str]:
    """The `basis` of evidence or of an assumption."""
    found = getattr(node, "basis", None)
    return (found,) if found else ()


@_field("event", known=lambda m: m.events, names="event")
def event(m: ArgumentMap, node: Node) -> Iterable[str]:
    """The event that it is about."""
    return (node.event,) if node.event else ()


@_field("scheme")
def scheme(m: ArgumentMap, node: Node) -> Iterable[str]:
    """The kind of reasoning of one of its steps."""
    return [link.step.scheme for link in node.links if link.step.scheme]


@_field("strength", always=get_args(StrengthWord))
def strength(m: ArgumentMap, node: Node) -> Iterable[str]:
    """The strength of one of its steps, as a word."""
    return [link.step.strength for link in node.links if isinstance(link.step.strength, str)]


@_field("for", known=_targets, names="node or link")
def for_(m: ArgumentMap, node: Node) -> Iterable[str]:
    """A node or link that it is offered for, in one step."""
    return node.supports


@_field("against", known=_targets, names="node or link")
def against(m: ArgumentMap, node: Node) -> Iterable[str]:
    """A node or link that it is offered against, in one step."""
    return node.attacks


@_field("helps", known=_positions, names="position")
def helps(m: ArgumentMap, node: Node) -> Iterable[str]:
    """A position that it helps, through all the steps between."""
    return [one for one, way in stances(m).get(node.id, {}).items() if way == "for"]


@_field("harms", known=_positions, names="position")
def harms(m: ArgumentMap, node: Node) -> Iterable[str]:
    """A position that it harms, through all the steps between."""
    return [one for one, way in stances(m).get(node.id, {}).items() if way == "against"]


@_field("mixed", known=_positions, names="position")
def mixed(m: ArgumentMap, node: Node) -> Iterable[str]:
    """A position that it helps by one way and harms by another."""
    return [one for one, way in stances(m).get(node.id, {}).items() if way == "mixed"]
