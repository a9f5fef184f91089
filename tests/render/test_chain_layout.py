"""Chains as an outline: every box once, none on another, every arrow from its box to its box."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import load
from argmap.render.layout.chain import lay_out_chains
from argmap.render.layout.choose import lay_out
from argmap.render.layout.curves import samples
from argmap.render.layout.shapes import Arrow, Box, PlacedBox
from argmap.views import diagram
from argmap.views.data.forest import bonds, outline
from render.laid_out import placed


@st.composite
def networks(draw: st.DrawFn) -> tuple[list[Box], list[Arrow]]:
    """Any network of boxes: circles, boxes alone, arrows to themselves."""
    count = draw(st.integers(1, 30))
    boxes = [Box(f"s{i}", 200, draw(st.integers(30, 120))) for i in range(count)]
    ends = st.integers(0, count - 1)
    pairs = draw(st.sets(st.tuples(ends, ends), max_size=40))
    return boxes, [Arrow(f"{a}->{b}", (f"s{a}",), f"s{b}", "cites") for a, b in sorted(pairs)]


def steps(net: tuple[list[Box], list[Arrow]]) -> dict[str, list[str]]:
    return {box.id: [arrow.target for arrow in net[1] if arrow.sources == (box.id,)] for box in net[0]}


def overlap(one: PlacedBox, other: PlacedBox) -> bool:
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    along = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return across > 0.2 and along > 0.2


@settings(max_examples=120, deadline=None)
@given(networks())
def test_no_box_stands_on_another_and_all_is_on_the_canvas(net: tuple[list[Box], list[Arrow]]) -> None:
    made = lay_out_chains(*net)
    assert list(made.boxes) == [box.id for box in net[0]]
    assert list(made.arrows) == [arrow.id for arrow in net[1] if arrow.id in made.arrows]
    assert len({arrow.target for arrow in net[1] if arrow.id in made.arrows}) >= len(
        {b for a, b in bonds(outline(steps(net)))}
    )
    assert not any(overlap(one, other) for one, other in combinations(made.boxes.values(), 2))
    for box in made.boxes.values():
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= made.width + 0.2
        assert box.y + box.height <= made.height + 0.2
    for arrow in made.arrows.values():
        assert all(-0.2 <= x <= made.width + 0.2 for x, _ in arrow.head)


@settings(max_examples=120, deadline=None)
@given(networks())
def test_an_arrow_starts_at_its_box_and_ends_at_the_side_of_the_other(
    net: tuple[list[Box], list[Arrow]],
) -> None:
    made = lay_out_chains(*net)
    for arrow in net[1]:
        if arrow.id not in made.arrows:
            continue
        (x0, y0), (x1, y1) = made.arrows[arrow.id].head[0], made.arrows[arrow.id].head[-1]
        one, other = made.boxes[arrow.sources[0]], made.boxes[arrow.target]
        assert one.x - 0.2 <= x0 <= one.x + one.width + 0.2
        assert one.y - 0.2 <= y0 <= one.y + one.height + 0.2
        assert min(abs(x1 - other.x), abs(x1 - other.x - other.width)) <= 0.2
        assert other.y - 0.2 <= y1 <= other.y + other.height + 0.2


@settings(max_examples=120, deadline=None)
@given(networks())
def test_no_line_runs_behind_a_box(net: tuple[list[Box], list[Arrow]]) -> None:
    made = lay_out_chains(*net)
    tree = set(bonds(outline(steps(net))))
    assert {(a.sources[0], a.target) for a in net[1] if a.id in made.arrows} >= tree
    for arrow in made.arrows.values():
        for x, y in samples(arrow.head)[1:-1]:
            for box in made.boxes.values():
                assert not (
                    box.x + 0.5 < x < box.x + box.width - 0.5 and box.y + 0.5 < y < box.y + box.height - 0.5
                )


def test_what_closes_a_circle_has_a_line_where_it_is_free_and_what_has_two_parents_has_none() -> None:
    boxes = [Box(id, 200, 40) for id in "abcd"]
    pairs = [("a", "b"), ("b", "c"), ("c", "a"), ("a", "c"), ("d", "d")]
    made = lay_out_chains(boxes, [Arrow(f"{one}{other}", (one,), other) for one, other in pairs])
    assert list(made.arrows) == ["ab", "ca", "ac", "dd"]


def test_what_a_box_cites_stands_below_it_and_further_in() -> None:
    boxes = [Box(id, 200, 40) for id in "abc"]
    arrows = [Arrow("ab", ("a",), "b"), Arrow("bc", ("b",), "c")]
    made = lay_out(boxes, arrows, "chain").boxes
    assert made["a"].x < made["b"].x < made["c"].x
    assert made["a"].y < made["b"].y < made["c"].y


def test_thirty_origins_of_one_source_stand_in_columns() -> None:
    boxes = [Box("hub", 200, 50), *(Box(f"s{i}", 200, 50) for i in range(30))]
    made = lay_out_chains(boxes, [Arrow(f"e{i}", ("hub",), f"s{i}") for i in range(30)])
    assert len({box.x for box in made.boxes.values()} - {made.boxes["hub"].x}) > 1
    assert 0.4 < made.width / made.height < 1.6


def test_a_chain_of_hundreds_is_laid_out_without_recursion_to_its_end() -> None:
    boxes = [Box(f"s{i}", 200, 50) for i in range(900)]
    made = lay_out_chains(boxes, [Arrow(f"e{i}", (f"s{i}",), f"s{i + 1}") for i in range(899)])
    assert len(made.boxes) == 900


@pytest.mark.parametrize("name", ["sources", "sources:good"])
def test_the_boxes_of_the_shipped_chains_keep_clear_of_each_other(name: str) -> None:
    made = placed(diagram(load("cuba-north-korea"), name))
    assert made.engine == "chain"
    assert not any(overlap(one, other) for one, other in combinations(made.boxes.values(), 2))
