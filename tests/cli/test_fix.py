"""`argmap check --fix`: mended in the file, shown with --diff, and what remains is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

MAP = """\
argmap: 1
id: m
question: Toll?  # kept
positions:
  yes: {text: We should.}
  no: {text: We should not.}
arguments:
  # argmap: ignore[AM204] on purpose
  a: {text: 'Queues would shorten.', for: yes, held_by: [office]}
actors:
  office: {name: Office}
  nobody: {name: Nobody}  # and why
"""
SAFE = MAP.replace("  # argmap: ignore[AM204] on purpose\n", "")
ALL = SAFE.replace("  nobody: {name: Nobody}  # and why\n", "")


@pytest.fixture
def m(write) -> Path:
    path: Path = write("m.yaml", MAP)
    return path


def test_fix_makes_the_safe_ones_and_keeps_every_other_byte(argmap_, m) -> None:
    ran = argmap_("check", m, "--fix")
    assert m.read_text() == SAFE
    assert f"fixed: {m}:8:3: AM011: Take the comment away.\n1 finding fixed in {m}.\n" in ran.told
    assert "AM011" not in ran.said
    assert "AM307" in ran.said
    assert "With --unsafe-fixes 1 can be mended.\n" in ran.told


def test_unsafe_fixes_makes_all(argmap_, m) -> None:
    ran = argmap_("check", m, "--unsafe-fixes", "--output-format", "concise")
    assert m.read_text() == ALL
    assert f"2 findings fixed in {m}.\n" in ran.told
    assert "AM307" not in ran.said


def test_diff_shows_and_writes_nothing(argmap_, m) -> None:
    ran = argmap_("check", m, "--unsafe-fixes", "--diff")
    assert (ran.code, m.read_text()) == (1, MAP)
    assert "-  nobody: {name: Nobody}  # and why\n" in ran.said
    assert "would fix: " in ran.told
    argmap_("check", m, "--unsafe-fixes")
    assert (argmap_("check", m, "--unsafe-fixes", "--diff").code, m.read_text()) == (0, ALL)


def test_rules_that_are_not_selected_mend_nothing(argmap_, m) -> None:
    argmap_("check", m, "--unsafe-fixes", "--select", "AM2")
    assert m.read_text() == MAP


def test_a_file_that_is_no_map_yet_becomes_one(argmap_, write) -> None:
    path = write("m.yaml", MAP.replace("held_by:", "helt_by:").replace("for: yes", "for: yess"))
    assert argmap_("check", path).code == 2
    assert argmap_("check", path, "--unsafe-fixes").code != 2
    assert path.read_text() == ALL


@pytest.mark.parametrize("end", ["\r\n", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_marks_stay(argmap_, write, end, mark) -> None:
    path = write("m.yaml", (mark + MAP.replace("\n", end)).encode())
    argmap_("check", path, "--unsafe-fixes")
    assert path.read_bytes().decode() == mark + ALL.replace("\n", end)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\xff\xfe", b"\x00", b"- a\n", b"id: [\n", b"id: m\nid: n\n", b"{}", b"id: " + b"[" * 100_000,
        "id: a\u2028b\n".encode(), b"argmap: 1\nid: m\nquestion: Q\nextends: ./gone.yaml\n", b"\xef\xbb\xbf",
        b"arguments: 3\nquesiton: 4\n", b"id: m\nquestion: Q?\narguments: {a: {text: A, for: &x b}}\n",
    ],
)  # fmt: skip
def test_what_cannot_be_read_stays_as_it_is(argmap_, write, content) -> None:
    path = write("m.yaml", content)
    ran = argmap_("check", path, "--unsafe-fixes")
    assert ran.code == 2
    assert "Traceback" not in ran.told
    assert path.read_bytes() == content or b"question" in path.read_bytes()


def test_what_is_not_edited_is_said(argmap_, m, write, monkeypatch) -> None:
    import io
    import sys
    from types import SimpleNamespace

    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(MAP.encode())))
    assert "not mended: it comes from the standard input." in argmap_("check", "-", "--fix").told
    assert "not mended: it ships with argmap." in argmap_("check", "harbour-bridge", "--fix").told
    data = write("m.json", argmap_("convert", m, "--to", "json").said)
    assert "not mended: only YAML files are edited." in argmap_("check", data, "--fix").told


def test_every_report_shows_the_fix(argmap_, m) -> None:
    assert "= fix: Take the actor `nobody` out. (--unsafe-fixes)\n" in argmap_("check", m).said
    found = json.loads(argmap_("check", m, "--output-format", "json").said)
    fixes = {d["rule"]: d["fix"] for d in found["diagnostics"] if d["fix"]}
    assert fixes["AM307"]["edits"] == [{"do": "drop", "path": ["actors", "nobody"]}]
    assert fixes["AM011"] == {
        "description": "Take the comment away.", "safe": True, "edits": [{"do": "comment", "to": ""}],
    }  # fmt: skip


def test_sarif_has_the_changes_of_lines(argmap_, m) -> None:
    run = json.loads(argmap_("check", m, "--output-format", "sarif").said)["runs"][0]
    results = {r["ruleId"]: r for r in run["results"]}
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == sorted(results)
    (change,) = results["AM307"]["fixes"][0]["artifactChanges"]
    (replaced,) = change["replacements"]
    assert replaced["insertedContent"] == {"text": ""}
    assert (replaced["deletedRegion"]["startLine"], replaced["deletedRegion"]["endLine"]) == (12, 13)
    place = results["AM307"]["locations"][0]["physicalLocation"]["region"]
    assert (place["startLine"], place["startColumn"], place["endColumn"]) == (12, 3, 9)


def test_a_rule_says_whether_it_can_be_mended(argmap_) -> None:
    assert "`argmap check --fix` mends it." in argmap_("rule", "AM011").said
    assert "--unsafe-fixes` mends it" in argmap_("rule", "AM307").said
    assert json.loads(argmap_("rule", "AM101", "--output-format", "json").said)["fix"] == "unsafe"
    assert json.loads(argmap_("rule", "AM416", "--output-format", "json").said)["fix"] is None
