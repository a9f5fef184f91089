"""The small signs of a drawing: the legend, badges, labels on arrows."""

from __future__ import annotations

from dataclasses import replace

from argmap.render.drawing.svg import svg
from argmap.views.data.diagram import Badge, Diagram, DiagramEdge, DiagramNode, Flow
from render.samples import bridge, large, small
from render.test_svg import SVG, read, texts

FLOWS: tuple[Flow, ...] = ("up", "left")


def words_of_legend(diagram: Diagram) -> str:
    legend = read(svg(diagram)).find(f".//{SVG}g[@class='am-legend']")
    return "" if legend is None else texts(legend)


def test_the_legend_explains_the_badges_that_occur() -> None:
    assert "+n more for it, not shown" in words_of_legend(bridge())
    assert "−n more against it, not shown" in words_of_legend(bridge())
    assert "against it" not in words_of_legend(small())
    assert "not shown" not in words_of_legend(replace(large(6), hidden=0))


def test_an_arrow_that_needs_more_than_is_shown_says_so() -> None:
    boxes = DiagramNode("p", "position", "P"), DiagramNode("a", "argument", "A")
    for label, mark in (("", "+2 needed"), ("strong", "+2 needed · strong")):
        arrow = DiagramEdge("l", ("a",), "p", "support", label, "A supports P", needs=2)
        root = read(svg(Diagram("", "", boxes, (arrow,))))
        assert mark in texts(root)
        assert "+2 needed holds only with premises that are not shown" in words_of_legend(
            Diagram("", "", boxes, (arrow,))
        )
    whole = Diagram("", "", boxes, (DiagramEdge("l", ("a",), "p", "support"),))
    assert "needed" not in texts(read(svg(whole)))


def test_signs_keep_away_from_the_labels_of_their_arrows() -> None:
    for flow in FLOWS:
        edges = tuple(replace(edge, label="moderate") for edge in bridge().edges if edge.kind != "undercut")
        layout_of = read(svg(replace(bridge(flow), edges=edges)))
        pills = [e for e in layout_of.iter() if str(e.get("class", "")).startswith("am-label-box")]
        signs = [e for e in layout_of.iter() if str(e.get("class", "")).startswith("am-sign")][: len(edges)]
        for pill in pills:
            x, y, width, height = (float(pill.get(key, 0)) for key in ("x", "y", "width", "height"))
            for sign in signs:
                across = max(x - float(sign.get("cx", 0)), float(sign.get("cx", 0)) - x - width)
                down = max(y - float(sign.get("cy", 0)), float(sign.get("cy", 0)) - y - height)
                assert max(across, down) > 7.5


def test_the_legend_draws_only_what_occurs() -> None:
    legend = read(svg(bridge())).find(f".//{SVG}g[@class='am-legend']")
    assert legend is not None
    words = texts(legend)
    assert "assumption" in words
    assert "7 nodes of the map are not shown" in words
    lone = read(svg(Diagram("", "", (DiagramNode("a", "evidence", "x"),), hidden=1)))
    legend = lone.find(f".//{SVG}g[@class='am-legend']")
    assert legend is not None
    assert texts(legend) == "evidence 1 node of the map is not shown"
    assert (
        "am-legend"
        not in svg(Diagram("", "", (DiagramNode("a", "evidence", "x"),), legend=False)).split("</style>")[1]
    )


def test_badges_that_do_not_fit_go_on_a_second_row() -> None:
    badges = tuple(Badge(f"+{i}00000", "more") for i in range(1, 9))
    root = read(svg(Diagram("", "", (DiagramNode("a", "argument", "x", badges=badges),))))
    rows = {e.get("y") for e in root.iter() if str(e.get("class", "")).startswith("am-pill")}
    assert len(rows) > 1
