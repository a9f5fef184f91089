from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from argmap.verify.data import SCHEMA
from argmap.verify.report import marked

MAP = """\
id: m
question: Toll?  # kept
evidence:
  yes: {text: a, source: s, quote: queues fell by a fifth}
  no: {text: b, source: s, quote: queues fell by a third}
sources: {s: {title: S, text: s.txt}, t: {title: T}}
"""
FINE = MAP.replace("a third", "a fifth")
TEXT = "In the trial week, queues fell by a fifth, the office said.\n"


@pytest.fixture
def m(write) -> Path:
    write("s.txt", TEXT)
    path: Path = write("m.yaml", MAP)
    return path


def test_what_is_missing_is_shown_with_the_nearest_passage(argmap_, m) -> None:
    ran = argmap_("verify", m)
    assert ran.code == 1
    assert ran.said == (
        f"{m}:5:35: no (s): not found\n"
        "    queues fell by a [-third-] {+fifth+}\n"
        "    The nearest passage, paragraph 1, characters 19–41: 80% of the words in common.\n"
        "2 quotations: 1 verified, 1 not found.\n"
    )


def test_what_is_fine_is_counted_or_shown_with_all(argmap_, m, write) -> None:
    write("m.yaml", FINE)
    assert (argmap_("verify", m).code, argmap_("verify", m).said) == (0, "2 quotations: 2 verified.\n")
    assert (
        "paragraph 1, characters 19–41: In the trial week, […], the office said."
        in argmap_("verify", m, "--all").said
    )


def test_insertions_and_omissions_are_counted_and_with_all_told(argmap_, m, write) -> None:
    write("m.yaml", FINE.replace("queues fell by a fifth", "'queues [of cars] fell … the office'", 1))
    said = argmap_("verify", m).said
    assert said == "2 quotations: 2 verified, 1 of them with insertions or omissions.\n"
    said = argmap_("verify", m, "--all").said
    assert "    Not word for word: “[of cars]” put in; “…” for “by a fifth,”.\n" in said
    made = json.loads(argmap_("verify", m, "--format", "json").said)
    jsonschema.Draft202012Validator(SCHEMA).validate(made)
    assert made["quotations"][0]["edited"] == [
        {"mark": "[of cars]", "words": ""}, {"mark": "…", "words": "by a fifth,"},
    ]  # fmt: skip
    assert made["quotations"][1]["edited"] == []


def test_what_turns_the_sense_or_says_nothing_comes_with_one_reason(argmap_, m, write) -> None:
    write("s.txt", TEXT.replace("fell", "never fell"))
    made = FINE.replace("queues fell by a fifth", "'queues [then] fell by a fifth'", 1)
    write("m.yaml", made.replace("quote: queues fell by a fifth", "quote: —"))
    ran = argmap_("verify", m)
    assert ran.code == 1
    assert "    The bracket stands for “never”, which turns the sense.\n" in ran.said
    assert "    It has no letter and no digit: there is nothing to look up.\n" in ran.said
    assert "resembles" not in ran.said


def test_a_quotation_in_a_changed_copy_is_counted_as_such(argmap_, m, write) -> None:
    write("m.yaml", FINE)
    argmap_("verify", m, "--write")
    write("s.txt", TEXT + "More.\n")
    assert "2 quotations: 2 verified, 2 of them in a copy that has changed.\n" in argmap_("verify", m).said


def test_json_keeps_to_its_schema_and_has_selectors(argmap_, m) -> None:
    ran = argmap_("verify", m, "--format", "json")
    made = json.loads(ran.said)
    jsonschema.Draft202012Validator(SCHEMA).validate(made)
    assert json.loads(argmap_("schema", "--of", "verify").said) == SCHEMA
    assert made["counts"] == {"verified": 1, "ambiguous": 0, "orphan": 1, "unchecked": 0}
    quote, position = made["quotations"][0]["passages"][0]["selectors"]
    assert quote == {
        "type": "TextQuoteSelector", "exact": "queues fell by a fifth",
        "prefix": "In the trial week, ", "suffix": ", the office said.",
    }  # fmt: skip
    assert TEXT[position["start"] : position["end"]] == quote["exact"]
    assert made["quotations"][1]["nearest"]["differences"][1:] == [
        {"in": "quotation", "words": "third"}, {"in": "source", "words": "fifth"},
    ]  # fmt: skip


