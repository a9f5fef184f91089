"""arggraph XML: the structure of what is read and written, judged by the standard library's XML reader."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

import argmap
from argmap.formats import load_document
from argmap.formats.claims.losses import losses

PARSED = ElementTree.fromstring
HERE = Path(__file__).parent / "samples" / "arggraph"


def loaded(name: str) -> argmap.ArgumentMap:
    return argmap.load(HERE / name, format="arggraph")


def test_the_text_of_a_claim_is_that_of_its_units() -> None:
    m = loaded("joint.xml")
    assert [node.text for node in m.nodes.values()] == ["No toll.", "It is, after all, unfair."]
    assert [unit["id"] for unit in m.nodes["a2"].kept["arggraph"]["edus"]] == ["e2", "e3"]
    assert m.kept["arggraph"] == {"stance": "con"}


def test_edges_become_steps_undercuts_and_further_premises() -> None:
    m = loaded("toll.xml")
    assert m.question == "toll on the bridge?"
    assert list(m.positions) == ["a1"]
    assert list(m.links) == ["a2->a1", "a3->a2->a1"]
    undercut = m.links["a3->a2->a1"]
    assert undercut.is_undercut
    assert undercut.step.co_premises == ("a4",)
    assert undercut.step.kept["arggraph"] == {"id": "c6", "adds": ("c7",)}
    assert "type" not in m.nodes["a3"].kept["arggraph"], "the opponent is who undercuts"


def test_examples_and_implicit_texts_are_kept() -> None:
    m = loaded("implicit-example.xml")
    assert m.links["a3->a2"].step.scheme == "example"
    assert m.nodes["a2"].kept["arggraph"]["edus"][0]["implicit"] == "1"
    written = argmap.dumps(m, "arggraph")
    root = PARSED(written.encode())
    assert [edu.get("implicit") for edu in root.iter("edu")] == [None, "1", None]
    assert [edge.get("type") for edge in root.iter("edge")].count("exa") == 1


def skeleton(content: bytes) -> tuple[object, ...]:
    """Return what the corpus says: units, claims, edges, by their own ids."""
    root = PARSED(content)
    return (
        {edu.get("id"): " ".join((edu.text or "").split()) for edu in root.iter("edu")},
        {adu.get("id"): adu.get("type") for adu in root.iter("adu")},
        {
            (edge.get("id"), edge.get("src"), edge.get("trg"), edge.get("type"))
            for edge in root.iter("edge")
            if edge.get("type") != "seg"
        },
        root.get("topic_id"),
        root.get("stance"),
        root.get("id"),
    )


@pytest.mark.parametrize("name", ["toll.xml", "joint.xml", "implicit-example.xml", "latin.xml"])
def test_units_claims_and_edges_go_out_as_they_came_in(name: str) -> None:
    content = (HERE / name).read_bytes()
    assert skeleton(argmap.dumps(loaded(name), "arggraph").encode()) == skeleton(content)


def test_an_edited_text_is_written_as_one_unit() -> None:
    m = loaded("joint.xml")
    changed = m.replace(m.nodes["a2"].model_copy(update={"text": "It is unfair."}))
    root = PARSED(argmap.dumps(changed, "arggraph").encode())
    assert [edu.text for edu in root.iter("edu")] == ["No toll.", "It is unfair."]


def test_the_sides_of_a_map_follow_from_its_links() -> None:
    m = argmap.loads(
        "argmap: 1\nid: m\nquestion: Toll?\npositions: {toll: {text: Toll.}}\n"
        "objections: {unfair: {text: Unfair., against: toll}, rebates: {text: Rebates., against: unfair}}\n"
        "arguments: {poor: {text: The poor pay., for: unfair}}\n"
    )
    root = PARSED(argmap.dumps(m, "arggraph").encode())
    assert {adu.get("id"): adu.get("type") for adu in root.iter("adu")} == {
        "toll": "pro",
        "unfair": "opp",
        "rebates": "pro",
        "poor": "opp",
    }
    assert {edge.get("type") for edge in root.iter("edge")} == {"seg", "reb", "sup"}


def test_circles_and_chains_of_added_premises_end() -> None:
    edges = "".join(f'<edge id="c{n}" src="a1" trg="c{n + 1}" type="add"/>' for n in range(3000))
    edges += '<edge id="c3000" src="a1" trg="c0" type="add"/><edge id="d" src="a2" trg="c5" type="und"/>'
    text = f'<arggraph id="x"><edu id="e">A.</edu><adu id="a1"/><adu id="a2"/>{edges}</arggraph>'
    from argmap.formats.arggraph import read

    assert read(text.encode()).repairs


@pytest.mark.parametrize("name", ["dirty-dangling.xml", "dirty-empty.xml"])
def test_what_was_mended_stays_mended(name: str) -> None:
    m = load_document(HERE / name, format="arggraph").map
    again = argmap.loads(argmap.dumps(m, "arggraph"), format="arggraph")
    assert {loss.field for loss in losses(m, again)} <= {"kept"}, "an id that stood twice is no longer kept"
    assert argmap.loads(argmap.dumps(again, "arggraph"), format="arggraph") == again
