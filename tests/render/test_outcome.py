"""What stands, falls or is undecided, and strengths, drawn on a diagram."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from lxml import etree

from argmap.render.drawing.labels import BADGE_HEIGHT, LEVEL, MARK, PAD_X, set_label
from argmap.render.drawing.svg import svg
from argmap.render.pictures.dot import dot
from argmap.render.pictures.pdf import make as pdf
from argmap.render.pictures.png import make as png
from argmap.render.themes import load_theme, theme_names
from argmap.semantics.evaluation import WORDS
from argmap.views.data.diagram import Badge, Diagram, DiagramNode, Standing
from render.samples import small

GOLDEN = Path(__file__).parent / "golden"
SVG = "{http://www.w3.org/2000/svg}"
STANDINGS: tuple[Standing, ...] = ("in", "out", "undecided")


def labelled() -> Diagram:
    standing: dict[str, Standing] = {
        "toll": "undecided", "queues": "out", "peak": "in", "trial": "in", "holiday": "in", "cost": "out",
    }  # fmt: skip
    return replace(
        small(),
        nodes=tuple(replace(node, standing=standing[node.id]) for node in small().nodes),
        edges=tuple(replace(edge, fails=standing[edge.sources[0]] == "out") for edge in small().edges),
        reading="grounded",
    )


def weighed() -> Diagram:
    strengths = (0.0, 0.05, 0.5, 0.667, 0.995, 1.0)
    nodes = zip(small().nodes, strengths, strict=True)
    return replace(
        small(), nodes=tuple(replace(node, strength=number) for node, number in nodes), reading="df-quad"
    )


def read(text: str) -> etree._Element:
    return etree.fromstring(text.encode())


def outcome(root: etree._Element, id: str) -> etree._Element:
    found = root.find(f".//*[@data-id='{id}']//{SVG}g[@class='am-outcome']")
    assert found is not None
    return found


@pytest.mark.parametrize(("name", "make"), [("labelled", labelled), ("weighed", weighed)])
def test_the_outcome_looks_as_accepted(name: str, make, accept: bool) -> None:  # type: ignore[no-untyped-def]
    drawn = svg(make())
    if accept:
        (GOLDEN / f"{name}.svg").write_text(drawn, encoding="utf-8")
    assert drawn == (GOLDEN / f"{name}.svg").read_text(encoding="utf-8")


def test_what_stands_differs_by_shape_and_by_word() -> None:
    root = read(svg(labelled()))
    shown = {
        standing: (outcome(root, id)[0].tag.removeprefix(SVG), outcome(root, id).findtext(f"{SVG}text"))
        for standing, id in {"in": "trial", "out": "cost", "undecided": "toll"}.items()
    }
    assert shown == {
        "in": ("circle", "stands"),
        "out": ("rect", "falls"),
        "undecided": ("polygon", "undecided"),
    }


@pytest.mark.parametrize("theme", theme_names())
def test_a_theme_says_it_in_the_words_of_the_evaluation(theme: str) -> None:
    words = load_theme(theme).words
    assert {label: words[label] for label in WORDS} == WORDS


def test_a_bar_is_as_long_as_the_strength_and_says_its_number() -> None:
    root = read(svg(weighed()))
    for node in weighed().nodes:
        bars = [float(e.get("width", 0)) for e in outcome(root, node.id).iter(f"{SVG}rect")]
        assert node.strength is not None
        assert bars[0] == LEVEL
        assert sum(bars[1:]) == pytest.approx(LEVEL * node.strength, abs=0.06)
        assert outcome(root, node.id).findtext(f"{SVG}text") == f"{node.strength:.2f}"


@pytest.mark.parametrize(("make", "said"), [(labelled, "Stands."), (weighed, "Strength 0.67.")])
def test_a_box_is_called_by_its_outcome_as_well(make, said: str) -> None:  # type: ignore[no-untyped-def]
    box = read(svg(make())).find(f".//{SVG}a[@data-id='trial']")
    assert box is not None
    assert box.get("aria-label") == f"Evidence: Queues fell by a fifth. The Gazette, B2. {said}"


def test_what_falls_is_written_paler_and_what_stands_is_not() -> None:
    root, palette = read(svg(labelled())), load_theme("default").light
    for node in labelled().nodes:
        title = next(
            e for e in root.iterfind(f".//*[@data-id='{node.id}']//{SVG}text") if e.get("class") == "am-title"
        )
        assert title.get("fill") == (palette.muted if node.standing == "out" else palette.ink)


def test_a_step_that_does_not_hold_is_thin_with_a_hollow_head() -> None:
    root, theme = read(svg(labelled())), load_theme("default")
    for edge in labelled().edges:
        parts = root.findall(f".//{SVG}g[@data-id='{edge.id}']/*")
        lines = [e for e in parts if str(e.get("class")).startswith("am-line am-line-")]
        thick = theme.stroke[edge.kind] / (2 if edge.fails else 1)
        assert [float(line.get("stroke-width", 0)) for line in lines] == pytest.approx([thick] * len(lines))
        assert lines
        heads = [str(e.get("class")) for e in parts if str(e.get("class")).startswith("am-head")]
        assert ("am-head am-hollow-support" in heads) == (edge.fails and edge.kind == "support")


def legend(diagram: Diagram) -> str:
    box = read(svg(diagram)).find(f".//{SVG}g[@class='am-legend']")
    assert box is not None
    return " | ".join(str(e.text) for e in box.iter(f"{SVG}text"))


def test_the_legend_names_the_reading_and_the_marks_that_occur() -> None:
    assert "a step that does not hold | Reading: grounded | stands | falls | undecided" in legend(labelled())
    assert "Reading: df-quad | how strong it is, from 0 to 1" in legend(weighed())
    only = replace(labelled(), nodes=tuple(replace(n, standing="in") for n in small().nodes), edges=())
    assert "Reading: grounded | stands | " in legend(only)
    assert not {"falls", "undecided", "a step that does not hold"} & set(legend(only).split(" | "))
    assert not {"stands", "Reading: "} & set(legend(small()).split(" | "))


def test_a_diagram_without_an_outcome_carries_nothing_for_it() -> None:
    assert "am-mark-" not in svg(small())
    assert "am-mark-" in svg(labelled()).split("</style>")[0]


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize(
    ("standing", "strength"), [*((one, None) for one in STANDINGS), ("", 1.0), ("", 0.0)]
)
def test_marks_bars_and_badges_stand_beside_or_below_each_other(
    theme: str, standing: Standing, strength: float | None
) -> None:
    look = load_theme(theme)
    badges = (Badge("+88", ""), Badge("−88", "", "attack"), Badge("circular", "", "attack"))
    for kind, count in product(("position", "argument", "objection", "evidence", "assumption"), range(4)):
        node = DiagramNode("a", kind, "Title", "", "", badges[:count], standing=standing, strength=strength)  # type: ignore[arg-type]
        label = set_label(node, look)
        assert label.outcome
        assert label.outcome.line.x >= PAD_X + (MARK if standing else LEVEL)
        last_line = max(line.y for line in label.lines)
        frames = [(label.outcome.x, label.outcome.y, label.outcome.right)]
        frames += [(b.x, b.y, b.x + b.width) for b in label.badges]
        assert len(frames) == count + 1
        for left, top, right in frames:
            assert last_line < top
            assert top + BADGE_HEIGHT < label.height
            assert left >= PAD_X
            assert right <= label.width - PAD_X + 0.1
        for i, (left, top, _) in enumerate(frames):
            for _, above, end in frames[:i]:
                assert top >= above + BADGE_HEIGHT or left >= end


def test_dot_says_it_in_words() -> None:
    said = dot(labelled())
    assert [said.count(word) for word in ("STANDS", "FALLS", "UNDECIDED")] == [3, 2, 1]
    assert said.count("does not hold") == sum(edge.fails for edge in labelled().edges) == 2
    assert "STRENGTH 0.67" in dot(weighed())
    assert not re.search("STANDS|does not hold|penwidth=0.6", dot(small()))


@pytest.mark.parametrize("theme", ["default", "print", "page"])
def test_pixels_and_paper_show_it_too(theme: str) -> None:
    for made in (labelled(), weighed()):
        bare = replace(
            made, nodes=tuple(replace(n, standing="", strength=None) for n in made.nodes), reading=""
        )
        assert png(made, theme=theme) != png(bare, theme=theme)
    assert pdf(labelled(), theme=theme).startswith(b"%PDF")
