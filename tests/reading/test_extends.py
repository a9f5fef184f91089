# ruff: noqa: E501 - tables read best with a row a line
"""`extends`: one file laid over others, by id."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import argmap
from argmap.core.errors import FileError, MapError
from argmap.formats import load_document
from argmap.model.references import external

BASE = """\
argmap: 1
id: base
question: Toll?
positions:
  toll: {text: Toll it.}
  free: {text: Keep it free.}
arguments:
  queues:
    text: Queues would shorten.
    for: {toll: {strength: strong}}
    quote: short
    tags: [a, b]
    note: Old.
assessment:
  gaps: [No figures by income.]
  answer: Old answer.
"""


def test_parts_are_joined_by_id_and_the_upper_file_wins(write) -> None:
    write("base.yaml", BASE)
    top = write(
        "top.yaml",
        """\
extends: ./base.yaml
id: top
arguments:
  queues:
    text: Queues would shorten a little.
    for: free
    quotes: [one, two]
    tags: [c]
    note:
  fairness: {text: It weighs on the poor., for: free}
objections:
  rebates: {text: Rebates help., against: "fairness->free"}
assessment:
  gaps: How many drive at night?
""",
    )
    m = argmap.load(top)
    queues = m.arguments["queues"]
    assert (m.id, m.question, m.extends) == ("top", "Toll?", ())
    assert queues.text == "Queues would shorten a little."
    assert list(queues.supports) == ["toll", "free"], "links of both files are kept"
    assert queues.supports["toll"].strength == "strong"
    assert [q.exact for q in queues.quotes] == ["one", "two"], "quote and quotes are one key"
    assert queues.tags == ("c",)
    assert queues.note is None, "an empty value takes the older one away"
    assert list(m.arguments) == ["queues", "fairness"]
    assert [gap.text for gap in m.assessment.gaps] == ["No figures by income.", "How many drive at night?"]
    assert m.assessment.answer == "Old answer."
    assert m.links["rebates->fairness->free"].is_undercut


def test_a_node_named_like_a_key_is_joined_like_any_other(write) -> None:
    nodes = "  for: {text: a}\n  gaps: {text: b}\n  quote: {text: c}\n  quotes: {text: d}\n"
    write("base.yaml", "id: b\nquestion: q\narguments:\n" + nodes)
    top = write("top.yaml", "extends: base.yaml\narguments: {quotes: {note: e}, for: {label: f}}\n")
    assert list(argmap.load(top).arguments) == ["for", "gaps", "quote", "quotes"]


def test_short_and_long_links_are_joined(write) -> None:
    write("base.yaml", BASE)
    top = write("top.yaml", "extends: base.yaml\narguments: {queues: {for: [toll, free]}}\n")
    assert argmap.load(top).links["queues->toll"].step.strength == "strong"


def test_several_files_are_laid_in_their_order(write) -> None:
    write("one.yaml", "id: one\nquestion: First?\ntitle: One\n")
    write("two.json", json.dumps({"id": "two", "question": "Second?"}))
    m = argmap.load(write("top.yaml", "extends: [one.yaml, ./two.json]\nbackground: Mine.\n"))
    assert (m.id, m.question, m.title, m.background) == ("two", "Second?", "One", "Mine.")


def test_a_chain_is_followed_from_each_files_own_folder(write) -> None:
    write("a/base.yaml", BASE)
    write("a/b/middle.yaml", "extends: ../base.yaml\ntitle: Middle\n")
    m = argmap.load(write("top.yaml", "extends: a/b/middle.yaml\nid: top\n"))
    assert (m.id, m.title, m.question) == ("top", "Middle", "Toll?")


def test_in_a_diamond_each_file_is_laid_once(write) -> None:
    write("base.yaml", BASE)
    write(
        "left.yaml", "extends: base.yaml\narguments: {queues: {text: Left.}}\nassessment: {gaps: [Left?]}\n"
    )
    write("right.yaml", "extends: base.yaml\nassessment: {gaps: [Right?]}\n")
    m = argmap.load(write("top.yaml", "extends: [left.yaml, right.yaml]\n"))
    assert m.arguments["queues"].text == "Left.", "the right branch does not bring the base back"
    assert [gap.text for gap in m.assessment.gaps] == ["No figures by income.", "Left?", "Right?"]


def test_a_tower_of_diamonds_is_read_in_no_time(write) -> None:
    write("x0.yaml", BASE)
    for i in range(1, 20):
        write(f"y{i}.yaml", f"extends: x{i - 1}.yaml\n")
        write(f"z{i}.yaml", f"extends: x{i - 1}.yaml\n")
        top = write(f"x{i}.yaml", f"extends: [y{i}.yaml, z{i}.yaml]\n")
    assert argmap.load(top).question == "Toll?"


BROKEN = {
    "itself": ("extends: top.yaml", "extend each other in a circle: top.yaml → top.yaml"),
    "a circle": ("extends: ring.yaml", "extend each other in a circle: top.yaml → ring.yaml → top.yaml"),
    "no file": ("extends: gone.yaml", "`gone.yaml` cannot be extended: There is no such file"),
    "a password file": ("extends: /etc/passwd", "`/etc/passwd` is not a relative path of a map file"),
    "an absolute map": ("extends: /tmp/x.yaml", "is not a relative path"),
    "a text file": ("extends: ../x.txt", "`../x.txt` is not a relative path of a map file"),
    "an address": ("extends: https://example.org/x.yaml", "is not a relative path"),
    "a file address": ("extends: file:///etc/x.yaml", "is not a relative path"),
    "a Windows path": ("extends: 'C:\\x.yaml'", "is not a relative path"),
    "a NUL": ('extends: "a\\0.yaml"', "`extends` must be a path or a list of paths"),
    "an empty path": ("extends: ''", "`extends` must be a path or a list of paths"),
    "a number in a list": ("extends: [1]", "`extends` must be a path or a list of paths"),
    "a folder": ("extends: folder.yaml", "cannot be extended: This is a folder"),
    "a circle of links": ("extends: loop.yaml", "`loop.yaml` cannot be extended"),
    "a pipe": ("extends: pipe.yaml", "cannot be extended: This is not a regular file"),
    "a very long name": ("extends: " + "a" * 5000 + ".yaml", "cannot be extended"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_extended_is_told_at_its_place(name: str, write, tmp_path: Path) -> None:
    line, words = BROKEN[name]
    write("ring.yaml", "extends: top.yaml\n")
    (tmp_path / "folder.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "loop.yaml").symlink_to("loop2.yaml")
    (tmp_path / "loop2.yaml").symlink_to("loop.yaml")
    top = write("top.yaml", f"id: m\nquestion: q\n{line}\n")
    with pytest.raises(MapError) as caught:
        argmap.load(top)
    assert words in str(caught.value)
    place = caught.value.diagnostics[0].place
    if name == "a circle":
        assert Path(place.file).name == "ring.yaml"
    else:
        assert (place.file, place.line) == (str(top), 3)


def test_sixty_five_files_are_too_many(write) -> None:
    for i in range(70):
        write(f"{i}.yaml", f"extends: {i + 1}.yaml\n")
    write("70.yaml", BASE)
    with pytest.raises(MapError, match="more than 64 files"):
        argmap.load(write("top.yaml", "extends: 0.yaml\n"))


def test_a_fault_is_told_in_the_file_that_makes_it(write, tmp_path: Path) -> None:
    write("base.yaml", BASE + "expect: {grounded: {gone: in}}\n")
    with pytest.raises(MapError) as caught:
        argmap.load(write("top.yaml", "extends: base.yaml\narguments:\n  x: {text: 3, for: nowhere}\n"))
    assert str(caught.value).startswith(f"{tmp_path}/top.yaml:3:13: ")
    with pytest.raises(MapError) as caught:
        argmap.load(write("top.yaml", "extends: base.yaml\narguments:\n  x: {text: a, for: nowhere}\n"))
    found = [(Path(d.place.file).name, d.place.line, d.place.column) for d in caught.value.diagnostics]
    assert found == [("base.yaml", 17, 21), ("top.yaml", 3, 21)]


def test_a_wrong_extends_in_a_base_is_told_there(write) -> None:
    base = write("base.yaml", "extends: 3\nid: b\nquestion: q\n")
    with pytest.raises(MapError) as caught:
        argmap.load(write("top.yaml", "extends: base.yaml\n"))
    assert str(caught.value).startswith(f"{base}:1:10: This must be a list")


def test_a_document_knows_the_place_of_every_part_and_the_text_of_every_file(write) -> None:
    base = write("base.yaml", BASE)
    top = write(
        "top.yaml", "extends: base.yaml\narguments:\n  queues: {label: Queues}\n  new: {text: a, for: toll}\n"
    )
    document = load_document(top)
    place = document.origins.place
    assert str(place(("arguments", "queues", "text"))) == f"{base}:9:11"
    assert str(place(("arguments", "queues", "label"))) == f"{top}:3:19"
    assert str(place(("arguments", "new"), key=True)) == f"{top}:4:3"
    assert set(document.texts) == {str(base), str(top)}


ALONE = "extends: ./base.yaml\narguments:\n  queues: {note: More.}\n  x: {text: a, for: toll, held_by: [office]}\n"


def test_an_extension_stands_alone_and_tells_what_it_takes_from_outside() -> None:
    m = argmap.loads(ALONE)
    assert m.extends == ("./base.yaml",)
    assert external(m) == ("office", "toll")
    assert m.arguments["queues"].text == "(see the map that this one extends)"


@pytest.mark.parametrize("format", ["yaml", "json"])
def test_an_extension_is_written_without_the_words_that_stand_in(format: str, write) -> None:
    m = argmap.loads(ALONE)
    text = argmap.dumps(m, format)
    assert "see the map" not in text
    assert argmap.loads(text, format=format) == m
    write("base.yaml", BASE + "actors: {office: {name: The office}}\n")
    whole = argmap.load(write(f"top.{format}", text))
    assert whole.arguments["queues"].text == "Queues would shorten."
    assert whole.id == "base"


def test_an_extension_given_alone_is_not_followed(write, tmp_path: Path) -> None:
    top = write("top.yaml", "extends: gone.yaml\narguments: {x: }\n")
    assert load_document(top, alone=True).map.extends == ("gone.yaml",)


def test_extending_nothing_is_standing_alone(write) -> None:
    for value in ("[]", ""):
        m = argmap.load(write("top.yaml", f"id: m\nquestion: q\nextends: {value}\n"))
        assert m.extends == ()
        with pytest.raises(MapError, match="There is no node `x`"):
            argmap.loads(f"id: m\nquestion: q\nextends: {value}\nexpect: {{grounded: {{x: in}}}}\n")


def test_a_map_that_is_not_there_is_told_with_the_nearest_one() -> None:
    with pytest.raises(FileError, match="Did you mean `cuba-north-korea`"):
        argmap.load("cuba-north-corea")


def test_a_map_that_ships_is_extended_by_its_bare_name(write) -> None:
    top = write(
        "mine.yaml", "argmap: 1\nid: mine\nextends: harbour-bridge\narguments: {x: {text: X., for: toll}}\n"
    )
    m = argmap.load(top)
    assert m.nodes["x"].supports.keys() == {"toll"}
    assert m.positions["toll"] == argmap.load("harbour-bridge").positions["toll"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("harbor-bridge", "Did you mean `harbour-bridge`?"),
        ("nothing-near-this", "Name a .yaml"),
        ("../x", "Name a"),
    ],
)
def test_a_name_that_no_shipped_map_has_is_told(write, name: str, hint: str) -> None:
    with pytest.raises(argmap.MapError) as raised:
        argmap.load(write("mine.yaml", f"extends: {name}\n"))
    assert hint in str(raised.value)
