"""`argmap ach` as a user meets it."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

MAPS = ("harbour-bridge", "cuba-north-korea", "cuba-north-korea-2018-review")
FLAT = """\
argmap: 1
id: m
question: Toll?
positions: {toll: {text: A}, free: {text: B}}
evidence: {e: {text: E, against: {toll: {strength: strong}}, for: free}, d: {text: D, against: free}}
"""


@pytest.mark.parametrize("options", [(), ("--all",), ("--exclusive",)])
@pytest.mark.parametrize("name", MAPS)
def test_the_matrix_fits_a_terminal_and_calls_itself_a_view(argmap_, name: str, options) -> None:
    ran = argmap_("ach", name, *options)
    assert (ran.code, ran.told) == (0, "")
    assert "Ranks by least inconsistency; it is no verdict." in ran.said
    assert [line for line in ran.said.splitlines() if len(line) > 80] == []


def test_scores_order_and_the_items_that_decide_stand_below(argmap_, write) -> None:
    said = argmap_("ach", write("m.yaml", FLAT)).said
    assert re.search(r"^Inconsistency, weighted +-2\.83 +-1\.41$", said, re.MULTILINE)
    assert re.search(r"^Inconsistency, counted +2 +1$", said, re.MULTILINE)
    assert re.search(r"^Items silent on it +1 +0$", said, re.MULTILINE)
    assert re.search(r"^E +med high +3 +II +C$", said, re.MULTILINE)
    assert "Least inconsistent first: H2, then H1." in said
    assert "Without “E” the order would be H1, then H2." in said
    assert "“D”" not in said


@pytest.mark.parametrize("options", [(), ("--exclusive",)])
def test_an_order_that_silence_turns_is_warned_of_and_never_called_firm(argmap_, options) -> None:
    said = " ".join(argmap_("ach", "cuba-north-korea", *options).said.split())
    assert said.index("order changes when silence is counted") < said.index("Least inconsistent first")
    assert "No single item" not in said
    assert "What stands when the map is evaluated may be another position" in said


def test_ties_are_told(argmap_, write) -> None:
    tied = FLAT.replace("against: {toll: {strength: strong}}", "against: toll")
    assert "Least inconsistent first: H1 and H2 tied." in argmap_("ach", write("m.yaml", tied)).said


def test_the_other_reading_is_named_and_its_cells_stand_in_brackets(argmap_) -> None:
    plain = argmap_("ach", "cuba-north-korea").said
    assert "(I)" not in plain
    assert "order would be H2, then H1, then H3" in " ".join(plain.split())
    asked = " ".join(argmap_("ach", "cuba-north-korea", "--exclusive").said.split())
    assert "(I)" in asked
    assert "do not stand in the map" in asked
    assert "By what the map itself says the order is H1, then H3, then H2." in asked


def test_a_position_that_leads_by_silence_is_pointed_out(argmap_, write) -> None:
    said = " ".join(argmap_("ach", "cuba-north-korea").said.split())
    assert "The map is silent on H1 (“Good for the United States”) in 44 of 75 rows" in said
    full = FLAT.replace("d: {text: D, against: free}", "d: {text: D, against: [free, toll]}")
    assert "silent on H" not in argmap_("ach", write("m.yaml", full)).said


def test_rows_not_shown_are_counted_and_all_shows_them(argmap_) -> None:
    few = argmap_("ach", "cuba-north-korea", "-n", "3").said
    more, quiet = map(int, re.search(r"Not shown: (\d+) more like these, and (\d+) items", few).groups())
    rows = r"^.{40,} (?:low|med|high) +(?:low|med|high) +\d"
    assert len(re.findall(rows, few, re.MULTILINE)) == 3
    every = argmap_("ach", "cuba-north-korea", "--all").said
    assert len(re.findall(rows, every, re.MULTILINE)) == 3 + more + quiet
    assert "Not shown" not in every


def test_long_and_wide_titles_are_cut_to_the_column(argmap_, write) -> None:
    title = "橋を渡る人々の数は毎年増えている" * 5
    said = argmap_("ach", write("m.yaml", FLAT.replace("text: E,", f"text: {title},"))).said
    row = next(line for line in said.splitlines() if line.startswith("橋"))
    assert "…" in row
    assert len(row) + row.count("…") < 80
    assert row.endswith("II      C")


def test_a_map_cannot_move_the_cursor(argmap_, write) -> None:
    text = FLAT.replace("text: E,", 'text: "E\\u001b[31m",').replace("text: A", 'label: "\\u202eA", text: A')
    ran = argmap_("ach", write("m.yaml", text))
    assert "\x1b" not in ran.said
    assert "\u202e" not in ran.said


def test_many_positions_do_not_break_the_line(argmap_, write) -> None:
    positions = ", ".join(f"p{n}: {{text: P{n}}}" for n in range(12))
    text = f"argmap: 1\nid: m\nquestion: Q?\npositions: {{{positions}}}\n"
    text += "evidence: {e: {text: E, for: p0, against: [p1, p11]}}\n"
    said = argmap_("ach", write("m.yaml", text)).said
    assert "H8 to H12 have no room here: see --format csv." in said
    assert max(map(len, said.splitlines())) <= 80


def test_a_map_without_evidence_is_told_so(argmap_, write) -> None:
    path = write("m.yaml", FLAT.split("evidence", maxsplit=1)[0])
    assert "No evidence bears on a position" in argmap_("ach", path).said


def test_json_holds_every_row_and_what_decides(argmap_, write) -> None:
    said = json.loads(argmap_("ach", write("m.yaml", FLAT), "--format", "json").said)
    assert said["ranking"] == [["free"], ["toll"]]
    assert [(one["rows"], one["first"]) for one in said["decisive"]] == [(["e"], True)]
    assert said["rows"][0]["cells"] == {"toll": "II", "free": "C"}


def test_csv_has_a_row_an_item_and_a_column_a_position(argmap_) -> None:
    said = argmap_("ach", "cuba-north-korea", "--format", "csv").said
    head, *rows = csv.reader(io.StringIO(said))
    assert head[5:] == ["good", "bad", "no-difference"]
    assert len(rows) == 75
    assert {cell for row in rows for cell in row[5:]} <= {"CC", "C", "N", "NA", "I", "II"}
