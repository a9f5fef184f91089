"""The figure of what stands, in the section on the readings."""

from __future__ import annotations

import pytest

from argmap import load, loads
from argmap.brief.assemble import assemble
from argmap.render.blocks import Figure, walk
from argmap.render.documents.html import html
from argmap.render.documents.md import markdown
from argmap.render.spans import plain
from argmap.semantics import evaluate
from argmap.views.data.diagram import Diagram

MAPS = ("cuba-north-korea", "harbour-bridge")


def figures(name: str) -> list[Figure]:
    document = assemble(load(name), ["evaluation"])
    return [block for block in walk(document.sections) if isinstance(block, Figure)]


@pytest.mark.parametrize("name", MAPS)
def test_the_overview_shows_what_stands_when_reasons_are_weighed(name: str) -> None:
    (figure,) = figures(name)
    assert isinstance(figure.drawing, Diagram)
    labels = evaluate(load(name), "carneades").labels
    assert {node.id: node.standing for node in figure.drawing.nodes}.items() <= labels.items()
    assert plain(figure.caption).startswith("What stands by “Weighing the best reasons”")


def test_the_words_beside_it_name_what_stands_and_what_falls() -> None:
    m = load("cuba-north-korea")
    said = markdown(assemble(m, ["evaluation"]))
    stands = next(line for line in said.splitlines() if line.startswith("- Stands: "))
    falls = next(line for line in said.splitlines() if line.startswith("- Falls: "))
    assert "“Bad for the United States”" in stands
    assert "“Good for the United States”" in falls


def test_the_page_has_the_marks_of_the_table_and_of_the_figure() -> None:
    page = html(assemble(load("cuba-north-korea"), ["evaluation"]))
    for label, word in (("in", "stands"), ("out", "falls"), ("undecided", "undecided")):
        assert f'<span class="mark label-{label}">{word}</span>' in page
        assert f".mark.label-{label} {{" in page
    assert "The outcome of this diagram in words" in page
    assert ".am-mark-full{" in page


def test_a_map_without_reasons_has_no_such_figure() -> None:
    m = loads("{argmap: 1, id: m, question: Q?, positions: {p: {text: P.}}}")
    assert not [b for b in walk(assemble(m).sections) if isinstance(b, Figure) and "evaluation" in b.id]
