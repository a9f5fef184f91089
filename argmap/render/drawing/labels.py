"""The words in a box: wrapped, measured and placed, before the layout knows the box."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from argmap.render.drawing.direction import right_to_left
from argmap.render.drawing.measure import Weight, covered, width, wrap
from argmap.render.drawing.xml import clean
from argmap.render.themes import Theme
from argmap.views.data.diagram import Badge, DiagramNode, Novelty, Standing

Role = Literal["kind", "title", "text", "caption", "badge", "analyst"]

PAD_X = 14.0
PAD_TOP = 10.0
PAD_BOTTOM = 11.0
TRACKING = 0.08
BADGE_HEIGHT = 19.0
MARK = 15.0
"""How wide and high the mark of what stands or falls is."""
LEVEL = 56.0
"""How wide the bar of a strength is."""
PLAIN = ("source", "origin")
"""Kinds with smaller titles and without their word on top: they come by the dozen; the legend names them."""
_LEADING = {"title": 1.25, "text": 1.3, "caption": 1.3}
_GAP = {"title": 3.0, "text": 4.0, "caption": 5.0}
_WEIGHT: dict[Role, Weight] = {"kind": "semibold", "title": "semibold", "badge": "semibold"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: where its baseline starts, and how wide it is where that is known for certain."""

    x: float
    y: float
    text: str
    role: Role
    size: float
    width: float | None
    rtl: bool = False
    """Whether it runs from right to left; `x` is then where it ends on the right."""


@dataclass(frozen=True, slots=True)
class PlacedBadge:
    """A badge: the left upper corner of its pill, and its width."""

    x: float
    y: float
    width: float
    badge: Badge


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a reading says of a node: the left upper corner of its mark or bar, and the words beside it."""

    x: float
    y: float
    standing: Standing
    strength: float | None
    line: Line
    novelty: Novelty = ""

    @property
    def right(self) -> float:
        """Where it ends."""
        line = self.line
        return line.x + width(line.text, line.size, weight_of(line.role))


@dataclass(frozen=True, slots=True)
class Label:
    """All that stands in a box, from the box's left upper corner."""

    width: float
    height: float
    lines: tuple[Line, ...]
    badges: tuple[PlacedBadge, ...]
    outcome: Outcome | None = None


def weight_of(role: Role) -> Weight:
    """Say in which weight a role is set."""
    return _WEIGHT.get(role, "regular")


def set_line(x: float, y: float, text: str, role: Role, size: float, *, rtl: bool = False) -> Line:
    """Make a line; its width is given only when the font has all of its characters."""
    weight = weight_of(role)
    known = covered(text, weight) and role != "kind" and len(text) > 1
    return Line(x, y, text, role, size, width(text, size, weight) if known else None, rtl)


def set_label(node: DiagramNode, theme: Theme) -> Label:
    """Set the words of a node for a box as wide as the theme says."""
    breadth = theme.width[node.kind]
    room = breadth - 2 * PAD_X
    y, lines = PAD_TOP, []
    if node.kind not in PLAIN:
        y += theme.size["kind"]
        kind_word = theme.words[node.kind].upper()
        lines.append(set_line(PAD_X, y, kind_word, "kind", theme.size["kind"]))
    else:
        y -= 5
    if node.by_analyst:
        word = theme.words["analyst"]
        at = breadth - PAD_X - 7 - width(word, theme.size["kind"])
        lines.append(set_line(at, y, word, "analyst", theme.size["kind"]))
    y += 3
    parts: tuple[tuple[Role, str], ...] = (
        ("title", node.title),
        ("text", node.text),
        ("caption", node.caption),
    )
    for role, words in parts:
        size = theme.size["text" if role == "title" and node.kind in PLAIN else role]
        wrapped = wrap(clean(words), room, size, weight_of(role), theme.lines[role])
        rtl = right_to_left(words)
        if wrapped:
            y += _GAP[role]
        for line in wrapped:
            y += size * _LEADING[role]
            lines.append(set_line(breadth - PAD_X if rtl else PAD_X, y, line, role, size, rtl=rtl))
    outcome = set_outcome(node.standing, node.strength, PAD_X, y + 8, theme)
    if node.novelty:
        outcome = set_news(node, PAD_X, y + 8, theme, room)
    badges, y = _set_badges(node.badges, y, room, theme, outcome.right - PAD_X + 10 if outcome else 0)
    return Label(breadth, round(y + PAD_BOTTOM), tuple(lines), badges, outcome)


def set_outcome(
    standing: Standing, strength: float | None, x: float, y: float, theme: Theme
) -> Outcome | None:
    """Set what a reading says of a node in a row as high as a badge, or nothing."""
    if not standing and strength is None:
        return None
    size = theme.size["text"]
    words = theme.words[standing] if standing else f"{strength:.2f}"
    beside = x + (MARK if standing else LEVEL) + 6
    line = set_line(beside, y + BADGE_HEIGHT / 2 + size * 0.35, words, "badge", size)
    return Outcome(x, y, standing, strength, line)


def set_news(node: DiagramNode, x: float, y: float, theme: Theme, room: float) -> Outcome:
    """Set what became of a node between two maps in a row as high as a badge."""
    size = theme.size["text"]
    said = wrap(clean(node.news or theme.words[node.novelty]), room - MARK - 6, size, "semibold", 1)
    line = set_line(x + MARK + 6, y + BADGE_HEIGHT / 2 + size * 0.35, said[0] if said else "", "badge", size)
    return Outcome(x, y, "", None, line, node.novelty)


def _set_badges(
    badges: tuple[Badge, ...], y: float, room: float, theme: Theme, taken: float
) -> tuple[tuple[PlacedBadge, ...], float]:
    """Place badges in rows, the first of them beside what is in it already; give where they end."""
    placed: list[PlacedBadge] = []
    x = PAD_X + taken
    if badges or taken:
        y += 8
    size = theme.size["badge"]
    for badge in badges:
        mark = wrap(clean(badge.mark), room - 16, size, "semibold", 1)
        breadth = width(mark[0] if mark else "", size, "semibold") + 16
        if x > PAD_X and x + breadth > PAD_X + room:
            x, y = PAD_X, y + BADGE_HEIGHT + 5
        placed.append(PlacedBadge(x, y, breadth, badge))
        x += breadth + 6
    return tuple(placed), y + BADGE_HEIGHT if placed or taken else y
