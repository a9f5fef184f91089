"""Every text of a map, with where it stands: what the rules on wording and markup look through."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from argmap.graph.once import once
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Node
from argmap.rules._finding import Path, at

_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)


@once
def texts(m: ArgumentMap) -> tuple[tuple[Path, str], ...]:
    """Return every text that a person wrote and a brief may show."""
    return tuple(_texts(m))


def without_code(text: str) -> str:
    """Return a text with its code spans blanked: what stands in them is not markup.

    >>> without_code("a `<b>` c")
    'a       c'
    """
    return _CODE.sub(lambda match: " " * len(match[0]), text) if "`" in text else text


def _texts(m: ArgumentMap) -> Iterator[tuple[Path, str]]:
    yield from _fields(m, (), ("title", "question", "background"))
    for node in m.nodes.values():
        yield from _of_node(node)
    for source in m.sources.values():
        yield from _fields(source, ("sources", source.id), ("title", "note", "descriptor"))
    for actor in m.actors.values():
        yield from _fields(actor, ("actors", actor.id), ("name", "role", "interest", "text"))
    for event in m.events.values():
        yield from _fields(event, ("events", event.id), ("label", "text", "place"))
    if m.assessment:
        at: Path = ("assessment",)
        yield from _fields(m.assessment, at, ("answer", "because"))
        yield from _fields(m.assessment.confidence, (*at, "confidence"), ("because",))
        for name in ("judgements", "indicators", "gaps"):
            for index, item in enumerate(getattr(m.assessment, name)):
                yield from _fields(item, (*at, name, index), ("text",))


def _of_node(node: Node) -> Iterator[tuple[Path, str]]:
    yield from _fields(node, at(node), ("label", "text", "note"))
    for key, steps in (("for", node.supports), ("against", node.attacks)):
        for parent, step in steps.items():
            yield from _fields(step, at(node, key, parent), ("warrant", "note"))
    for index, quote in enumerate(node.quotes):
        yield from _fields(quote, at(node, "quotes", index), ("locator",))


def _fields(part: Any, path: Path, names: Iterable[str]) -> Iterator[tuple[Path, str]]:
    for name in names:
        if text := getattr(part, name, None):
            yield (*path, name), text
