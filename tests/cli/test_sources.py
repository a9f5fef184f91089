from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

import argmap
from argmap.bibliography import read

BIB = r"""% of tolls
@article{haar2020,
  author = {van der Haar, Jan and M{\"u}ller, K.},
  title = {Tolls and {NATO}},
  journal = {Journal of Roads}, year = 2020, doi = {10.1/toll},
}
@report{office, institution = {Toll Office}, title = {A week}, date = {2026-03-16/2026-03-22}}
"""
MAP = """# mine
argmap: 1
id: m
question: Toll?   # indeed
positions:
  a: {text: Yes.}
  b: {text: No.}
evidence:
  e: {text: Queues fell., for: a, source: gazette, quote: {exact: fell, source: office-report}}

sources:
  # of the week
  gazette: {title: "Queues fall", reliability: B}
  office-report: {type: report}

# the end
"""


def test_a_bibliography_becomes_a_section_to_paste(argmap_, write) -> None:
    ran = argmap_("sources", "import", write("refs.bib", BIB))
    assert (ran.code, ran.told) == (0, "")
    m = argmap.loads("argmap: 1\nid: m\nquestion: q\n" + ran.said)
    assert str(m.sources["haar2020"].author[0]) == "Jan van der Haar"
    assert m.sources["office"].issued == "2026-03-16/2026-03-22"


@pytest.mark.parametrize(
    ("name", "text"),
    {
        "refs.json": '[{"id": "haar2020", "type": "book", "title": "T"}]',
        "refs.ris": "TY  - BOOK\nID  - haar2020\nTI  - T\nER  - \n",
        "refs.yaml": "haar2020: {type: book, title: T}\n",
        "refs.bib": "@book{haar2020, title={T}}",
    }.items(),
)
def test_the_suffix_or_else_the_text_tells_the_format(
    name: str, text: str, argmap_, write, monkeypatch
) -> None:
    ran = argmap_("sources", "import", write(name, text))
    assert ran.said == "sources:\n  haar2020:\n    type: book\n    title: T\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert argmap_("sources", "import", "-").said == ran.said


def test_sources_are_added_to_a_map_and_all_else_of_it_stays(argmap_, write) -> None:
    path = write("m.yaml", MAP)
    ran = argmap_("sources", "import", write("refs.bib", BIB), "--into", path)
    assert (ran.code, ran.said) == (0, "")
    assert "Sources: 2 added." in ran.told
    after = iter(path.read_text("utf-8").split("\n"))
    assert all(line in after for line in MAP.split("\n"))
    assert list(argmap.load(path).sources) == ["gazette", "office-report", "haar2020", "office"]
    again = argmap_("sources", "import", path.parent / "refs.bib", "--into", path)
    assert (again.code, again.told) == (0, "Sources: 2 there already.\n")


def test_the_line_ends_and_the_byte_order_mark_of_a_map_stay(argmap_, write, tmp_path: Path) -> None:
    before = ("\ufeff" + MAP.replace("\n", "\r\n")).encode()
    (tmp_path / "m.yaml").write_bytes(before)
    assert argmap_("sources", "import", write("r.bib", BIB), "--into", tmp_path / "m.yaml").code == 0
    after = (tmp_path / "m.yaml").read_bytes()
    assert after.startswith(before[:200])
    assert after.count(b"\n") == after.count(b"\r\n") > before.count(b"\r\n")


def test_a_difference_is_shown_and_nothing_is_written(argmap_, write) -> None:
    path = write("m.yaml", MAP)
    ran = argmap_("sources", "import", write("r.bib", BIB), "--into", path, "--diff", "--only", "office")
    assert ran.code == 0
    assert "+  office: {type: report, " in ran.said
    assert "haar2020" not in ran.said
    assert "1 added (nothing is written)" in ran.told
    assert path.read_text("utf-8") == MAP


DIFFERENT = "@report{gazette, title = {Queues rise}, author = {Kay, Ann}}"


def test_what_is_there_is_not_overwritten(argmap_, write) -> None:
    path = write("m.yaml", MAP)
    ran = argmap_("sources", "import", write("r.bib", DIFFERENT), "--into", path)
    assert ran.code == 1
    assert "`gazette` is in the map and says something else under `title`: left as it is." in ran.told
    assert "`gazette` is in the map and lacks `type` and `author`: --update fills that in." in ran.told
    assert path.read_text("utf-8") == MAP


def test_an_update_fills_in_what_is_missing_and_replaces_nothing(argmap_, write) -> None:
    path = write("m.yaml", MAP)
    ran = argmap_("sources", "import", write("r.bib", DIFFERENT), "--into", path, "--update")
    assert ran.code == 1
    gazette = argmap.load(path).sources["gazette"]
    assert (gazette.title, gazette.reliability, gazette.type) == ("Queues fall", "B", "report")
    assert str(gazette.author[0]) == "Ann Kay"
    ran = argmap_(
        "sources", "import", write("s.bib", "@report{gazette, year=2020}"), "--into", path, "--update"
    )
    assert (ran.code, ran.told.splitlines()[-1]) == (0, "Sources: 1 filled in.")


