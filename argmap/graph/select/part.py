"""A part of a map together with what it is a part of, in sentences: for those who see only the part."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.core.errors import ArgmapError
from argmap.graph.perspective import perspective, speakers, theirs
from argmap.graph.select.query import Query, query
from argmap.graph.select.select import select
from argmap.model.argument_map import ArgumentMap


@dataclass(frozen=True, slots=True)
class PartOf:
    """A map that is a part of another."""

    map: ArgumentMap
    by_actor: str = ""
    """The actor who sees it so, where it is a perspective."""
    selection: str = ""
    """The expression that it was selected by."""
    chosen: int = 0
    """How many nodes were asked for; what they cannot do without comes on top."""
    of: int = 0
    """How many nodes the whole map has."""
    facts: tuple[tuple[str, str], ...] = ()
    """What a reader has to be told: a word, and the sentences to it."""


def part(m: ArgumentMap, selection: Query | None = None, by_actor: str | None = None) -> PartOf | None:
    """Return the part of a map that is asked for: of a perspective, the nodes selected; None for the whole.

    Raises:
        UnknownName: there is no such actor.
        QueryError: the expression names what the map has not.

    >>> from argmap.formats import load
    >>> part(load("harbour-bridge"), by_actor="city").facts[0][0]
    'Perspective'
    """
    if selection is None and not by_actor:
        return None
    made, chosen = m, 0
    facts = []
    if by_actor:
        chosen, made = len(theirs(m, by_actor)), perspective(m, by_actor)
        facts.append(("Perspective", _perspective(m, by_actor, chosen)))
    if selection is not None:
        ids = selection.ids(made)
        chosen, made = len(ids), select(made, selection)
        facts.append(("Selection", f"{selection}: {_count(chosen, m)}"))
    facts.append(("What this is", _LEFT_OUT + (_NO_ANSWER if by_actor else _ANSWER)))
    return PartOf(made, by_actor or "", str(selection or ""), chosen, len(m.nodes), tuple(facts))


def part_asked_for(m: ArgumentMap, select: str | Query | None, by_actor: str | None) -> PartOf | None:
    """Return the part of a map that is asked for; see `part`. The expression may be a text.

    Raises:
        UnknownName: there is no such actor.
        QueryError: the expression cannot be read, or names what the map has not.
        ArgmapError: the part would be empty.
    """
    found = part(m, query(select) if isinstance(select, str) else select, by_actor)
    if found and not found.chosen:
        missing = "The selection holds no node" if select else "The actor holds and says nothing"
        raise ArgmapError(f"{missing}.", hint="`argmap query` shows what an expression means.")
    return found


_LEFT_OUT = "A part of the map. What was left out counts for nothing in what stands here. "
_ANSWER = "The answer and its likelihood are those of the whole map."
_NO_ANSWER = "The analyst's assessment is left out."


def _count(chosen: int, m: ArgumentMap) -> str:
    return f"{chosen} of {len(m.nodes)} nodes, and what they cannot do without."


def _perspective(m: ArgumentMap, actor: str, chosen: int) -> str:
    others = [m.actors[id].name for id in speakers(m, actor) if id != actor]
    belongs = f", with those who are part of it ({', '.join(others)})" if others else ""
    return (
        f"{m.actors[actor].name}{belongs}: {chosen} of {len(m.nodes)} nodes are held or were said here. "
        "What is answered or needed of others' is marked so."
    )
