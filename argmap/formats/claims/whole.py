"""What a format holds that has a free place for whatever it has no word for: nearly everything."""

from __future__ import annotations

from argmap.formats.claims.held import Holds, only
from argmap.model.actors import Actor, Event
from argmap.model.argument_map import ArgumentMap
from argmap.model.base import Frozen
from argmap.model.links import Step
from argmap.model.nodes import NODE_TYPES
from argmap.model.sources import Source

REST = "what a map extends, conflicts of a merge, and a premise that a step needs besides itself"
"""What even such a format loses."""


def whole(m: ArgumentMap) -> ArgumentMap:
    """Return a map without what ties it to other files, and without conflicts.

    >>> from argmap.formats import load
    >>> whole(load("harbour-bridge")) == load("harbour-bridge")
    True
    """
    holds = Holds(
        map=set(ArgumentMap.model_fields) - {"extends", "conflict"},
        node=_keys(*NODE_TYPES.values()) - {"for", "against"},
        step=_keys(Step),
        source=_keys(Source),
        actor=_keys(Actor),
        event=_keys(Event),
    )
    return ArgumentMap.from_dict(only(m, holds))


def _keys(*models: type[Frozen]) -> set[str]:
    found = {field.alias or name for model in models for name, field in model.model_fields.items()}
    return found - {"id", "conflict"}