TWINS = {
    "a DOI": ("DOI: 10.1/TOLL", "DOI"),
    "a DOI as an address": ("DOI: https://doi.org/10.1/toll", "DOI"),
}


@pytest.mark.parametrize("name", TWINS)
def test_what_seems_to_be_there_under_another_id_is_told(name: str, argmap_, write) -> None:
    field, mark = TWINS[name]
    path = write("m.yaml", MAP.replace("type: report", f"type: report, {field}"))
    bib = write("r.bib", BIB)
    ran = argmap_("sources", "import", bib, "--into", path)
    assert ran.code == 1
    said = f"`haar2020` seems to be `office-report`, which is there (the same {mark}): not added."
    assert said in ran.told
    assert "haar2020" not in argmap.load(path).sources
    assert argmap_("sources", "import", bib, "--into", path, "--twins").code == 0
    assert "haar2020" in argmap.load(path).sources


def test_the_two_forms_of_an_isbn_are_one(argmap_, write) -> None:
    bib = "@book{a, isbn={3-16-148410-X}} @book{b, isbn={978-3-16-148410-0}}"
    ran = argmap_("sources", "import", write("r.bib", bib), "--into", write("m.yaml", MAP))
    assert "`b` seems to be `a`, which is there (the same ISBN): not added." in ran.told


def test_a_map_that_extends_another_knows_its_sources(argmap_, write) -> None:
    write("base.yaml", MAP)
    top = write("top.yaml", "extends: base.yaml\nid: top\n")
    ran = argmap_("sources", "import", write("r.bib", "@report{gazette, title={Queues fall}}"), "--into", top)
    assert (ran.code, "lacks `type`" in ran.told) == (1, True)
    assert argmap_("sources", "import", top.parent / "r.bib", "--into", top, "--update").code == 0
    assert top.read_text("utf-8") == "extends: base.yaml\nid: top\n\nsources:\n  gazette:\n    type: report\n"


@pytest.mark.parametrize(
    ("name", "format"), [("r.bib", "bibtex"), ("r.json", "csl-json"), ("r.yaml", "hayagriva")]
)
def test_the_sources_of_a_map_are_handed_out_and_come_back(
    name: str, format: str, argmap_, tmp_path: Path
) -> None:
    ran = argmap_("sources", "export", "cuba-north-korea", "-o", tmp_path / name)
    assert ran.code == 0
    found = read((tmp_path / name).read_text("utf-8"), format).sources
    assert found == tuple(argmap.load("cuba-north-korea").sources.values())


def test_only_what_is_used_is_handed_out_if_asked(argmap_, write) -> None:
    path = write("m.yaml", MAP.replace("office-report: {", "unused: {}\n  office-report: {"))
    everything = json.loads(argmap_("sources", "export", path).said)
    assert [item["id"] for item in everything] == ["gazette", "unused", "office-report"]
    used = json.loads(argmap_("sources", "export", path, "--used-only").said)
    assert [item["id"] for item in used] == ["gazette", "office-report"]


def test_the_list_counts_what_rests_on_each(argmap_, write) -> None:
    path = write("m.yaml", MAP)
    rows = json.loads(argmap_("sources", "list", path, "--format", "json").said)
    assert [(row["id"], row["nodes"], row["reliability"]) for row in rows] == [
        ("gazette", 1, "B"),
        ("office-report", 1, None),
    ]
    assert argmap_("sources", "list", path).said == (
        "nodes  rated  id             what it is\n"
        "    1  B      gazette        Queues fall\n"
        "    1  –      office-report  office-report\n"
    )


