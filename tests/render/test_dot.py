from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings

from argmap import load
from argmap.render.layout import embedded
from argmap.render.pictures.dot import dot, safe_url
from argmap.views import diagram as diagram_of
from argmap.views.data.diagram import Diagram, DiagramEdge, DiagramNode, Flow
from render.samples import bridge, diagrams


def laid_out(source: str) -> dict[str, object]:
    """The embedded Graphviz takes ASCII from us, so other characters are written as DOT entities."""
    text = "".join(c if c.isascii() else f"&#{ord(c)};" for c in source)
    found: dict[str, object] = json.loads(embedded.run(text))
    return found


def test_graphviz_reads_the_source_with_all_boxes_and_joints() -> None:
    found = laid_out(dot(bridge()))
    names = {thing["name"] for thing in found["objects"]}  # type: ignore[attr-defined]
    assert {f"n{i}" for i in range(20)} <= names
    assert len([name for name in names if name.startswith("j")]) == 2


def test_shapes_colours_and_heads_are_in_the_source() -> None:
    source = dot(bridge())
    for part in ("octagon", "note", "peripheries=2", "dashed", "#332288", "arrowhead=tee", "dotted", "BT"):
        assert part in source
    assert "rankdir=RL" in dot(bridge("left"))


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("<b>bold</b>", "<b>bold</b>"),
        (r"a\lb \N \G", r"a\\lb \\N \\G"),
        ('say "no"', r"say \"no\""),
        ("nul\x00\u202e", "nul"),
        ("ends in \\", "ends in \\\\"),
    ],
)
def test_users_words_are_escaped(title: str, written: str) -> None:
    source = dot(Diagram("", "", (DiagramNode("x", "evidence", title),)))
    assert f'label="EVIDENCE\\n{written}"' in source
    assert laid_out(source)["objects"]


@pytest.mark.parametrize("flow", ["up", "left"])
def test_graphviz_keeps_the_order_of_the_positions(flow: Flow) -> None:
    found = laid_out(dot(replace(diagram_of(load("cuba-north-korea"), "overview"), flow=flow)))
    at = {thing["name"]: thing.get("pos", "0,0") for thing in found["objects"]}  # type: ignore[attr-defined]
    places = [tuple(map(float, at[f"n{i}"].split(","))) for i in range(3)]
    assert places == sorted(places, key=lambda place: place[0] if flow == "up" else -place[1])


def test_long_texts_end_in_an_ellipsis_as_in_a_drawing() -> None:
    source = dot(Diagram("", "", (DiagramNode("x", "argument", "word " * 200, "text " * 900),)))
    assert source.count("…") == 2
    assert source.count("\\n") < 20


def test_premises_that_are_not_shown_are_counted_on_the_arrow() -> None:
    boxes = DiagramNode("p", "position", "P"), DiagramNode("a", "argument", "A")
    source = dot(Diagram("", "", boxes, (DiagramEdge("l", ("a",), "p", "support", "strong", needs=1),)))
    assert "+1 needed · strong" in source
    assert "j0 -> n0" in source


@settings(max_examples=50, deadline=None)
@given(diagram=diagrams())
def test_graphviz_reads_the_source_of_any_diagram(diagram: Diagram) -> None:
    source = dot(diagram)
    assert laid_out(source)
    assert dot(diagram) == source


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=c", True),
        ("http://example.org", True),
        ("mailto:a@example.org", True),
        ("#node", True),
        ("javascript:alert(1)", False),
        ("JaVaScript:alert(1)", False),
        ("java\tscript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("relative/page", False),
        ("http://[bad", False),
    ],
)
def test_only_known_schemes_of_addresses_are_kept(url: str, kept: bool) -> None:
    assert bool(safe_url(url)) == kept
    source = dot(Diagram("", "", (DiagramNode("x", "evidence", "t"),)), urls={"x": url})
    assert ("URL=" in source) == kept
