"""One face for all layout engines, and the choice between them."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from math import hypot

from argmap.core.errors import UnknownName
from argmap.render.layout import embedded, system, tree
from argmap.render.layout.chain import lay_out_chains
from argmap.render.layout.curves import along, join, length, samples
from argmap.render.layout.plan import Plan, make_plan
from argmap.render.layout.route import Ranks, route
from argmap.render.layout.shapes import (
    Arrow,
    Box,
    Curve,
    Flow,
    Graph,
    Layout,
    PlacedArrow,
    PlacedBox,
    Placement,
    Point,
)
from argmap.render.layout.unfold import Unfolded, branch_middle

ENGINES: dict[str, Callable[[Graph], Placement]] = {
    "embedded": embedded.place,
    "system": system.place,
    "tree": tree.place,
}
LARGEST_FOR_DOT = 1000
PAGE = 1.6
_WIDE_ENOUGH = 1400.0
_BLOCKS = ((0, 1), (1, 2), (1, 4), (2, 2), (2, 3), (2, 5), (2, 8), (1, 8), (2, 12))
"""What to set in blocks, from nothing to much: see `find_blocks`."""
_BLOCKS_WHEN_LARGE = ((2, 8),)
_SIGN_AT = 0.6
_SIGN_RADIUS = 7.5
_SIGN_ROOM = _SIGN_RADIUS + 10
_HEAD_ROOM = _SIGN_RADIUS + 14


def lay_out(
    boxes: Sequence[Box], arrows: Sequence[Arrow], flow: Flow = "up", *, engine: str = "auto"
) -> Layout:
    """Place boxes and route arrows.

    `engine` is `embedded`, `system`, `tree` or `auto`; `ARGMAP_ENGINE` stands in for `auto`. A drawing too
    wide for a page is laid out again with more and more of it in blocks; the one that a page shows largest
    is taken.

    Raises UnknownName for another engine, RenderError when the engine fails.
    """
    return _lay_out(tuple(boxes), tuple(arrows), flow, _engine_for(engine, len(boxes)))


# Who wants a diagram as SVG and PNG has it laid out once; a brief as PDF tries four widths, and draws one.
@lru_cache(maxsize=4)
def _lay_out(boxes: tuple[Box, ...], arrows: tuple[Arrow, ...], flow: Flow, name: str) -> Layout:
    if not boxes:
        return Layout({}, {}, 0, 0, name)
    if flow == "chain":
        return lay_out_chains(boxes, arrows)
    large = len(boxes) > LARGEST_FOR_DOT // 2
    best: Layout | None = None
    for depth, rows in _BLOCKS[:1] if flow == "left" else _BLOCKS_WHEN_LARGE if large else _BLOCKS:
        plan = make_plan(boxes, arrows, flow, depth, rows)
        found = _finish(plan, ENGINES[name](plan.graph), flow, name)
        if best is None or _extent(found) < 0.97 * _extent(best):
            best = found
        if depth == 0 and found.width <= max(_WIDE_ENOUGH, found.height):
            break
    return best or Layout({}, {}, 0, 0, name)


def _extent(layout: Layout) -> float:
    """How large a page must be: the smaller, the larger the letters on it."""
    return max(layout.width / PAGE, layout.height)


def _engine_for(engine: str, count: int) -> str:
    if engine == "auto":
        engine = os.environ.get("ARGMAP_ENGINE") or "auto"
    if engine == "auto":
        small = count <= LARGEST_FOR_DOT and importlib.util.find_spec("wasmtime") is not None
        return "embedded" if small else "tree"
    if engine not in ENGINES:
        raise UnknownName("layout engine", engine, ["auto", *ENGINES])
    return engine


def _finish(plan: Plan, placement: Placement, flow: Flow, engine: str) -> Layout:
    ranks = Ranks(plan, placement)
    curves = route(plan, placement, ranks)
    boxes: dict[str, PlacedBox] = {}
    for id_, node in plan.node_of.items():
        if node not in plan.blocks:
            breadth, depth = ranks.sizes[node]
            boxes[id_] = PlacedBox(ranks.u[node] - breadth / 2, ranks.top(node), breadth, depth)
    arrows: dict[str, PlacedArrow] = {}
    for node, block in plan.blocks.items():
        inner = Unfolded(block, ranks.u[node] - block.width / 2, ranks.top(node))
        boxes.update(inner.boxes)
        for id_, branch in inner.lines.items():
            whole = join(curves[plan.heads[id_]], branch) if id_ in inner.outside else branch
            arrows[id_] = PlacedArrow(whole[::-1], sign=branch_middle(branch))
    for id_ in plan.arrows:
        if id_ in arrows:
            continue
        head = curves[plan.heads[id_]]
        joint = plan.joint_of.get(id_)
        at = (ranks.u[joint], ranks.top(joint)) if joint is not None else None
        tails = tuple(curves[i][::-1] for i in plan.tails.get(id_, ()))
        if at is None or joint is None:
            sign = along(head, length(head) * _SIGN_AT)
        elif not plan.arrows[id_].label_width:
            loop = plan.arrows[id_].target in plan.arrows[id_].sources
            sign = at if loop else along(head, length(head) / 2)
        else:
            sign = _sign_beside(head[::-1], ranks.sizes[joint])
        arrows[id_] = PlacedArrow(head[::-1], tails, at, sign)
    ordered = {id_: boxes[id_] for id_ in plan.boxes}
    return _settled(Layout(ordered, {id_: arrows[id_] for id_ in plan.arrows}, 0, 0, engine), flow)


def _sign_beside(head: Curve, joint: tuple[float, float]) -> Point:
    """Find the place of the sign on a line: between what is drawn on the joint and the arrow's head."""
    points, whole = samples(head), length(head)
    half = joint[0] / 2 + _SIGN_ROOM, joint[1] / 2 + _SIGN_ROOM
    out, at = 0.0, points[0]
    for point in points:
        out += hypot(point[0] - at[0], point[1] - at[1])
        at = point
        if abs(at[0] - points[0][0]) >= half[0] or abs(at[1] - points[0][1]) >= half[1]:
            break
    return along(head, max(min(out, whole - _SIGN_RADIUS), (out + whole - _HEAD_ROOM) / 2))


