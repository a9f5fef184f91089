"""Ids of other maps (`iran:c12`) come through every format, view, picture and document."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from argmap.brief import render_brief
from argmap.formats import FORMATS, dumps, loads
from argmap.render.pictures import PICTURES
from argmap.semantics import evaluate
from argmap.views import drawing

M = loads(
    """\
id: top
question: Trust?
positions: {p: {text: P, note: n}, q: {text: Q}}
arguments:
  iran:kay:c12:
    text: They complied.
    for: {p: {with: ['iran:a1'], strength: strong}}
    held_by: ['iran:iaea']
  mine: {text: Mine., for: q}
objections:
  iran:c13: {text: Not everywhere., against: ['iran:kay:c12->p', 'iran:kay:c12']}
evidence:
  iran:e1:
    text: The report.
    for: iran:kay:c12
    source: ['iran:r1', 'iran:r2']
    said_by: iran:iaea
    quotes: [{exact: a, source: 'iran:r2'}]
    event: iran:visit
    origin: iran:r2
assumptions: {iran:a1: {text: Access.}}
sources: {iran:r1: {title: R1, cites: ['iran:r2'], issued: 2016}, iran:r2: {title: R2, issued: 2015}}
actors: {iran:un: {name: UN}, iran:iaea: {name: IAEA, part_of: 'iran:un'}}
events: {iran:visit: {date: 2015, text: A visit., actors: ['iran:iaea'], sources: ['iran:r1']}}
assessment: {answer: Yes., judgements: [{text: j, on: ['iran:kay:c12', 'iran:kay:c12->p']}]}
expect: {grounded: {iran:c13: in}}
"""
)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_writes_them_and_reads_them_again(name: str) -> None:
    module = FORMATS[name]
    if not hasattr(module, "write"):
        pytest.skip("it is read only")
    text = dumps(M, name)
    if hasattr(module, "read") and hasattr(module, "LOSES") is False:
        assert loads(text, format=name) == M


VIEWS = (
    *("full", "overview", "overview:p", "position:p", "around:iran:kay:c12", "sources", "sources:p"),
    *("origins:p", "timeline"),
)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("kind", ["svg", "dot", "png"])
def test_every_view_is_drawn_with_them(view: str, kind: str) -> None:
    if kind == "dot" and view in ("origins:p", "timeline"):
        pytest.skip("DOT knows boxes and arrows alone")
    made = PICTURES[kind].make(drawing(M, view))
    assert made
    if kind == "svg":
        from xml.etree import ElementTree as ET

        ET.fromstring(made)  # noqa: S314 - our own
    if kind == "dot":
        for line in made.decode().splitlines():
            assert not re.match(r"\s*iran:", line), "a colon would be a port"


def test_documents_have_each_place_once_and_lead_to_it() -> None:
    html = render_brief(M, "html").decode()
    ids = Counter(re.findall(r'\sid="([^"]*)"', html))
    assert {id for id, count in ids.items() if count > 1} == set()
    assert "iran:kay:c12" in ids
    from urllib.parse import unquote

    aims = {unquote(aim) for aim in re.findall(r'href="#([^"]*)"', html)}
    assert any(aim == "iran:kay:c12" for aim in aims)
    assert {aim for aim in aims if "iran" in aim} <= set(ids)
    assert "(#iran:kay:c12)" in render_brief(M, "md").decode()
    assert render_brief(M, "pdf").startswith(b"%PDF")


def test_readings_take_them() -> None:
    found = evaluate(M, "grounded")
    assert found.labels["iran:kay:c12"] == "out"
