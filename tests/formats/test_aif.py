"""AIF-JSON, xAIF, AIF as RDF and OVA2: what comes in goes out whole, and is understood."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap.formats import load_document
from argmap.formats.aif import held
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import json_of
from tests.formats.samples import samples

PATTERNS = """TA>L L>TA L>YA YA>I TA>YA I>RA RA>I I>CA CA>I YA>RA YA>MA I>MA MA>I YA>CA YA>L L>RA MA>L I>YA
CA>L CA>CA RA>L L>MA CA>RA L>L L>CA MA>MA I>L TA>MA I>I RA>CA RA>RA I>PA PA>I CA>PA RA>PA PA>RA MA>CA"""
SCHEMES = {
    "RA": [
        ("Default Inference", "Default Inference", "72"),
        ("Cause To Effect", "CauseToEffect", "5"),
        ("RA",),
    ],
    "CA": [
        ("Default Conflict", "Default Conflict", "71"),
        ("CA",),
        ("Logical Conflict", "LogicalConflict", "9"),
    ],
    "MA": [("Default Rephrase", "Default Rephrase", "144")],
}


def node(key: str, kind: str, text: str) -> dict[str, Any]:
    return {"nodeID": key, "text": text, "type": kind, "timestamp": "2024-03-01 09:00:00"}


def generated(seed: int) -> dict[str, Any]:
    """Return a nodeset with edges of many patterns, well formed or not."""
    rng = random.Random(seed)  # noqa: S311 - it mixes, it guards nothing
    nodes = []
    for key in range(1, rng.randrange(4, 24)):
        kind = rng.choice(["I", "I", "I", "RA", "RA", "CA", "MA", "L", "YA", "TA", "PA"])
        text = rng.choice(
            ["Toll\nit", "Ada : toll it", "Asserting", "Agreeing", "A longer claim, with words"]
        )
        made = node(str(key), kind, f"{text} {key}" if kind == "I" else text)
        if kind in SCHEMES:
            said = rng.choice(SCHEMES[kind])
            made |= dict(zip(("text", "scheme", "schemeID"), said, strict=False))
        nodes.append(made)
    kinds = {made["nodeID"]: made["type"] for made in nodes}
    allowed = set(PATTERNS.split())
    pairs = [(a, b) for a in kinds for b in kinds if f"{kinds[a]}>{kinds[b]}" in allowed]
    chosen = rng.sample(pairs, min(len(pairs), rng.randrange(2, 40)))
    edges = [{"edgeID": str(n), "fromID": a, "toID": b} for n, (a, b) in enumerate(chosen)]
    return {"nodes": nodes, "edges": edges, "locutions": []}


def said(data: dict[str, Any]) -> tuple[set[Any], set[Any], set[Any]]:
    """Return nodes with kind, text and scheme, edges by the ids of nodes, and speakers of an AIF graph."""
    scheme = {str(row["nodeID"]): str(row["schemeID"]) for row in data.get("schemefulfillments") or ()}
    nodes = {
        (
            (key := str(n["nodeID"])),
            n["type"],
            n.get("text"),
            n.get("scheme"),
            str(n.get("schemeID", scheme.get(key))),
            n.get("timestamp"),
        )
        for n in data["nodes"]
    }
    edges = {(str(edge["fromID"]), str(edge["toID"])) for edge in data["edges"]}
    people = {
        json.dumps(row, sort_keys=True)
        for key in ("locutions", "participants")
        for row in data.get(key) or ()
    }
    return nodes, edges, people


def through(data: dict[str, Any], format: str = "aif") -> dict[str, Any]:
    m = argmap.loads(json.dumps(data), format=format)
    found: dict[str, Any] = json.loads(argmap.dumps(argmap.loads(argmap.dumps(m)), format))
    return found


@pytest.mark.parametrize(
    "path", [p for p in samples("aif") if p.name[:3] not in ("dir", "bad")], ids=lambda p: p.name
)
def test_every_node_edge_scheme_and_speaker_of_a_nodeset_comes_back(path: Path) -> None:
    data = json.loads(path.read_text("utf-8"))
    assert said(through(data)) == said(data)


@pytest.mark.parametrize(
    "path", [p for p in samples("xaif") if p.name[:3] not in ("dir", "bad")], ids=lambda p: p.name
)
def test_all_of_an_xaif_file_comes_back(path: Path) -> None:
    data = json.loads(path.read_text("utf-8"))
    again = through(data, "xaif")
    assert said(again["AIF"]) == said(data["AIF"])
    rest = {key: value for key, value in again.items() if key not in ("AIF", "OVA")}
    assert rest == {key: value for key, value in data.items() if key not in ("AIF", "OVA")}
    assert again["OVA"] == data.get("OVA", again["OVA"])


@pytest.mark.parametrize("seeds", range(10))
def test_generated_nodesets_come_back_whole_whatever_their_edges(seeds: int) -> None:
    for seed in range(seeds * 30, seeds * 30 + 30):
        data = generated(seed)
        once = through(data)
        assert said(once) == said(data), seed
        again = argmap.loads(json.dumps(once), format="aif")
        starts = [start for start, _ in said(data)[1]]
        if not any(starts.count(key) > 1 for key in steps(data)):
            # Of a step with several conclusions another premise may come to be the child.
            assert argmap.loads(argmap.dumps(again, "aif"), format="aif") == again == held(again), seed


def steps(data: dict[str, Any]) -> set[str]:
    return {n["nodeID"] for n in data["nodes"] if n["type"] in ("RA", "CA", "MA")}


def test_steps_undercuts_schemes_and_linked_premises_are_understood() -> None:
    m = load_document(Path(__file__).parent / "samples/aif/no-locutions.json").map
    links = {link.id: link for link in m.links.values()}
    step = links["queues-shorten->toll-the-bridge"]
    assert step.step.scheme == "cause-to-effect"
    assert step.step.co_premises == ("no-free-bridge-is-near",)
    assert links["rebates-ease-the-burden->queues-shorten->toll-the-bridge"].is_undercut
    assert "rebates-are-slow->rebates-ease-the-burden->queues-shorten->toll-the-bridge" in links
    assert "rephrase" in (links["the-bridge-ought-to-be-tolled->toll-the-bridge"].step.note or "")
    assert list(m.positions) == ["toll-the-bridge"]


def test_speakers_are_actors_who_said_and_hold() -> None:
    m = load_document(Path(__file__).parent / "samples/aif/dialogue.json").map
    assert {actor.name for actor in m.actors.values()} == {"Ada Marsh", "Ben Ortiz", "Cleo"}
    stays = m.nodes["queues-would-stay-as-they-are"]
    assert stays.said_by == ("ben-ortiz", "cleo")
    assert stays.held_by == ("ben-ortiz", "cleo"), "who agrees holds it"


def test_what_argmap_writes_suits_aifdb() -> None:
    m = argmap.load("harbour-bridge")
    data = json.loads(argmap.dumps(m, "aif"))
    assert {"nodes", "edges", "locutions", "participants", "schemefulfillments"} <= data.keys()
    assert all(n["nodeID"].isdigit() and "\n" not in n["text"] for n in data["nodes"])
    keys = {n["nodeID"] for n in data["nodes"]}
    named = [n["scheme"] for n in data["nodes"] if "scheme" in n]
    assert len(keys) == len(data["nodes"])
    assert all(edge["fromID"] in keys and edge["toID"] in keys for edge in data["edges"])
    assert all(" " not in name or name.startswith("Default") for name in named)


def test_a_text_that_another_tool_changed_wins() -> None:
    m = argmap.loads('argmap: 1\nid: m\nquestion: Q?\npositions: {a: {text: "One\\ntwo"}}')
    data = json.loads(argmap.dumps(m, "aif"))
    assert data["nodes"][0]["text"] == "One two"
    assert argmap.loads(json.dumps(data), format="aif").nodes["a"].text == "One\ntwo"
    data["nodes"][0]["text"] = "Three"
    assert argmap.loads(json.dumps(data), format="aif").nodes["a"].text == "Three"


def test_a_long_text_is_kept_in_pieces_and_comes_back() -> None:
    data = {"AIF": {"nodes": [node("1", "I", "A")], "edges": []}, "text": "<p>é</p>" * 40_000, "OVA": {}}
    assert through(data, "xaif")["text"] == data["text"]


@pytest.mark.parametrize(
    ("said_of", "words"),
    [
        (
            "dirty-numbers.json",
            ["numbers", "a second time", "`Event`", "no object", "not there", "twice"],
        ),
        ("dirty-numbers.json", ["has no text", "straight to"]),
        ("dirty-loose.json", ["no claim for its conclusion", "no claim for its premise", "own start"]),
        ("dirty-empty.json", ["no nodes"]),
        ("dirty-windows.json", ["Windows-1252"]),
    ],
)
def test_each_repair_says_what_was_wrong(said_of: str, words: list[str]) -> None:
    told = [
        d.message
        for d in load_document(Path(__file__).parent / "samples/aif" / said_of, format="aif").repairs
    ]
    for word in words:
        assert any(word in one for one in told), (word, told)


def test_ova2_keeps_places_and_names_the_major_claim_a_position() -> None:
    m = load_document(Path(__file__).parent / "samples/ova2/toll.json").map
    assert list(m.positions) == ["toll-it"]
    assert m.links["queues-shorten->toll-it"].step.scheme == "expert-opinion"
    kept = m.positions["toll-it"].kept["aif"]
    assert (kept["x"], kept["color"]) == (100, "b")
    assert load_document(Path(__file__).parent / "samples/ova2/dialogue.json").map.nodes["toll-it"].held_by


@pytest.mark.parametrize("name", ["dialogue.json", "no-locutions.json", "odd-edges.aif.json"])
def test_the_rdf_says_what_the_graph_says(name: str) -> None:
    rdflib = pytest.importorskip("rdflib")
    path = Path(__file__).parent / "samples/aif" / name
    data = json.loads(path.read_text("utf-8"))
    found = rdflib.Graph().parse(data=argmap.dumps(load_document(path).map, "aif_rdf"), format="xml")
    aif = rdflib.Namespace("http://www.arg.tech/aif#")
    at = {n["nodeID"]: rdflib.URIRef(f"http://www.aifdb.org/nodes/{n['nodeID']}") for n in data["nodes"]}
    for n in data["nodes"]:
        assert (at[n["nodeID"]], rdflib.RDF.type, aif[f"{n['type']}-node"]) in found
        if n["type"] == "I":
            assert found.value(at[n["nodeID"]], aif.claimText) == rdflib.Literal(n["text"])
    for edge in data["edges"]:
        assert (at[edge["fromID"]], None, at[edge["toID"]]) in found


def test_the_rdf_of_a_map_of_ours_is_well_formed() -> None:
    rdflib = pytest.importorskip("rdflib")
    m = argmap.load("harbour-bridge").replace(title='<a> & "b"')
    found = rdflib.Graph().parse(data=argmap.dumps(m, "aif_rdf"), format="xml")
    aif = rdflib.Namespace("http://www.arg.tech/aif#")
    claims = set(found.subjects(rdflib.RDF.type, aif["I-node"]))
    assert len(claims) == len(m.nodes)


@pytest.mark.parametrize(
    ("text", "refused"),
    [("[" * 150 + "]" * 150, False), ("[" * 250 + "]" * 250, True), ('["[[", {"a": "]"}]', False)],
)
def test_how_deep_a_json_text_may_go(text: str, refused: bool) -> None:
    if refused:
        with pytest.raises(argmap.MapError, match="nested"):
            json_of(text, "x")
    else:
        assert json_of(text, "x") == json.loads(text)


def test_repairs_of_a_clean_file_are_none() -> None:
    assert Repairs("x").told() == ()
