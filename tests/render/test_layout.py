from __future__ import annotations

import time
from itertools import combinations

import pytest
import wasmtime
from hypothesis import given, settings

from argmap.core.errors import UnknownName
from argmap.render.errors import RenderError
from argmap.render.layout import choose, embedded, system
from argmap.render.layout.choose import lay_out
from argmap.render.layout.dot_input import dot_input, read_json0
from argmap.render.layout.plan import make_plan
from argmap.render.layout.shapes import Arrow, Box, Flow, Layout, PlacedBox
from argmap.views.data.diagram import Diagram
from render.laid_out import parts, placed
from render.samples import bridge, diagrams, large

BOTH = pytest.mark.parametrize("engine", ["embedded", "tree"])
FLOWS = pytest.mark.parametrize("flow", ["up", "left"])


def overlap(a: PlacedBox, b: PlacedBox) -> bool:
    return a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.y + b.height and b.y < a.y + a.height


def check(layout: Layout, diagram: Diagram) -> None:
    assert set(layout.boxes) == {node.id for node in diagram.nodes}
    assert set(layout.arrows) == {edge.id for edge in diagram.edges}
    for a, b in combinations(layout.boxes.values(), 2):
        assert not overlap(a, b)
    for box in layout.boxes.values():
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= layout.width + 0.2
        assert box.y + box.height <= layout.height + 0.2
    for arrow in layout.arrows.values():
        for curve in (arrow.head, *arrow.tails):
            assert all(-0.2 <= x <= layout.width + 0.2 for x, _ in curve)
            assert all(-0.2 <= y <= layout.height + 0.2 for _, y in curve)


@BOTH
@settings(max_examples=60, deadline=None)
@given(diagram=diagrams())
def test_boxes_never_overlap_and_nothing_leaves_the_canvas(engine: str, diagram: Diagram) -> None:
    layout = placed(diagram, engine)
    check(layout, diagram)
    choose._lay_out.cache_clear()
    assert placed(diagram, engine) == layout


@BOTH
@FLOWS
def test_a_large_map_has_all_its_boxes_side_by_side(engine: str, flow: Flow) -> None:
    diagram = large(120, flow)
    check(placed(diagram, engine), diagram)


def test_positions_are_on_top_or_on_the_left() -> None:
    up, left = placed(bridge("up")), placed(bridge("left"))
    assert up.boxes["toll"].y == up.boxes["free"].y == 0
    assert left.boxes["toll"].x == left.boxes["free"].x == 0
    assert (
        min(box.y for id_, box in up.boxes.items() if id_ not in {"toll", "free"}) > up.boxes["toll"].height
    )


def test_an_undercut_ends_on_the_middle_of_its_link() -> None:
    layout = placed(bridge())
    link, undercut = layout.arrows["trial->congestion"], layout.arrows["weather->trial->congestion"]
    assert link.joint is not None
    assert undercut.head[-1] == link.joint
    assert link.head[0] == link.joint
    assert link.tails[0][-1] == link.joint


@BOTH
def test_an_undercut_of_an_undercut_ends_on_it(engine: str) -> None:
    boxes = [Box(id_, 200, 60, id_ == "a") for id_ in "abcd"]
    arrows = [Arrow("1", ("b",), "a"), Arrow("2", ("c",), "1"), Arrow("3", ("d",), "2")]
    layout = lay_out(boxes, arrows, engine=engine)
    assert layout.arrows["2"].head[-1] == layout.arrows["1"].joint
    assert layout.arrows["3"].head[-1] == layout.arrows["2"].joint


def test_co_premises_join_before_the_arrow() -> None:
    arrow = placed(bridge()).arrows["fairness->free"]
    assert arrow.joint is not None
    assert len(arrow.tails) == 2
    assert all(tail[-1] == arrow.joint for tail in arrow.tails)


