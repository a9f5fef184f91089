"""arguebuf JSON: what each part becomes, and that what came in goes out as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap.formats import load_document
from argmap.formats._arguebuf.schemes import ours, theirs
from argmap.schemes.catalogue import canonical

HERE = Path(__file__).parent / "samples" / "arguebuf"


def loaded(name: str) -> argmap.ArgumentMap:
    return argmap.load(HERE / name, format="arguebuf")


def written(m: argmap.ArgumentMap) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(argmap.dumps(m, "arguebuf"))
    return data


def test_every_part_has_its_place_in_the_map() -> None:
    m = loaded("bridge.json")
    texts = {node.text: node for node in m.nodes.values()}
    queues = texts["Queues would shorten."]
    assert [node.text for node in m.positions.values()] == ["The city should charge a toll."]
    assert [m.actors[id].name for id in queues.said_by] == ["B. Scribe"]
    assert m.actors[queues.said_by[0]].text == "A reporter."
    assert [m.sources[id].title for id in queues.sources] == ["Gazette"]
    assert m.sources[queues.sources[0]].url == "https://example.org/g"
    assert str(m.sources[queues.sources[0]].issued) == "2021-02-01"
    assert [quote.exact for quote in queues.quotes] == ["queues would shorten"]
    assert m.authors == ("A. Clerk",)
    kept = queues.kept["arguebuf"]
    assert kept["userdata"] == {"colour": "red", "level": 3}
    assert kept["metadata"]["created"] == "2021-03-01T10:00:00Z"
    assert kept["reference"] == {"offset": 12}


def test_schemes_are_steps_with_names_we_know() -> None:
    links = list(loaded("bridge.json").links.values())
    assert sorted((link.polarity, link.step.scheme or "", link.is_undercut) for link in links) == [
        ("against", "", True),
        ("for", "", False),
        ("for", "expert-opinion", False),
    ]
    assert [link.step.scheme for link in loaded("schemes.json").links.values()] == [
        "ad-hominem",
        "values",
        "rhetorical-oppositions",
        None,
    ]


def test_most_kinds_of_support_are_schemes_of_ours() -> None:
    from argmap.formats._arguebuf import schemes

    unknown = {name for name in schemes._SUPPORTS if not canonical(ours(f"SUPPORT_{name}"))}
    assert unknown <= {"RHETORICAL_OPPOSITIONS"}
    assert all(ours(theirs(ours(f"SUPPORT_{name}"))) == ours(f"SUPPORT_{name}") for name in schemes._SUPPORTS)


def bare(part: Any) -> Any:
    """Return data without what argmap adds, and without what is empty."""
    if isinstance(part, dict):
        found = {key: bare(value) for key, value in part.items() if key not in ("argmap", "libraryVersion")}
        return {key: value for key, value in found.items() if value not in ({}, "", [], None)}
    return part


@pytest.mark.parametrize("name", ["bridge.json", "untyped.json", "schemes.json", "direct.json"])
def test_what_came_in_goes_out_as_it_was(name: str) -> None:
    old = json.loads((HERE / name).read_text("utf-8-sig"))
    new = written(loaded(name))
    old, new = bare(old), bare(new)
    for kind in ("nodes", "edges", "resources", "participants", "analysts"):
        assert new.get(kind) == old.get(kind), kind
    assert new.get("userdata") == old.get("userdata")
    assert new.get("metadata") == old.get("metadata")


def test_what_somebody_edits_wins_over_what_argmap_keeps_beside_it() -> None:
    m = argmap.load("harbour-bridge")
    data = written(m)
    key = next(iter(data["participants"]))
    data["participants"][key]["name"] = "Somebody Else"
    node = next(
        key for key, one in data["nodes"].items() if one.get("atom", {}).get("reference", {}).get("text")
    )
    data["nodes"][node]["atom"]["text"] = "Another text."
    data["nodes"][node]["atom"]["reference"]["text"] = "other words"
    step = next(one for one in data["nodes"].values() if "support" in one.get("scheme", {}))
    step["scheme"] = {"support": "SUPPORT_ANALOGY"}
    again = argmap.loads(json.dumps(data), format="arguebuf")
    assert again.actors[key].name == "Somebody Else"
    assert again.nodes[node].text == "Another text."
    assert [quote.exact for quote in again.nodes[node].quotes] == ["other words"]
    assert "analogy" in {link.step.scheme for link in again.links.values()}


BAD = ["", "[]", "{}", '{"nodes": 3}', '{"nodes": {"a": ', "[" * 100_000, "null", '"nodes"']


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
def test_what_is_no_graph_is_refused(text: str) -> None:
    with pytest.raises(argmap.MapError):
        argmap.loads(text, format="arguebuf")


ODD: list[dict[str, Any]] = [
    {"nodes": {"a": {"atom": {"text": 7, "participant": [], "reference": 3}, "userdata": 3}}, "edges": 1},
    {"nodes": {"a": {"atom": None, "scheme": None}, "b": {"scheme": {"support": 3}}}, "edges": {"e": None}},
    {"nodes": {"a": {"atom": {"text": "A"}, "scheme": {"support": "SUPPORT_"}}}, "majorClaim": {}},
    {
        "nodes": [{"id": 1, "atom": {"text": "A"}}, {"id": 2, "atom": {"text": "B"}}],
        "edges": [{"source": 2, "target": 1}],
    },
    {"nodes": {"": {"atom": {"text": "A"}}, " ": {"atom": {"text": "B"}}}, "participants": {"": {}}},
]


@pytest.mark.parametrize("data", ODD, ids=range(len(ODD)))
def test_odd_graphs_are_read(data: dict[str, Any]) -> None:
    from argmap.formats.arguebuf import read

    assert read(json.dumps(data).encode()).map.id


def test_a_preference_is_told_and_a_rephrase_is_kept() -> None:
    document = load_document(HERE / "dirty-dangling.json", format="arguebuf")
    assert any("is a preference" in one.message for one in document.repairs)
    data = written(loaded("bridge.json"))
    assert data["nodes"]["s3"]["scheme"] == {"rephrase": "REPHRASE_DEFAULT"}
