"""GraphML: judged by networkx, and as yEd would draw it."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import networkx
import pytest
from hypothesis import given

import argmap
from argmap.formats import document_of, dumps, loads
from tests.formats.samples import HERE
from tests.strategies import maps

SAMPLES = HERE / "graphml"
Y = "{http://www.yworks.com/xml/graphml}"


def graph_of(m: argmap.ArgumentMap) -> networkx.MultiDiGraph:
    return networkx.read_graphml(io.BytesIO(dumps(m, "graphml").encode()), force_multigraph=True)


@given(m=maps())
def test_networkx_finds_every_claim_and_every_link(m: argmap.ArgumentMap) -> None:
    graph = graph_of(m)
    texts = {data["id"]: data["text"] for _, data in graph.nodes(data=True) if data["type"] != "joint"}
    assert texts == {node.id: node.text for node in m.nodes.values()}
    signs = sorted(data["type"] for _, _, data in graph.edges(data=True) if data["type"] != "premise")
    wanted = {"for": "supports", "against": "attacks"}
    assert signs == sorted(wanted[link.polarity] for link in m.links.values())


def test_networkx_finds_who_bears_on_what() -> None:
    graph = graph_of(argmap.load("harbour-bridge"))
    ids = {name: data.get("id", "joint") for name, data in graph.nodes(data=True)}
    ends = {(ids[start], ids[end], data["type"]) for start, end, data in graph.edges(data=True)}
    assert ("rebates", "fairness", "attacks") in ends
    assert ("fairness", "joint", "premise") in ends
    assert ("no-alternative", "joint", "premise") in ends


def test_every_box_is_drawn_in_its_place_and_none_upon_another() -> None:
    root = ElementTree.fromstring(dumps(argmap.load("harbour-bridge"), "graphml"))  # noqa: S314 - it is ours
    boxes = [{key: float(value) for key, value in one.attrib.items()} for one in root.iter(f"{Y}Geometry")]
    assert len(boxes) == len(list(root.iter(f"{Y}NodeLabel"))) == len(list(root.iter(f"{Y}Shape")))
    for number, a in enumerate(boxes):
        for b in boxes[:number]:
            apart = a["x"] + a["width"] <= b["x"] or b["x"] + b["width"] <= a["x"]
            assert apart or a["y"] + a["height"] <= b["y"] or b["y"] + b["height"] <= a["y"]
    heads = [one.get("target") for one in root.iter(f"{Y}Arrows")]
    assert heads.count("standard") == len(argmap.load("harbour-bridge").links)


def test_what_was_changed_in_the_drawing_counts() -> None:
    text = dumps(argmap.load("harbour-bridge"), "graphml")
    changed = text.replace("<y:NodeLabel>Rebates offset it<", "<y:NodeLabel>Rebates help<")
    assert loads(changed, format="graphml").nodes["rebates"].label == "Rebates help"


def test_a_graph_of_networkx_is_read() -> None:
    graph = networkx.DiGraph()
    graph.add_node("a", text="Toll it.")
    graph.add_node("b", text="Queues <shrink> & end.", weight=3)
    graph.add_edge("b", "a", relation="attacks")
    out = io.BytesIO()
    networkx.write_graphml(graph, out)
    m = document_of(out.getvalue(), format="graphml").map
    assert m.links["b->a"].polarity == "against"
    assert m.nodes["b"].text == "Queues <shrink> & end."
    assert m.nodes["b"].kept["graphml"] == {"weight": "3"}


def test_labels_colours_and_heads_of_arrows_say_what_they_mean() -> None:
    m = argmap.load(SAMPLES / "yed.graphml")
    assert {id: link.polarity for id, link in m.links.items()} == {
        "heating-is-dear->n0": "against",
        "tickets-pay-for-it->heating-is-dear": "against",
        "n2->n0": "for",
        "n2->heating-is-dear": "against",
    }
    assert m.nodes["heating-is-dear"].tags == ("Money",)
    assert m.nodes["n0"].text == "The pool should be heated."


def test_inferences_and_conflicts_are_links() -> None:
    m = argmap.load(SAMPLES / "schemes.graphml")
    assert m.links["n1->n0"].step.co_premises == ("n2",)
    assert m.links["n4->n1->n0"].is_undercut
    assert m.links["n0->n6"].step.strict
    assert m.nodes["n0"].label == "closed"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<graphml/>",
        b"<graphml><graph>",
        b"<graphml>" + b"<graph>" * 5000,
        b'<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/hostname">]><graphml><graph/>&x;</graphml>',
        b'<!DOCTYPE g [<!ENTITY % x SYSTEM "http://example.org/x"> %x;]><graphml><graph/></graphml>',
        b"\xff\xfe\x00\x00",
        b"{}",
    ],
)
def test_what_is_no_graph_or_declares_entities_is_refused(content: bytes) -> None:
    with pytest.raises(argmap.MapError) as raised:
        document_of(content, format="graphml")
    assert all(one.place and one.help for one in raised.value.diagnostics)