@pytest.mark.parametrize(
    ("arrows", "message"),
    [
        ([Arrow("1", ("b",), "nowhere")], "'nowhere', which does not exist"),
        ([Arrow("1", ("nobody",), "a")], "'nobody', which is not a box"),
        ([Arrow("1", (), "a")], "comes from nowhere"),
        ([Arrow("a", ("b",), "a")], "the same id"),
    ],
)
def test_a_dangling_arrow_is_the_programmers_error(arrows: list[Arrow], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        make_plan([Box("a", 9, 9), Box("b", 9, 9)], arrows, "up")


def test_forty_leaves_under_one_parent_are_no_panorama() -> None:
    boxes = [Box("p", 240, 80, True), *(Box(f"e{i}", 240, 60 + i % 4 * 20) for i in range(40))]
    arrows = [Arrow(f"l{i}", (f"e{i}",), "p", "support") for i in range(40)]
    layout = lay_out(boxes, arrows)
    assert layout.width / layout.height < 2.2
    assert not any(overlap(a, b) for a, b in combinations(layout.boxes.values(), 2))


def test_a_self_attack_is_drawn_as_a_loop() -> None:
    layout = lay_out([Box("a", 200, 60)], [Arrow("1", ("a",), "a")])
    assert layout.arrows["1"].joint is not None
    assert layout.height > 70


def test_no_word_of_a_user_reaches_graphviz() -> None:
    boxes, arrows = (
        [Box("secret-a", 100, 50), Box("secret-b", 100, 50)],
        [Arrow("secret", ("secret-b",), "secret-a")],
    )
    assert "secret" not in dot_input(make_plan(boxes, arrows, "up").graph)


def test_a_layout_that_takes_too_long_is_stopped() -> None:
    graph = make_plan(*parts(large(900, "left")), "left").graph
    with pytest.raises(RenderError, match=r"took longer than 0\.02 seconds"):
        embedded.place(graph, timeout=0.02)
    assert embedded.place(make_plan([Box("a", 9, 9)], [], "up").graph).centres


def test_what_graphviz_refuses_is_told() -> None:
    with pytest.raises(RenderError, match="Graphviz could not lay the diagram out"):
        embedded.run("digraph { this is no dot")


def test_a_machine_without_dot_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RenderError, match=r"`dot` is not on this machine.*engine=\"embedded\""):
        system.place(make_plan([Box("a", 9, 9)], [], "up").graph)


def test_the_systems_dot_is_read_like_the_embedded_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphviz.pipe", lambda engine, format, data, quiet: embedded.run(data.decode()))
    assert placed(bridge(), "system").boxes == placed(bridge(), "embedded").boxes


def test_the_engine_follows_size_environment_and_argument(monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = [Box("a", 9, 9)], [Box(f"b{i}", 9, 9) for i in range(1001)]
    monkeypatch.delenv("ARGMAP_ENGINE", raising=False)
    assert lay_out(few, []).engine == "embedded"
    assert lay_out(many, []).engine == "tree"
    monkeypatch.setenv("ARGMAP_ENGINE", "tree")
    assert lay_out(few, []).engine == "tree"
    assert lay_out(few, [], engine="embedded").engine == "embedded"
    with pytest.raises(UnknownName, match="`emedded`"):
        lay_out(few, [], engine="emedded")


def test_no_boxes_make_an_empty_layout() -> None:
    assert lay_out([], []).boxes == {}


def test_a_tidy_tree_of_ten_thousand_boxes_takes_seconds_at_most() -> None:
    boxes, arrows = parts(large(10_000, "left"))
    start = time.process_time()
    layout = lay_out(boxes, arrows, "left")
    assert layout.engine == "tree"
    assert time.process_time() - start < 10


def test_a_chain_of_ten_thousand_boxes_overflows_no_stack() -> None:
    boxes = [Box(f"b{i}", 100, 20) for i in range(10_000)]
    arrows = [Arrow(f"a{i}", (f"b{i + 1}",), f"b{i}") for i in range(9_999)]
    assert len(lay_out(boxes, arrows, engine="tree").boxes) == 10_000


def test_rivals_that_are_no_neighbours_are_joined_below_the_box_between() -> None:
    boxes = [Box(id_, 200, 60, True) for id_ in "abc"]
    layout = lay_out(boxes, [Arrow("1", ("a",), "c"), Arrow("2", ("a",), "b"), Arrow("3", ("b",), "c")])
    placed_at = sorted(layout.boxes.values(), key=lambda box: box.x)
    bows = [arrow for arrow in layout.arrows.values() if max(y for _, y in arrow.head) > 60]
    assert len(bows) == 1
    assert {box.y for box in placed_at} == {0}


def test_a_dot_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> bytes:
        raise OSError("no memory")

    monkeypatch.setattr("graphviz.pipe", fails)
    with pytest.raises(RenderError, match="`dot` failed: no memory"):
        system.place(make_plan([Box("a", 9, 9)], [], "up").graph)


def test_an_answer_with_a_box_missing_is_refused() -> None:
    graph = make_plan([Box("a", 9, 9), Box("b", 9, 9)], [], "up").graph
    with pytest.raises(RenderError, match="only a part"):
        read_json0(b'{"bb": "0,0,9,9", "objects": [{"_gvid": 0, "name": "n0", "pos": "1,1"}]}', graph)


def test_without_a_folder_for_its_cache_the_embedded_engine_works_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = embedded._engine

    def without_cache(*, cached: bool) -> object:
        if cached:
            raise wasmtime.WasmtimeError("no home")
        return real(cached=False)

    monkeypatch.setattr(embedded, "_engine", without_cache)
    monkeypatch.setattr(wasmtime.Module, "from_file", lambda *_: "module")
    assert embedded._compiled.__wrapped__()[1] == "module"


def test_a_trap_in_the_embedded_engine_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def traps(*_: object) -> bytes:
        raise wasmtime.WasmtimeError("wasm trap: unreachable")

    monkeypatch.setattr(embedded, "_call", traps)
    with pytest.raises(RenderError, match="broke off: wasm trap: unreachable"):
        embedded.run("digraph {}")
