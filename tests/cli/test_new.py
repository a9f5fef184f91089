# ruff: noqa: E501 - tables read best with a row a line
from __future__ import annotations

import re
from pathlib import Path

import pytest

import argmap
from argmap.cli._starters import STARTERS
from tests.strategies import NASTY


def test_a_new_map_passes_the_check(argmap_, tmp_path: Path) -> None:
    path = tmp_path / "harbour bridge.yaml"
    assert argmap_("new", path).code == 0
    m = argmap.load(path)
    assert (m.id, list(m.positions)) == ("harbour-bridge", ["it-should-be", "it-should-not-be"])
    assert argmap_("check", path).code == 0


def test_what_is_given_is_written(argmap_, tmp_path: Path) -> None:
    path = tmp_path / "m.yml"
    options = (
        "--question",
        "Toll?",
        "--title",
        "T",
        "--position",
        "Yes.",
        "--position",
        "No.",
        "--position",
        "Yes!",
    )
    assert argmap_("new", path, *options).code == 0
    m = argmap.load(path)
    assert (m.question, m.title) == ("Toll?", "T")
    assert {id: p.text for id, p in m.positions.items()} == {"yes": "Yes.", "no": "No.", "yes-3": "Yes!"}


@pytest.mark.parametrize(
    "text", [text for text in NASTY if "\0" not in text] + ["$head", "${x}", "a\nid: b", "%s {0}"]
)
def test_words_given_are_data_whatever_they_say(text: str, argmap_, tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    ran = argmap_("new", path, f"--question={text}", f"--title={text}", f"--position={text}", "--position=x")
    assert ran.code == 0, ran.told
    m = argmap.load(path)
    assert {m.question, m.title, next(iter(m.positions.values())).text} == {
        argmap.Position(id="x", text=text).text
    }


def test_the_examples_in_its_comments_are_a_map_too(argmap_, tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    argmap_("new", path)
    path.write_text(re.sub(r"^#(?=  |[a-z]+:)", "", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    m = argmap.load(path)
    assert m.links["my-objection->my-argument->it-should-be"].is_undercut
    assert m.nodes["my-evidence"].quotes
    assert m.background
    assert m.assessment
    assert argmap_("check", path).code in (0, 1)


KINDS = list(STARTERS)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_question_has_a_starter_with_what_it_needs(kind: str, argmap_, tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    assert argmap_("new", path, "--kind", kind).code == 0
    m = argmap.load(path)
    assert [d for d in argmap.check(path) if d.severity != "note"] == []
    assert m.question.endswith("?")
    assert len(m.positions) == 3
    assert m.arguments
    assert m.assumptions, "what the answer rests on: criteria, independence, feasibility, means"
    assert all(any(link.parent == id for link in m.links.values()) for id in m.positions)
    assert kind in argmap_("new", "--list").said


@pytest.mark.parametrize("kind", KINDS)
def test_the_examples_of_each_kind_are_a_map_too(kind: str, argmap_, tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    argmap_("new", path, "--kind", kind)
    path.write_text(re.sub(r"^#(?=  |[a-z]+:)", "", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    m = argmap.load(path)
    assert m.evidence["my-evidence"].links
    assert m.objections
    assert m.background
    assert m.assessment
    assert [d for d in argmap.check(path) if d.severity == "error"] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", ["True.", "12", "No!", "null", *NASTY[:20], "$first", "${first_id}"])
def test_words_given_to_a_starter_are_data_too(kind: str, text: str, argmap_, tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    options = (f"--question={text}", f"--position={text}", f"--position={text}")
    ran = argmap_("new", path, "--kind", kind, *options)
    assert ran.code == 0, ran.told
    m = argmap.load(path)
    meant = argmap.Position(id="x", text=text).text
    assert [p.text for p in m.positions.values()] == [meant, meant]
    assert [d.rule for d in argmap.check(path) if d.severity == "error"] == []


def test_an_unknown_kind_and_a_missing_file_are_told(argmap_) -> None:
    assert "'ture' is not one of" in argmap_("new", "-", "--kind", "ture").told
    assert "Name the file of the new map" in argmap_("new").told


def test_a_file_that_is_there_is_kept(argmap_, tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_text("mine")
    ran = argmap_("new", path)
    assert ran.code == 2
    assert "There is a file of this name. Choose another, or use --force." in ran.told
    assert path.read_text() == "mine"
    assert argmap_("new", path, "--force").code == 0
    assert argmap.load(path).id == "m"


@pytest.mark.parametrize(("name", "options"), [("m.json", ()), ("m", ()), ("m.yaml", ("--question", "")), ("m.yaml", ("--position", "a\x1bb")), ("m.yaml", ("--title", "a\udcff")), ("gone/m.yaml", ())])  # fmt: skip
def test_what_cannot_be_a_map_is_told_and_not_written(name: str, options, argmap_, tmp_path: Path) -> None:
    ran = argmap_("new", tmp_path / name, *options)
    assert ran.code == 2
    assert "\x1b" not in ran.told
    assert [p.name for p in tmp_path.iterdir()] == []


def test_it_can_go_to_the_standard_output(argmap_) -> None:
    assert argmap.loads(argmap_("new", "-").said).id == "x"
