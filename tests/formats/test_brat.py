"""brat standoff: spans, offsets, stances, and the text beside the file."""

from __future__ import annotations

from pathlib import Path

import pytest

import argmap
from argmap.formats import load_document

HERE = Path(__file__).parent / "samples" / "brat"


def loaded(name: str) -> argmap.ArgumentMap:
    return argmap.load(HERE / name, format="brat")


def test_major_claims_are_one_position_said_again() -> None:
    m = loaded("essay.ann")
    assert [node.text for node in m.positions.values()] == ["the city should toll it"]
    (position,) = m.positions.values()
    assert [one["text"] for one in position.kept["brat"]["restated"]] == ["a toll is the answer"]
    assert [quote.exact for quote in position.quotes] == ["the city should toll it", "a toll is the answer"]


def test_stances_and_relations_are_steps() -> None:
    m = loaded("essay.ann")
    said = {(m.nodes[link.child].text, link.polarity, m.nodes[link.parent].text) for link in m.links.values()}
    assert said == {
        ("queues would shrink", "for", "the city should toll it"),
        ("it is unfair.", "against", "the city should toll it"),
        ("the trial showed it", "for", "queues would shrink"),
        ("there are rebates.", "against", "it is unfair."),
    }
    (noted,) = [node for node in m.nodes.values() if node.note]
    assert (noted.text, noted.note) == ("the trial showed it", "unsure")


def test_a_relation_to_a_restated_claim_is_one_to_the_position() -> None:
    m = loaded("relation-to-restated.ann")
    (link,) = m.links.values()
    assert link.parent in m.positions


def test_offsets_and_types_are_kept() -> None:
    m = loaded("pieces.ann")
    (position,) = m.positions.values()
    assert position.kept["brat"]["type"] == "MajorClaim"
    assert [list(pair) for pair in position.kept["brat"]["offsets"]] == [[0, 4], [9, 14]]
    kept = loaded("notes-and-events.ann").kept["brat"]["lines"]
    assert list(kept) == ["E1\tTrigger:T2 Theme:T1", "*\tEquiv T1 T2"]


TEXT = "Ünder the bridge\nthe city should toll it. Queues\nwould shrink."
ANN = (
    "T1\tMajorClaim 17 40\tthe city should toll it\nT2\tClaim 42 61\tQueues would shrink\nA1\tStance T2 For\n"
)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_text_beside_the_file_gives_the_words(tmp_path: Path, end: str) -> None:
    text = TEXT.replace("\n", end)
    start = text.index("Queues")
    ann = ANN.replace("17 40", f"{text.index('the city')} {text.index('. Queues')}")
    ann = ann.replace("42 61", f"{start} {len(text) - 1}")
    (tmp_path / "e1.txt").write_bytes(text.encode())
    (tmp_path / "e1.ann").write_text(ann, "utf-8")
    document = load_document(tmp_path / "e1.ann")
    assert not document.repairs
    assert [node.text for node in document.map.nodes.values()] == [
        "the city should toll it",
        "Queues\nwould shrink",
    ]
    (source,) = document.map.sources.values()
    assert source.title == "e1"
    assert source.text is not None


def test_words_that_differ_from_the_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "e1.txt").write_text("Something else altogether.", "utf-8")
    (tmp_path / "e1.ann").write_text(ANN, "utf-8")
    document = load_document(tmp_path / "e1.ann")
    assert [one.message.split(" than ")[0][:30] for one in document.repairs] == [
        "The text has other words at th",
        "The offsets of `T2` lie outsid",
    ]
    assert next(iter(document.map.positions.values())).text == "the city should toll it"


def test_without_its_text_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "e1.ann").write_text(ANN, "utf-8")
    document = load_document(tmp_path / "e1.ann")
    assert not document.repairs
    assert next(iter(document.map.sources.values())).text is None
