"""JSON Canvas 1.0, the open format of Obsidian's boards."""

from __future__ import annotations

from typing import Any

from argmap.formats.claims.arrows import Boxes, boxes, ranks
from argmap.formats.claims.held import Holds, only
from argmap.formats.claims.records import json_text
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Node

SUFFIXES = (".canvas",)
DESCRIPTION = "JSON Canvas: a board of cards, for Obsidian"
HOLDS = "labels, texts, kinds by word and colour, supports, attacks, undercuts, linked premises"
LOSES = "sources, actors, events, ratings, and what is said of steps"

WIDTH, GAP = 320, 60
"""The width of a card and the space between cards, in pixels."""
_LINE, _LETTERS = 24, 36
"""The height of a line of a card in pixels, and about how many letters it takes."""
_COLOURS = {"position": "6", "argument": "4", "objection": "2", "evidence": "5", "assumption": "3"}
_STROKES = {"for": "#332288", "against": "#B35A00"}


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that a board shows."""
    return ArgumentMap.from_dict(only(m, Holds(map=(), node=("label",), step=("with",))))


def write(m: ArgumentMap) -> str:
    """Return the map as a board: the positions on top, what bears on them in rows below."""
    made = boxes(m)
    cards = {name: _card(name, node) for name, node in made.nodes.items()}
    cards |= {name: _joint(name) for name in made.joints}
    _lay_out(made, cards)
    edges = [
        {
            "id": f"e{number}",
            "fromNode": arrow.tail,
            "fromSide": "top",
            "toNode": arrow.head,
            "toSide": "bottom",
            "toEnd": "arrow" if arrow.sign else "none",
            "color": _STROKES[arrow.polarity],
            **({"label": arrow.sign} if arrow.sign else {}),
        }
        for number, arrow in enumerate(made.arrows, 1)
    ]
    return json_text({"nodes": list(cards.values()), "edges": edges})


def _card(name: str, node: Node) -> dict[str, Any]:
    words = f"**{_line(node.label)}**\n\n{node.text}" if node.label else node.text
    text = f"*{node.kind}*\n\n{words}"
    lines = sum(1 + len(line) // _LETTERS for line in text.split("\n"))
    return {
        "id": name,
        "type": "text",
        "text": text,
        "x": 0,
        "y": 0,
        "width": WIDTH,
        "height": _LINE * (lines + 1),
        "color": _COLOURS[node.kind],
    }


def _joint(name: str) -> dict[str, Any]:
    return {"id": name, "type": "text", "text": "", "x": 0, "y": 0, "width": 60, "height": 40}


def _line(text: str) -> str:
    return " ".join(text.split())


def _lay_out(made: Boxes, cards: dict[str, dict[str, Any]]) -> None:
    """Give the cards their places: row by row, each row in the middle."""
    rows: dict[int, list[dict[str, Any]]] = {}
    for name, rank in sorted(ranks(made).items(), key=lambda pair: pair[1]):
        rows.setdefault(rank, []).append(cards[name])
    y = 0
    for row in rows.values():
        x = -(sum(card["width"] for card in row) + GAP * (len(row) - 1)) // 2
        for card in row:
            card["x"], card["y"] = x, y
            x += card["width"] + GAP
        y += max(card["height"] for card in row) + 2 * GAP
