"""`argmap todo` as a user meets it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from argmap.views.tables.todo import KINDS

MAP = """\
argmap: 1
id: m
question: Toll?
positions: {toll: {text: A}, free: {text: B}}
arguments:
  x: {text: X, for: {toll: {scheme: sign}}}
"""


def test_the_ten_worst_are_shown_and_the_others_counted(argmap_) -> None:
    ran = argmap_("todo", "cuba-north-korea")
    assert (ran.code, ran.told) == (0, "")
    assert len(re.findall(r"^ ?\d+\. \[", ran.said, re.MULTILINE)) == 10
    more = int(re.search(r"^And (\d+) more: --all", ran.said, re.MULTILINE)[1])
    every = argmap_("todo", "cuba-north-korea", "--all").said
    assert len(re.findall(r"^ *\d+\. \[", every, re.MULTILINE)) == 10 + more
    assert "more:" not in every


def test_each_task_has_its_line_its_reason_and_each_kind_its_remedy(argmap_, write) -> None:
    path = write("m.yaml", MAP)
    said = " ".join(argmap_("todo", path).said.split())
    assert f"{path}:6: next to a position" in said
    assert "[unsupported] Nothing supports the argument `x`." in said
    assert "(sign): all 3 questions open: correlation" in said
    assert "[unsupported] Add what supports it" in said


def test_the_text_fits_a_terminal(argmap_) -> None:
    said = argmap_("todo", "cuba-north-korea", "--all").said
    assert [line for line in said.splitlines() if len(line) > 80] == []


def test_json_has_the_same_tasks_with_all_they_know(argmap_) -> None:
    said = json.loads(argmap_("todo", "cuba-north-korea", "-n", "3", "--format", "json").said)
    assert len(said["tasks"]) == 3
    assert said["total"] > 3
    assert Path(said["tasks"][0]["file"]).name == "cuba-north-korea.yaml"
    scores = [task["score"] for task in said["tasks"]]
    assert scores == sorted(scores, reverse=True)


def test_nothing_to_do_is_said_so(argmap_) -> None:
    ran = argmap_("todo", "harbour-bridge", "--kind", "loose")
    assert (ran.code, ran.said) == (0, "Nothing to do.\n")


def test_kinds_may_stand_side_by_side(argmap_) -> None:
    kinds = re.findall(
        r"^ *\d+\. \[(\w+)\]", argmap_("todo", "cuba-north-korea", "--kind", "stale,gap").said, re.MULTILINE
    )
    assert set(kinds) == {"stale", "gap"}


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["--kind", "gaps"], "Did you mean `gap`?"),
        (["--for", "congesion"], "There is no node `congesion`. Did you mean `congestion`?"),
        (["--limit", "0"], "0 is not in the range"),
        (["--stale-after", "-1"], "-1 is not in the range"),
    ],
)
def test_what_is_wrong_is_refused_with_a_remedy(argmap_, args: list[str], words: str) -> None:
    ran = argmap_("todo", "harbour-bridge", *args)
    assert (ran.code, ran.said) == (2, "")
    assert words in ran.told


def test_a_map_that_cannot_be_read_is_told_as_everywhere(argmap_, write) -> None:
    ran = argmap_("todo", write("m.yaml", MAP.replace("text: X", "txet: X")))
    assert (ran.code, ran.said) == (2, "")
    assert "Did you mean `text`?" in ran.told


def test_the_texts_of_a_map_cannot_steer_the_terminal(argmap_, write) -> None:
    gaps = 'assessment: {gaps: ["a\\u2067b\\u200b\\nc [31m %s"]}\n' % ("long " * 80)
    said = argmap_("todo", write("m.yaml", MAP + gaps)).said
    assert "\u2067" not in said
    assert "\u200b" not in said
    assert "…" in said
    assert all(len(line) <= 80 or " " not in line.strip() for line in said.splitlines())


def test_the_settings_say_which_checks_to_pass_over(argmap_, write, monkeypatch) -> None:
    path = write("m.yaml", MAP)
    write("argmap.toml", 'ignore = ["AM302"]\n')
    monkeypatch.chdir(path.parent)
    assert "[unsupported]" not in argmap_("todo", "m.yaml").said


def test_the_help_lists_every_kind_with_its_weight(argmap_) -> None:
    said = argmap_("todo", "--help").said
    rows = [f"    {kind:11}  {weight}  {words}" for kind, (weight, words) in KINDS.items()]
    assert [row for row in rows if row not in said] == []
