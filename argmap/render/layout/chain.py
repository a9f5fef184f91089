"""Chains set out like an outline: each box with what its arrows point at indented below it, in columns.

Chains of sources are wide and shallow: one source that cites twenty others would be a panorama, or a fan of
twenty curves. Below it, in columns that share a trunk, they fit a sheet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from argmap.render.layout.curves import samples
from argmap.render.layout.shapes import Arrow, Box, Curve, Layout, PlacedArrow, PlacedBox, Point
from argmap.render.layout.unfold import rounded
from argmap.views.data.forest import Tree, bonds, outline

INDENT = 26.0
RAIL_AT = 10.0
GAP = 9.0
TREE_GAP = 24.0
COLUMN_GAP = 18.0
BUS = 16.0
BULGE = 26.0
SHAPE = 0.95
"""The width of a drawing that is wanted, for its height: a sheet upright, with a legend below."""
_TRIED = 7
LOOP = 15.0


@dataclass(frozen=True, slots=True)
class Part:
    """A box with all below it, in columns; None is the whole, whose columns hold the first boxes."""

    box: Box | None
    columns: tuple[tuple[Part, ...], ...]
    width: float
    height: float


def lay_out_chains(boxes: Sequence[Box], arrows: Sequence[Arrow]) -> Layout:
    """Place boxes as an outline. Of several numbers of columns, the one that a page shows largest is taken.

    An arrow to a box that has its place elsewhere has no line: it would run behind other boxes. One that
    closes a circle, back up to what its box hangs on or to the box itself, has one where there is room.
    """
    by_id = {box.id: box for box in boxes}
    out: dict[str, list[str]] = {box.id: [] for box in boxes}
    for arrow in arrows:
        out[arrow.sources[0]].append(arrow.target)
    trees = outline(out)
    whole = _best(list(trees), by_id)
    places: dict[str, PlacedBox] = {}
    lines: dict[str, Curve] = {}
    _unfold(whole, 0.0, 0.0, {(a.sources[0], a.target): a.id for a in arrows}, places, lines)
    above = {below: id for id, below in bonds(trees)}
    for arrow in arrows:
        start, target = arrow.sources[0], arrow.target
        if arrow.id not in lines and _hangs_on(start, target, above):
            arc = _back(places[start], places[target])
            if _is_free(arc, [*places.values()], [*lines.values()]):
                lines[arrow.id] = arc
    width = max([whole.width, *(x for curve in lines.values() for x, _ in curve)])
    return Layout(
        {box.id: places[box.id] for box in boxes},
        {arrow.id: PlacedArrow(lines[arrow.id]) for arrow in arrows if arrow.id in lines},
        round(width, 1),
        round(whole.height, 1),
        "chain",
    )


def _best(trees: list[Tree[None]], boxes: dict[str, Box]) -> Part:
    """Try several heights, and take the drawing that needs the smallest sheet."""
    tall = _whole(trees, boxes, float("inf"))
    tried = [tall, *(_whole(trees, boxes, tall.height / n * 1.06) for n in range(2, _TRIED))]
    return min(tried, key=lambda part: max(part.width / SHAPE, part.height))


def _whole(trees: list[Tree[None]], boxes: dict[str, Box], most: float) -> Part:
    parts = [_part(tree, boxes, most) for tree in trees]
    return _in_columns(None, parts, most, TREE_GAP)


def _part(tree: Tree[None], boxes: dict[str, Box], most: float) -> Part:
    box = boxes[tree.id]
    room = max(most - box.height - GAP, box.height)
    parts = [_part(branch, boxes, room) for branch in tree.branches if not branch.elsewhere]
    return _in_columns(box, parts, room, GAP)


def _in_columns(box: Box | None, parts: list[Part], most: float, gap: float) -> Part:
    """Set parts below a box: in one column where it is no higher than `most`, else in several."""
    total = sum(part.height + gap for part in parts) - gap
    count = min(max(1, ceil(total / most)), len(parts)) if total > most else 1
    columns: list[list[Part]] = [[]]
    used = 0.0
    for part in parts:
        at = min(int((used + part.height / 2) / (total + gap) * count), count - 1)
        if at >= len(columns) and columns[-1]:
            columns.append([])
        columns[-1].append(part)
        used += part.height + gap
    indent = INDENT if box else 0.0
    widths = [indent + max((part.width for part in column), default=0) for column in columns]
    heights = [sum(part.height + gap for part in column) - gap for column in columns if column]
    across = sum(widths) + COLUMN_GAP * (len(widths) - 1)
    below = max(heights, default=0)
    if box is None:
        return Part(None, tuple(map(tuple, columns)), across, below)
    if not parts:
        return Part(box, (), box.width, box.height)
    bus = BUS if len(columns) > 1 else 0.0
    return Part(box, tuple(map(tuple, columns)), max(box.width, across), box.height + GAP + bus + below)


def _unfold(
    part: Part,
    x: float,
    y: float,
    arrow_of: dict[tuple[str, str], str],
    places: dict[str, PlacedBox],
    lines: dict[str, Curve],
) -> None:
    box = part.box
    top, gap, indent = y, TREE_GAP, 0.0
    trunk: list[Point] = []
    several = len(part.columns) > 1
    if box:
        places[box.id] = PlacedBox(round(x, 1), round(y, 1), box.width, box.height)
        bottom = y + box.height
        top, gap, indent = bottom + GAP + BUS * several, GAP, INDENT
        trunk = [(x + RAIL_AT, bottom)]
    left = x
    for column in part.columns:
        at = top
        rail = left + RAIL_AT
        turn = [(x + RAIL_AT, top - GAP), (rail, top - GAP)] if several else []
        for below in column:
            _unfold(below, left + indent, at, arrow_of, places, lines)
            if box and below.box:
                elbow = at + min(below.box.height / 2, 24.0)
                points = [*trunk, *turn, (rail, elbow), (left + indent, elbow)]
                path = rounded([(round(u, 1), round(v, 1)) for u, v in points])
                lines[arrow_of[box.id, below.box.id]] = path
            at += below.height + gap
        left += indent + max(below.width for below in column) + COLUMN_GAP if column else 0


def _hangs_on(id: str, other: str, above: Mapping[str, str]) -> bool:
    while id != other:
        if id not in above:
            return False
        id = above[id]
    return True


def _back(one: PlacedBox, other: PlacedBox) -> Curve:
    """Lead a line round on the right, back up to a box or to the side that it comes from."""
    if one is other:
        x, y = one.x + one.width, one.y + one.height / 2
        return ((x, y + 8), (x + LOOP, y + 12), (x + LOOP, y - 12), (x, y - 8))
    start = (one.x + one.width, one.y + one.height / 2)
    end = (other.x + other.width, other.y + other.height / 2)
    reach = max(start[0], end[0]) + BULGE
    return (start, (reach, start[1]), (reach, end[1]), end)


def _is_free(arc: Curve, boxes: Sequence[PlacedBox], lines: Sequence[Curve]) -> bool:
    """Whether a curve keeps clear of all boxes but at its ends, and crosses no other line."""
    points = samples(arc)
    for x, y in points[1:-1]:
        for box in boxes:
            if box.x < x - 0.1 < box.x + box.width and box.y - 2 < y < box.y + box.height + 2:
                return False
    ways = [(a, b) for line in lines for a, b in pairwise(samples(line))]
    return not any(_cross(a, b, c, d) for a, b in pairwise(points) for c, d in ways)


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two straight pieces cross."""

    def side(p: Point, q: Point, r: Point) -> bool:
        return (q[0] - p[0]) * (r[1] - p[1]) > (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) != side(a, b, d) and side(c, d, a) != side(c, d, b)
