"""D2 diagrams (Terrastruct's declarative language)."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.formats.claims.arrows import boxes
from argmap.formats.claims.held import Holds, only
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Node

SUFFIXES = (".d2",)
DESCRIPTION = "D2: a diagram as text"
HOLDS = (
    "labels, texts (as tooltips beside labels), kinds by shape, supports, attacks, undercuts, linked premises"
)
LOSES = "sources, actors, events, ratings, and what is said of steps"

_SHAPES = {
    "position": "oval",
    "argument": "rectangle",
    "objection": "hexagon",
    "evidence": "page",
    "assumption": "parallelogram",
}
_STROKES = {"for": '"#332288"', "against": '"#B35A00"'}


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that a diagram shows."""
    return ArgumentMap.from_dict(only(m, Holds(node=("label",), step=("with",))))


def write(m: ArgumentMap) -> str:
    """Return the map as a diagram, bottom to top; every word of it stands in quotes that nothing leaves.

    >>> print(write(ArgumentMap(id="m", question="Toll?", positions={"yes": {"text": "It's ${x}."}})))
    direction: up
    n1: 'It''s ${x}' {shape: oval}
    <BLANKLINE>
    """
    return "\n".join(_lines(m)) + "\n"


def _lines(m: ArgumentMap) -> Iterator[str]:
    made = boxes(m)
    yield "direction: up"
    if m.title:
        yield f"title: {_quoted(m.title)} {{near: top-center; shape: text; style.font-size: 24}}"
    for name, node in made.nodes.items():
        yield f"{name}: {_quoted(node.title)} {{{_style(node)}}}"
    for name in made.joints:
        yield f"{name}: '' {{shape: circle; width: 16; height: 16}}"
    for arrow in made.arrows:
        style = f"style.stroke: {_STROKES[arrow.polarity]}"
        style += "" if arrow.polarity == "for" else "; style.stroke-dash: 4"
        line = "->" if arrow.sign else "--"
        label = f" {_quoted(arrow.sign)}" if arrow.sign else ""
        yield f"{arrow.tail} {line} {arrow.head}:{label} {{{style}}}"


def _style(node: Node) -> str:
    shape = f"shape: {_SHAPES[node.kind]}"
    return f"{shape}; tooltip: {_quoted(node.text)}" if node.label else shape


def _quoted(text: str) -> str:
    """Return words in single quotes, within which D2 replaces nothing."""
    words = " ".join(text.split())
    return "'" + words.replace("'", "''") + "'"
