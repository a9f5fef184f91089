"""Where lines run, and in which order boxes stand."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import load
from argmap.render.layout.choose import lay_out
from argmap.render.layout.curves import samples
from argmap.render.layout.shapes import Arrow, Box, Curve, Flow, Layout
from argmap.views import diagram as diagram_of
from render.laid_out import placed
from render.samples import bridge

BOTH = pytest.mark.parametrize("engine", ["embedded", "tree"])
FLOWS = pytest.mark.parametrize("flow", ["up", "left"])


@FLOWS
def test_no_line_crosses_a_box_of_the_bridge(flow: Flow) -> None:
    diagram = bridge(flow)
    layout = placed(diagram)
    for edge in diagram.edges:
        arrow = layout.arrows[edge.id]
        own = {*edge.sources, edge.target}
        for x, y in [point for curve in (arrow.head, *arrow.tails) for point in samples(curve)]:
            for id_, box in layout.boxes.items():
                inside = box.x < x < box.x + box.width and box.y < y < box.y + box.height
                assert id_ in own or not inside, (edge.id, id_)


def test_a_line_over_several_ranks_runs_around_the_boxes_between() -> None:
    boxes = [Box(f"b{i}", 240, 60) for i in range(12)]
    chain = [Arrow(f"c{i}", (f"b{i + 1}",), f"b{i}") for i in range(5)]
    sides = [Arrow(f"s{i}", (f"b{i}",), "b2") for i in range(6, 12)]
    far = [Arrow("far", ("b5",), "b0"), Arrow("farther", ("b9",), "b0"), Arrow("under", ("b11",), "far")]
    layout = lay_out(boxes, [*chain, *sides, *far])
    for id_ in ("far", "farther"):
        arrow = layout.arrows[id_]
        for x, y in [point for curve in (arrow.head, *arrow.tails) for point in samples(curve)]:
            for box in layout.boxes.values():
                assert not (box.x + 1 < x < box.x + box.width - 1 and box.y + 1 < y < box.y + box.height - 1)


@BOTH
@FLOWS
def test_positions_stand_in_the_order_of_the_file(engine: str, flow: Flow) -> None:
    diagram = replace(diagram_of(load("cuba-north-korea"), "overview"), flow=flow)
    boxes = placed(diagram, engine).boxes
    at = [boxes[id_] for id_ in ("good", "bad", "no-difference")]
    assert at == sorted(at, key=lambda box: box.x if flow == "up" else box.y)


@settings(max_examples=60, deadline=None)
@given(count=st.integers(2, 7), seed=st.randoms(use_true_random=False))
def test_positions_keep_their_order_however_the_links_cross(count: int, seed: random.Random) -> None:
    boxes = [*(Box(f"p{i}", 200, 60, True) for i in range(count)), *(Box(f"a{i}", 200, 60) for i in range(9))]
    arrows = [Arrow(f"l{i}", (f"a{seed.randrange(9)}",), f"p{seed.randrange(count)}") for i in range(14)]
    layout = lay_out(boxes, arrows)
    at = [layout.boxes[f"p{i}"].x for i in range(count)]
    assert at == sorted(at)


VIEWS = ["full", "overview", "position:good", "position:bad", "position:no-difference", "around:back-channel"]


def curves_of(layout: Layout) -> list[tuple[str, Curve]]:
    return [(id_, c) for id_, arrow in layout.arrows.items() for c in (arrow.head, *arrow.tails)]


@pytest.mark.parametrize("view", VIEWS)
def test_no_line_creeps_along_the_frame_of_a_box(view: str) -> None:
    layout = placed(diagram_of(load("cuba-north-korea"), view))
    for id_, curve in curves_of(layout):
        for a, b in pairwise(samples(curve, 30)):
            for name, box in layout.boxes.items():
                beside = any(abs(a[0] - x) < 1 and abs(b[0] - x) < 1 for x in (box.x, box.x + box.width))
                above = any(abs(a[1] - y) < 1 and abs(b[1] - y) < 1 for y in (box.y, box.y + box.height))
                upright = beside and box.y < a[1] < box.y + box.height
                level = above and box.x < a[0] < box.x + box.width
                assert not (upright or level) or hypot(b[0] - a[0], b[1] - a[1]) < 4, (id_, name)


@pytest.mark.parametrize("view", VIEWS)
def test_no_line_of_the_shipped_map_runs_through_a_box(view: str) -> None:
    layout = placed(diagram_of(load("cuba-north-korea"), view))
    for id_, curve in curves_of(layout):
        for x, y in samples(curve):
            for name, box in layout.boxes.items():
                within = 2 < x - box.x < box.width - 2 and 2 < y - box.y < box.height - 2
                assert not within, (id_, name)
