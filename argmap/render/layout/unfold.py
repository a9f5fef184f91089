"""From a placed block to the places of its boxes and the lines between them."""

from __future__ import annotations

from argmap.render.layout.blocks import (
    BELOW,
    BUS,
    COLUMN_GAP,
    GAP,
    RAIL_AT,
    SECOND_RAIL,
    Block,
    Outline,
    column_width,
    indent,
)
from argmap.render.layout.curves import join, line
from argmap.render.layout.shapes import Curve, PlacedBox, Point

_CORNER = 7.0
_ELBOW = 28.0


class Unfolded:
    """The boxes and lines of a block; a line runs downwards, from the box above or from the block's inlet."""

    def __init__(self, block: Block, left: float, top: float) -> None:
        self.boxes: dict[str, PlacedBox] = {}
        self.lines: dict[str, Curve] = {}
        self.outside: set[str] = set()
        """Arrows that go on beyond the inlet."""
        if block.root is not None:
            self._outline(block.columns[0][0], left, top)
            return
        inlet = (left + block.inlet, top)
        several = len(block.columns) > 1
        x = left
        for column in block.columns:
            y = top + (BUS if several else 0)
            rail = x + RAIL_AT
            bends = [(inlet[0], top + BUS / 2), (rail, top + BUS / 2)] if several else []
            for member in column:
                self._member(member, [inlet, *bends], rail, x + indent(1), y)
                if member.arrow:
                    self.outside.add(member.arrow.id)
                y += member.height + GAP
            x += column_width(column) + COLUMN_GAP

    def _outline(self, outline: Outline, x: float, y: float) -> None:
        box = outline.box
        self.boxes[box.id] = PlacedBox(x, y, box.width, box.height)
        bottom = y + box.height
        y = bottom + BELOW
        count = len(outline.groups)
        for i, group in enumerate(outline.groups):
            rail = x + RAIL_AT + 4 + SECOND_RAIL * (count - 1 - i)
            for member in group:
                self._member(member, [(rail, bottom)], rail, x + indent(count), y)
                y += member.height + GAP

    def _member(self, member: Outline, trunk: list[Point], rail: float, x: float, y: float) -> None:
        self._outline(member, x, y)
        elbow = y + min(member.box.height / 2, _ELBOW)
        if member.arrow:
            self.lines[member.arrow.id] = rounded([*trunk, (rail, elbow), (x, elbow)])


def branch_middle(branch: Curve) -> Point:
    """Give the place for the sign on the last, horizontal part of a branch."""
    end = branch[-1]
    return (end[0] - 19, end[1])


def rounded(points: list[Point]) -> Curve:
    """Join points by straight lines with round corners."""
    points = [point for i, point in enumerate(points) if i == 0 or point != points[i - 1]]
    parts: list[Curve] = []
    at = points[0]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        into, out = _toward(corner, before), _toward(corner, after)
        parts += [line(at, into), (into, corner, corner, out)]
        at = out
    return join(*parts, line(at, points[-1]))


def _toward(corner: Point, other: Point) -> Point:
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    distance = abs(dx) + abs(dy)  # the lines are horizontal or vertical
    reach = min(_CORNER, distance / 2)
    return (corner[0] + dx / distance * reach, corner[1] + dy / distance * reach)
