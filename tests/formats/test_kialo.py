"""Kialo's export and table: what stands where in them, and what becomes of it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

import argmap
from argmap.formats import FORMATS, document_of, dumps, load_document, loads
from tests.formats.samples import HERE

SAMPLES = HERE / "kialo"
_CPU = 1.5
"""The seconds that an export of 5,000 claims may take."""


def test_a_reference_is_the_same_claim_with_a_stance_of_its_own() -> None:
    m = argmap.load(SAMPLES / "new.kialo.txt")
    students = m.arguments["students-have-asked-for-sunday-shifts"]
    assert list(students.attacks) == ["staff-would-lose-their-free-sunday"]
    assert list(students.supports) == ["people-who-work-all-week-could-use-it"]


def test_a_footnote_is_a_source_and_one_address_is_one_source() -> None:
    m = argmap.load(SAMPLES / "new.kialo.txt")
    assert [source.url for source in m.sources.values()] == [
        "https://library.example/opening",
        "https://library.example/families",
    ]
    assert m.nodes["people-who-work-all-week-could-use-it"].text.endswith("use it, and families too.")
    again = dumps(m, "kialo")
    assert "could use it [1], and families too [2]." in again, "where a footnote stood is kept"


def test_another_discussion_is_kept() -> None:
    m = argmap.load(SAMPLES / "new.kialo.txt")
    assert m.nodes["should-shops-rest-on-sundays"].kept["kialo"]["discussion"] == "35761"
    assert "\n    -> See discussion #35761: Should shops rest on Sundays?\n" in dumps(m, "kialo")


def test_a_question_has_its_theses_as_positions() -> None:
    for name in ("question.kialo.txt", "old-question.txt"):
        m = argmap.load(SAMPLES / name)
        assert len(m.positions) >= 2
        assert m.question.endswith("?")
        assert dumps(m, "kialo").count(" Thesis:\n") == len(m.positions)


def test_a_text_may_begin_with_a_number_and_hold_a_list() -> None:
    m = argmap.load(SAMPLES / "old-question.txt")
    assert m.objections["it-is-noisy-there-1-from-the-stalls-2"].text.endswith(
        "1. from the stalls,\n2. from the trucks."
    )
    assert argmap.load(SAMPLES / "old-crlf.txt").nodes["12-june-was-the-only-day-they-were"]


def test_the_old_version_is_written_as_the_new_one() -> None:
    text = dumps(argmap.load(SAMPLES / "old-crlf.txt"), "kialo")
    assert text.startswith("Discussion Name:\nDogs should be allowed on the beach.\n\n1. Thesis:\n")
    assert "[1] more often https://beach.example/survey" in text


HOSTILE = [
    "A line\n1.2. Pro:\nof its own",
    "A line\nSources:\n[1] https://example.org",
    "-> See 1.1.",
    "-> see discussion #7: no",
    "so it said [1], and [2](https://example.org)",
    r"back\\slashes \[1\] \(and\) \1.2. Pro:",
    "Discussion Name:",
    "first\n\n\n    fourth, indented\n\\-> See 1.",
    "ends in a number [1]",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_that_looks_like_more_is_a_text_still(text: str) -> None:
    m = argmap.ArgumentMap(
        id="m",
        question=text,
        positions={"a": {"text": text, "source": ["s"]}, "b": {"text": "B"}},
        arguments={"c": {"text": text, "for": "b"}, "d": {"text": "D", "against": ["b", "a"]}},
        sources={"s": {"title": "A title", "URL": "https://example.org/x"}},
    )
    again = loads(dumps(m, "kialo"), format="kialo")
    assert again == FORMATS["kialo"].held(m)
    assert again.positions["a"].text == m.positions["a"].text


def test_an_export_that_kialo_made_is_written_without_ids_of_ours() -> None:
    m = argmap.load(SAMPLES / "question.kialo.txt")
    assert "argmap" not in dumps(m, "kialo")
    assert dumps(m, "kialo") == (SAMPLES / "question.kialo.txt").read_text("utf-8")


def test_ids_survive_an_edit_elsewhere() -> None:
    text = dumps(argmap.load("harbour-bridge"), "kialo").replace("No free crossing", "No free bridge")
    m = loads(text, format="kialo")
    assert "congestion" in m.nodes
    assert "no-alternative" not in m.nodes, "the id was of other words"
    assert "no-free-bridge-is-nearby" in m.nodes


def test_an_undercut_becomes_a_con_of_the_premise_and_a_linked_premise_a_pro() -> None:
    m = loads(dumps(argmap.load("harbour-bridge"), "kialo"), format="kialo")
    assert "one-week->trial-week" in m.links
    assert "no-alternative->no-toll" in m.links


def _export(paths: list[str], text: str) -> bytes:
    lines = ["Discussion Name:", "Large?", ""]
    for number, path in enumerate(paths):
        indent = "  " * (path.count(".") - 1)
        label = "Thesis" if path == "1." else ("Pro", "Con")[number % 2]
        lines += [f"{indent}{path} {label}:", f"{indent}Claim {number} {text} [{number % 50 + 1}]", ""]
    lines += ["Sources:", *(f"[{number}] https://example.org/{number}" for number in range(1, 51))]
    return "\n".join(lines).encode()


def test_five_thousand_claims_are_read_in_time() -> None:
    paths = ["1.", *(f"1.{a}." for a in range(1, 50))]
    paths += [f"1.{a}.{b}." for a in range(1, 50) for b in range(1, 102)]
    content = _export(paths, "says that much is to be said, and more of it than before. " * 3)
    started = time.process_time()
    m = document_of(content, format="kialo").map
    assert time.process_time() - started < _CPU
    assert len(m.nodes) == len(paths) > 4990


def test_two_thousand_levels_are_no_depth() -> None:
    paths = ["1." * depth for depth in range(1, 2001)]
    m = document_of(_export(paths, "deeper"), format="kialo").map
    assert len(m.links) == 1999
    assert loads(dumps(m, "kialo"), format="kialo") == m


def test_repairs_tell_the_line() -> None:
    document = load_document(SAMPLES / "dirty-tree.kialo.txt")
    assert {repair.place.line for repair in document.repairs if repair.place} == {7, 13, 16, 19, 22, 25, 28}


def test_the_votes_of_a_table_are_kept() -> None:
    m = argmap.load(HERE / "kialo_csv" / "votes.csv")
    few = m.nodes["few-of-them-would"]
    assert few.kept["kialo_csv"] == {"votes": (4, 1, 0, 0, 0), "comments": 1}
    assert list(few.supports) == ["staff-would-lose-their-sunday"]
    assert list(few.attacks) == ["people-who-work-all-week-could-use-it"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no claim"),
        (b"Discussion Name:\n", "no claim"),
        (b"\x00\x00\x00", "no claim"),
        (b"words without numbers", "no claim"),
        ("Discussion Name:\nx\n".encode("utf-16"), "no claim"),
        (b"\n" * 10_000, "no claim"),
    ],
)
def test_what_holds_no_claim_is_refused(content: bytes, says: str, tmp_path: Path) -> None:
    with pytest.raises(argmap.MapError, match=says) as raised:
        document_of(content, format="kialo")
    assert raised.value.diagnostics[0].help
