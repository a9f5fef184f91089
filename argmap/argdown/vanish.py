"""What stands in the text and on no map: the reference leaves it out and says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from argmap.argdown.faults import WARNING
from argmap.argdown.map_model import MapNode
from argmap.argdown.mapping import map_of
from argmap.argdown.model import Argdown, Argument, EquivalenceClass
from argmap.argdown.selection import is_untitled
from argmap.core.diagnostics import Diagnostic
from argmap.core.place import Place


def with_vanished(model: Argdown) -> Argdown:
    """Add a warning for each titled statement and each argument that no relation brings onto the map.

    What the author keeps off the map (`isInMap: false`, the settings under `selection`) is not told.
    """
    selection = model.front_matter.get("selection")
    if isinstance(selection, dict) and selection:
        return model
    drawn = {(node.kind, node.title) for node in _all(map_of(model, close=False).nodes)}
    found: list[Diagnostic] = []
    for each in model.statements.values():
        if not is_untitled(each.title) and ("statement", each.title) not in drawn and not each.uses & _INSIDE:
            found += _told(model, each, f"[{each.title}]")
    for argument in model.arguments.values():
        if ("argument", argument.title) not in drawn:
            found += _told(model, argument, f"<{argument.title}>")
    if not found:
        return model
    return replace(model, warnings=tuple(sorted((*model.warnings, *found), key=lambda one: one.sort_key)))


_INSIDE = {"premise", "intermediary-conclusion", "main-conclusion"}


def _told(model: Argdown, each: EquivalenceClass | Argument, name: str) -> list[Diagnostic]:
    if (each.data or {}).get("isInMap") is False:
        return []
    span = each.members[0].span if each.members else each.span if isinstance(each, Argument) else None
    place = Place(model.file, span.line, span.column) if span else Place(model.file)
    message = f"{name} is not in the map, since no relation links it to anything there."
    help = "Give it a relation, or write `selection: {excludeDisconnected: false}` in the front matter."
    return [Diagnostic(WARNING, "warning", message, node=each.title, place=place, help=help)]


def _all(nodes: tuple[MapNode, ...]) -> Iterator[MapNode]:
    stack = list(nodes)
    while stack:
        node = stack.pop()
        yield node
        stack.extend(node.children)