def test_write_keeps_the_rest_and_diff_writes_nothing(argmap_, m, write, monkeypatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    write("m.yaml", FINE)
    shown = argmap_("verify", m, "--diff")
    assert (shown.code, m.read_text()) == (0, FINE)
    assert "+  yes: {text: a, source: s, quote: {exact: queues fell by a fifth, prefix:" in shown.said
    assert argmap_("verify", m, "--write").code == 0
    assert "2001-09-09" in m.read_text()
    assert m.read_text().startswith("id: m\nquestion: Toll?  # kept\n")
    again = argmap_("verify", m, "--write")
    assert (again.code, "nothing to write" in again.told) == (0, True)


def test_a_changed_copy_is_told_until_it_is_verified_again(argmap_, m, write) -> None:
    write("m.yaml", FINE)
    argmap_("verify", m, "--write")
    write("s.txt", TEXT + "More.\n")
    ran = argmap_("verify", m)
    assert ran.code == 1
    assert "s (s.txt): the copy has changed since its fingerprint was recorded.\n" in ran.said
    assert argmap_("verify", m, "--write").code == 0
    assert argmap_("verify", m).code == 0


def test_quotations_without_a_copy_fail_only_when_strict(argmap_, write) -> None:
    m = write("m.yaml", FINE.replace(", text: s.txt", ""))
    assert (argmap_("verify", m).code, argmap_("verify", m, "--strict").code) == (0, 1)
    assert argmap_("verify", m).said == "2 quotations: 2 unchecked (no copy).\n"


def test_without_a_copy_the_seals_of_an_earlier_look_are_counted(argmap_, m, write) -> None:
    write("m.yaml", FINE)
    argmap_("verify", m, "--write")
    (m.parent / "s.txt").unlink()
    said = argmap_("verify", m).said
    assert said.endswith("2 unchecked (no copy), all of them sealed: verified in a copy before.\n")
    write("m.yaml", m.read_text().replace("queues fell by a fifth", "queues fell by a third", 1))
    assert "1 of them sealed" in argmap_("verify", m).said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--text", "s"], "not of the form SOURCE=FILE"),
        (["--text", "x=s.txt"], "There is no source `x`."),
        (["--text", "s=none.txt"], "none.txt: There is no such file. Check the path."),
        (["--text", "s=."], "This is a folder"),
    ],
)
def test_a_copy_that_cannot_be_read_is_the_users_error(words, told, argmap_, m) -> None:
    ran = argmap_("verify", m, *words)
    assert (ran.code, told in ran.told) == (2, True), ran.told
    assert "Traceback" not in ran.told


def test_only_a_yaml_file_of_ones_own_is_written_into(argmap_, write) -> None:
    made = write("m.json", json.dumps({"id": "m", "question": "q"}))
    assert "Only a YAML file" in argmap_("verify", made, "--write").told
    assert "ships with argmap" in argmap_("verify", "harbour-bridge", "--write").told


def test_the_brief_verifies_where_there_is_a_copy(argmap_, m, tmp_path) -> None:
    out = tmp_path / "b.md"
    assert argmap_("brief", m, "-o", out, "--sections", "evidence").code == 0
    assert "1 was not found in the copy" in out.read_text("utf-8")
    assert argmap_("brief", m, "-o", out, "--text", "s=none.txt").code == 2


def test_several_places_wrong_anchors_and_guesses_are_told(argmap_, write) -> None:
    write("s.txt", ("It fell. " * 30 + "Nobody knows why the café closed.").encode("cp1252"))
    quotes = '[fell, {exact: knows why, prefix: "We "}, nothing of the kind was written]'
    m = write("m.yaml", FINE.replace("quote: queues fell by a fifth", f"quotes: {quotes}", 1))
    said = argmap_("verify", m).said
    assert "s (s.txt): It is not UTF-8 and was read as Windows-1252" in said
    assert "yes (s): ambiguous\n    fell\n    paragraph 1, characters 3–7: It […]. It fell. It fell." in said
    assert "    and in 15 or more places besides\n    Add the words around it: `prefix`, `suffix`.\n" in said
    assert "    The words around it are not those that the map names.\n" in said
    assert "    nothing of the kind was written\n    Nothing in the copy resembles it.\n" in said


def test_a_copy_that_is_missing_is_told_once(argmap_, write) -> None:
    ran = argmap_("verify", write("m.yaml", FINE))
    assert ran.code == 1
    assert ran.said.splitlines() == [
        "s (s.txt): the copy cannot be read. There is no such file. Check the path.",
        "2 quotations: 2 unchecked (no copy).",
    ]


def test_differences_are_coloured_on_a_terminal_alone() -> None:
    parts = (("same", "fell by a"), ("quotation", "third"), ("source", "fifth\x1b[0m"))
    assert marked(parts) == "fell by a [-third-] {+fifth\\x1b[0m+}"
    assert marked(parts, colour=True) == "fell by a \x1b[31m[-third-]\x1b[0m \x1b[32m{+fifth\\x1b[0m+}\x1b[0m"
