"""A map written step by step in Python: each part in one call, and a frozen map at the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from argmap.core.errors import MapError
from argmap.model.actors import Actor, Event
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import slug
from argmap.model.nodes import Argument, Assumption, Evidence, Objection, Position
from argmap.model.sections import Part, section_of
from argmap.model.sources import Source

Targets = str | Sequence[str] | Mapping[str, Mapping[str, Any]] | None
"""What a node bears on: an id, several, or each with what is said of the step."""
Words = str | Sequence[Any] | Mapping[str, Any] | None


def new(
    question: str,
    *,
    id: str | None = None,
    title: str | None = None,
    positions: Mapping[str, str] | None = None,
    **fields: Any,
) -> Draft:
    """Begin a map on a question. `positions` are its answers by id; `fields` are the map's other fields.

    Raises:
        MapError: a field is not as it must be.

    >>> import argmap
    >>> draft = argmap.new("Should it be tolled?", positions={"toll": "Toll it.", "free": "Leave it."})
    >>> _ = draft.argument("queues", "A toll would shorten queues.", supports="toll", likelihood="likely")
    >>> _ = draft.objection("detour", "Drivers would take the quays.", attacks="queues->toll")
    >>> _ = draft.source("gazette", title="Trial toll cuts queues", issued="2026-04-02")
    >>> _ = draft.evidence("week", "Queues fell by a fifth.", supports="queues", source="gazette")
    >>> draft.map
    <ArgumentMap should-it-be-tolled: 5 nodes, 3 links>
    """
    draft = Draft(ArgumentMap(id=id or slug(question), question=question, title=title, **fields))
    for name, text in (positions or {}).items():
        draft.position(name, text)
    return draft


class Draft:
    """A map in the making. A part may name what comes only later: `map` looks at the whole."""

    def __init__(self, begun: ArgumentMap) -> None:
        self._begun = begun
        self._parts: dict[str, dict[str, Part]] = {}

    def position(self, id: str, text: str, **fields: Any) -> Draft:
        """Add an answer to the question."""
        return self._add(Position(id=id, text=text, **fields))

    def argument(
        self, id: str, text: str, *, supports: Targets = None, attacks: Targets = None, **fields: Any
    ) -> Draft:
        """Add a claim that is offered for something: `supports` and `attacks` name nodes or links."""
        return self._add(Argument(id=id, text=text, supports=supports, attacks=attacks, **fields))

    def objection(
        self, id: str, text: str, *, attacks: Targets = None, supports: Targets = None, **fields: Any
    ) -> Draft:
        """Add a claim that is offered against something: a node, or a step such as `queues->toll`."""
        return self._add(Objection(id=id, text=text, supports=supports, attacks=attacks, **fields))

    def evidence(
        self,
        id: str,
        text: str,
        *,
        supports: Targets = None,
        attacks: Targets = None,
        source: str | Sequence[str] = (),
        quote: Words = None,
        **fields: Any,
    ) -> Draft:
        """Add what a source records, with the words that are quoted."""
        links = {"supports": supports, "attacks": attacks}
        return self._add(Evidence(id=id, text=text, source=source, quote=quote, **links, **fields))

    def assumption(
        self, id: str, text: str, *, supports: Targets = None, attacks: Targets = None, **fields: Any
    ) -> Draft:
        """Add what is taken for granted."""
        return self._add(Assumption(id=id, text=text, supports=supports, attacks=attacks, **fields))

    def source(self, id: str, title: str | None = None, **fields: Any) -> Draft:
        """Add a publication; fields have the names of CSL, with `_` for `-`."""
        return self._add(Source(id=id, title=title, **fields))

    def actor(self, id: str, name: str, **fields: Any) -> Draft:
        """Add somebody who holds, says or does something."""
        return self._add(Actor(id=id, name=name, **fields))

    def event(self, id: str, date: str, text: str, **fields: Any) -> Draft:
        """Add something dated."""
        return self._add(Event(id=id, date=date, text=text, **fields))

    @property
    def map(self) -> ArgumentMap:
        """The map as it is now.

        Raises:
            MapError: a reference points nowhere.
        """
        return self._begun.add(*(part for parts in self._parts.values() for part in parts.values()))

    def __repr__(self) -> str:
        count = sum(map(len, self._parts.values()))
        return f"<Draft {self._begun.id}: {count} part{'s' if count != 1 else ''}>"

    def _repr_html_(self) -> str:
        return self.map._repr_html_()

    def _add(self, part: Part) -> Draft:
        known = self._parts.setdefault(section_of(part), {})
        if part.id in known:
            raise MapError(f"The id `{part.id}` is taken.", hint="Choose another.", id=part.id)
        known[part.id] = part
        return self