WRONG = {
    "a file cut off": (("import", "cut.bib"), "cut.bib:2:1: An entry begins here and does not end"),
    "no such file": (("import", "gone.bib"), "gone.bib: There is no such file"),
    "an unknown suffix": (("import", "m.docx"), "No bibliography has the suffix `.docx`"),
    "an unknown format": (("import", "r.bib", "--from", "bibtx"), "Did you mean `bibtex`?"),
    "an id that is not there": (("import", "r.bib", "--only", "haar2021"), "Did you mean `haar2020`?"),
    "another coding": (("import", "latin.bib"), "The file is not UTF-8"),
    "a map in JSON": (("import", "r.bib", "--into", "m.json"), "Sources are added to a map in YAML."),
    "a map by its name": (("import", "r.bib", "--into", "harbour-bridge"), "changed in a copy of its file"),
    "a map that is none": (("import", "r.bib", "--into", "none.yaml"), "does not begin with"),
    "an update of nothing": (("import", "r.bib", "--update"), "say what to do --into a map"),
    "a format that is only read": (("export", "m.yaml", "-o", "r.ris"), "can be read but not written"),
    "the map itself": (("export", "m.yaml", "-o", "m.yaml"), "The map is read from this file."),
    "an unknown suffix to write": (
        ("export", "m.yaml", "-o", "r.txt"),
        "No bibliography has the suffix `.txt`",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_done_is_told(name: str, argmap_, write, monkeypatch, tmp_path: Path) -> None:
    given, words = WRONG[name]
    for file, text in (("r.bib", BIB), ("cut.bib", BIB[:60]), ("m.yaml", MAP), ("none.yaml", "- a\n")):
        write(file, text)
    (tmp_path / "latin.bib").write_bytes("@book{a, title={Über}}".encode("latin-1"))
    monkeypatch.chdir(tmp_path)
    ran = argmap_("sources", *given)
    assert (ran.code, ran.said) == (2, "")
    assert words in " ".join(ran.told.split())
    assert "Traceback" not in ran.told
    assert (tmp_path / "m.yaml").read_text("utf-8") == MAP


def test_what_is_so_of_many_entries_is_said_once(argmap_, write) -> None:
    bib = "".join(f"@book{{k{n}, title={{T}}, file={{a.pdf}}}}\n" for n in range(500))
    ran = argmap_("sources", "import", write("r.bib", bib))
    assert ran.told == "`k0`, `k1`, `k2` and 497 more: `file` is a program's own, and is left out.\n"


def test_what_a_bibliography_says_cannot_move_the_terminal(argmap_, write) -> None:
    ran = argmap_("sources", "import", write("r.json", '[{"id": "a\\u001b[31m", "title": "T"}]'))
    assert "\x1b" not in ran.told + ran.said


CHAIN = """argmap: 1
id: m
question: Toll?
positions: {a: {text: Yes.}, b: {text: No.}}
arguments: {c: {text: C., for: a}, d: {text: D., for: c}}
evidence:
  e: {text: E., for: c, source: one}
  f: {text: F., for: d, source: two}
  g: {text: G., for: d, source: hub}
sources:
  wire: {title: The wire, reliability: B, issued: 2001}
  one: {cites: wire}
  two: {cites: wire}
  own: {title: Own}
  hub: {cites: [one, own]}
"""


def test_the_chains_are_listed_a_row_a_source(argmap_, write) -> None:
    ran = argmap_("sources", "chains", write("m.yaml", CHAIN), "--format", "json")
    rows = {row.pop("source"): row for row in json.loads(ran.said)}
    assert rows["wire"] == {
        "cites": [], "cited_by": ["one", "two"], "taken": 0, "held": 2, "lost": 0, "origin": True,
        "circular": False, "reliability": "B",
    }  # fmt: skip
    assert (rows["hub"]["cites"], rows["hub"]["lost"], rows["hub"]["origin"]) == (["one", "own"], 1, False)
    lines = argmap_("sources", "chains", write("m.yaml", CHAIN)).said.splitlines()
    assert lines[0].split()[:3] == ["source", "rated", "kind"]
    assert lines[0].endswith("taken  origin of  lost  repeated by  cites")
    assert lines[1].split() == ["wire", "B", "origin", "0", "2", "0", "one,", "two", "–"]
    assert argmap_("sources", "chains", write("n.yaml", "{argmap: 1, id: m, question: Q?}")).said == ""


def test_the_independence_of_each_claim_is_listed(argmap_, write) -> None:
    path = write("m.yaml", CHAIN)
    rows = json.loads(argmap_("sources", "independence", path, "--format", "json").said)
    assert [(row["claim"], row["side"], row["items"], row["origins"], row["exact"]) for row in rows] == [
        ("a", "for", 3, 1, False), ("a", "against", 0, 0, True),
        ("b", "for", 0, 0, True), ("b", "against", 0, 0, True), ("c", "for", 3, 1, False),
    ]  # fmt: skip
    assert (rows[0]["dominating"], rows[0]["dominating_items"], rows[0]["share"]) == ("wire", 2, 0.6667)
    every = argmap_("sources", "independence", path, "--format", "csv", "--all").said.splitlines()
    assert [line.split(",")[:4] for line in every[5:]] == [["c", "for", "3", "1"], ["d", "for", "2", "2"]]
    lines = argmap_("sources", "independence", path).said.splitlines()
    assert lines[1].split()[:8] == ["a", "for", "3", "0", "3", "1+", "wire", "67%"]
    assert [row.claim for row in argmap.independence(argmap.load(path), every=True)][-2:] == ["c", "d"]


def test_a_map_may_cite_what_is_then_brought_in(argmap_, write) -> None:
    bib = write(
        "refs.bib", "@report{office, title = {Trial week}, institution = {City Office}, date = {2026}}"
    )
    path = write("m.yaml", "id: m\nquestion: q\nevidence: {e: {text: E, source: office}}\n")
    ran = argmap_("sources", "import", bib, "--into", path)
    assert (ran.code, "1 added" in ran.told) == (0, True)
    assert argmap_("check", path, "--select", "AM1").code == 0


def test_what_a_map_cites_and_the_bibliography_lacks_is_told(argmap_, write) -> None:
    bib = write(
        "refs.bib", "@report{office, title = {Trial week}, institution = {City Office}, date = {2026}}"
    )
    path = write("m.yaml", "id: m\nquestion: q\nevidence: {e: {text: E, source: [office, gone]}}\n")
    ran = argmap_("sources", "import", bib, "--into", path)
    assert ran.code == 0
    assert "There is no source `gone`." in ran.told
