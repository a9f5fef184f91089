from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

from argmap.render.layout import embedded
from argmap.render.pictures.dot import dot, safe_url
from argmap.views.data.diagram import Diagram, DiagramNode
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
