"""What is only handed out: diagrams as text, boards, linked data. Every word of a map stays a word there."""

from __future__ import annotations

import json
import re
from itertools import combinations

import pytest
from hypothesis import given

import argmap
from argmap.formats.claims.arrows import boxes, ranks
from tests.strategies import maps

HOSTILE = "He said \"x\" `code` <b>b</b> & #quot; end ]) --> n2 %% c ${d} 'e' |f| {g} \\ click\nn1 href"


def hostile() -> argmap.ArgumentMap:
    words = HOSTILE.replace("\n", " ")
    return argmap.ArgumentMap(
        id="m", title=words, question="Toll?", positions={"end": {"text": HOSTILE, "label": words}}
    )


def test_a_mermaid_label_holds_nothing_that_ends_it() -> None:
    lines = argmap.dumps(hostile(), "mermaid").splitlines()
    assert lines[3] == "flowchart BT"
    label = re.fullmatch(r'  n1\(\["([^"]*)"\]\):::position', lines[4])
    assert label
    assert not re.search(r"[<>`\"\\|{}\[\]&]", label[1])
    back = re.sub(r"#(\d+);", lambda found: chr(int(found[1])), label[1])
    assert back == HOSTILE.replace("\n", " ")


def test_a_d2_label_stands_in_quotes_that_it_cannot_leave() -> None:
    line = argmap.dumps(hostile(), "d2").splitlines()[2]
    quoted = re.fullmatch(r"n1: '((?:[^']|'')*)' \{shape: oval; tooltip: '(?:[^']|'')*'\}", line)
    assert quoted
    assert quoted[1].replace("''", "'") == HOSTILE.replace("\n", " ")


@pytest.mark.parametrize("format", ["mermaid", "d2"])
@given(m=maps())
def test_every_box_and_arrow_is_written_once(format: str, m: argmap.ArgumentMap) -> None:
    made = boxes(m)
    text = argmap.dumps(m, format)
    arrow = r"^  (\w+) [-.>=]+(?:\|\"[^\"]*\"\|)? (\w+)$" if format == "mermaid" else r"^(\w+) --?>? (\w+):"
    found = re.findall(arrow, text, re.MULTILINE)
    assert found == [(one.tail, one.head) for one in made.arrows]
    signs = sum(bool(one.sign) for one in made.arrows)
    assert signs == len(m.links), "each link has one sign"


@given(m=maps(most=6))
def test_the_cards_of_a_board_do_not_overlap(m: argmap.ArgumentMap) -> None:
    board = json.loads(argmap.dumps(m, "canvas"))
    for one, other in combinations(board["nodes"], 2):
        apart = (
            one["x"] + one["width"] <= other["x"]
            or other["x"] + other["width"] <= one["x"]
            or one["y"] + one["height"] <= other["y"]
            or other["y"] + other["height"] <= one["y"]
        )
        assert apart, (one, other)
    ids = {card["id"] for card in board["nodes"]}
    assert all({edge["fromNode"], edge["toNode"]} <= ids for edge in board["edges"])
    assert set(ranks(boxes(m))) == ids


@pytest.mark.parametrize("name", ["harbour-bridge", "cuba-north-korea"])
def test_linked_data_says_the_same_to_a_reader_of_its_own(name: str) -> None:
    rdflib = pytest.importorskip("rdflib")
    m = argmap.load(name)
    graph = rdflib.Graph().parse(data=argmap.dumps(m, "jsonld"), format="json-ld")
    schema, ours = "https://schema.org/", "urn:argmap:"

    def node(id: str) -> object:
        return rdflib.URIRef(f"{ours}node:{id}")

    for id, part in m.nodes.items():
        assert str(graph.value(node(id), rdflib.URIRef(f"{schema}text"))) == part.text
        for word, steps in (("supports", part.supports), ("attacks", part.attacks)):
            said = set(graph.objects(node(id), rdflib.URIRef(f"{ours}{word}")))
            assert said == {node(parent) for parent in steps if parent in m.nodes}
    quoted = {str(text) for text in graph.objects(None, rdflib.URIRef("http://www.w3.org/ns/oa#exact"))}
    assert quoted == {quote.exact for part in m.nodes.values() for quote in part.quotes}