def _settled(layout: Layout, flow: Flow) -> Layout:
    """Turn a drawing that flows leftwards, move it to the origin and round to a tenth of a point."""
    turned = flow == "left"
    points = [p for box in layout.boxes.values() for p in _corners(box)]
    points += [p for arrow in layout.arrows.values() for curve in (arrow.head, *arrow.tails) for p in curve]
    left, top = min(u for u, _ in points), min(v for _, v in points)
    right, bottom = max(u for u, _ in points), max(v for _, v in points)

    def to(point: Point) -> Point:
        u, v = round(point[0] - left, 1) + 0.0, round(point[1] - top, 1) + 0.0
        return (v, u) if turned else (u, v)

    def curve(points: Iterable[Point]) -> Curve:
        return tuple(to(point) for point in points)

    boxes = {}
    for id_, box in layout.boxes.items():
        x, y = to((box.x, box.y))
        size = (box.height, box.width) if turned else (box.width, box.height)
        boxes[id_] = PlacedBox(x, y, *size)
    arrows = {
        id_: PlacedArrow(
            curve(arrow.head),
            tuple(curve(tail) for tail in arrow.tails),
            to(arrow.joint) if arrow.joint else None,
            to(arrow.sign),
        )
        for id_, arrow in layout.arrows.items()
    }
    width, height = to((right, bottom))
    return replace(layout, boxes=boxes, arrows=arrows, width=width, height=height)


def _corners(box: PlacedBox) -> tuple[Point, Point]:
    return (box.x, box.y), (box.x + box.width, box.y + box.height)
