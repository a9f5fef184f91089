"""`argmap merge` with files: the exit, the words, and what is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import argmap

BASE = """\
argmap: 1
id: m
question: Toll?

positions:
  yes: {text: Yes.}  # for now
  no: {text: No.}

arguments:
  queues: {text: Queues would shorten., for: yes}
"""
OURS = BASE.replace("Queues would shorten.", "Queues would be short.")
THEIRS = BASE.replace("Queues would shorten.", "Queues would go.")
MORE = BASE + "  # Heard.\n  noise:\n    text: Less noise.\n    for: yes\n"


@pytest.fixture
def sides(write):
    def made(
        ours: str | bytes, theirs: str | bytes, base: str | bytes = BASE, suffix: str = "yaml"
    ) -> list[Path]:
        named = {"base": base, "ours": ours, "theirs": theirs}
        return [write(f"{name}.{suffix}", content) for name, content in named.items()]

    return made


def test_what_they_added_comes_with_its_comments(argmap_, sides) -> None:
    ours = BASE.replace("{text: No.}", "{text: No., note: Ours.}")
    ran = argmap_("merge", *sides(ours, MORE))
    assert (ran.code, ran.told) == (0, "")
    assert ran.said == ours + "  # Heard.\n  noise:\n    text: Less noise.\n    for: yes\n"


def test_a_conflict_is_named_with_its_place_in_the_result(argmap_, sides, tmp_path: Path) -> None:
    ran = argmap_("merge", *sides(OURS, THEIRS), "-o", tmp_path / "r.yaml")
    assert ran.code == 1
    made = (tmp_path / "r.yaml").read_text("utf-8")
    line = next(n for n, text in enumerate(made.split("\n"), 1) if "conflict" in text)
    assert f"r.yaml:{line}:" in ran.told
    assert "`queues`, `text`: ours is “Queues would be short.”, theirs “Queues would go.”" in ran.told
    assert "1 conflict, marked under `conflict:`." in ran.told
    checked = argmap_("check", "--select", "AM701", tmp_path / "r.yaml")
    assert checked.code == 1


def test_a_map_with_conflicts_is_drawn_and_briefed(argmap_, sides, tmp_path: Path) -> None:
    argmap_("merge", *sides(OURS, THEIRS), "-o", tmp_path / "r.yaml")
    assert argmap_("render", tmp_path / "r.yaml", "-o", tmp_path / "r.dot").code == 0
    assert argmap_("brief", tmp_path / "r.yaml", "-o", tmp_path / "r.md").code == 0


@pytest.mark.parametrize(("side", "text"), [("ours", OURS), ("theirs", THEIRS)])
def test_conflicts_are_settled_for_a_side(side: str, text: str, argmap_, sides, tmp_path: Path) -> None:
    argmap_("merge", *sides(OURS, THEIRS), "-o", tmp_path / "r.yaml")
    ran = argmap_("merge", "--resolve", side, tmp_path / "r.yaml")
    assert (ran.code, "1 conflict settled." in ran.told) == (0, True)
    assert (tmp_path / "r.yaml").read_text("utf-8") == text
    assert "There is no conflict." in argmap_("merge", "--resolve", side, tmp_path / "r.yaml").told


def test_maps_in_json_are_merged(argmap_, sides) -> None:
    form = [argmap.dumps(argmap.loads(text), "json") for text in (OURS, THEIRS, BASE)]
    ran = argmap_("merge", *sides(*form, suffix="json"))
    assert ran.code == 1
    mark = json.loads(ran.said)["arguments"]["queues"]["conflict"]["text"]
    assert mark == {"base": "Queues would shorten.", "theirs": "Queues would go."}


def test_two_sides_of_two_formats_are_merged(argmap_, write, sides) -> None:
    base, ours, _ = sides(OURS, THEIRS)
    theirs = write("theirs.json", argmap.dumps(argmap.loads(MORE), "json"))
    ran = argmap_("merge", base, ours, theirs)
    assert ran.code == 0
    assert {"noise", "queues"} == set(argmap.loads(ran.said).arguments)


def test_without_a_base_what_both_have_is_joined(argmap_, sides) -> None:
    ran = argmap_("merge", *sides(BASE, MORE, base=""))
    assert ran.code == 0
    assert "noise" in argmap.loads(ran.said).nodes


def test_as_a_driver_it_writes_over_ours_and_speaks_of_the_path(argmap_, write) -> None:
    files = [write(name, text) for name, text in ((".b", BASE), (".o", OURS), (".t", THEIRS))]
    ran = argmap_("merge", "--driver", *files, "maps/m.yaml")
    assert (ran.code, ran.said) == (1, "")
    assert "maps/m.yaml:" in ran.told
    assert argmap.loads(files[1].read_text("utf-8")).nodes["queues"].text == "Queues would be short."


def test_conflicts_that_were_there_before_are_no_new_ones(argmap_, sides) -> None:
    marked = BASE.replace("for: yes}", "for: yes, conflict: {note: {theirs: Their note.}}}")
    note = marked.replace("{text: No.}", "{text: No., note: Ours.}")
    ran = argmap_("merge", *sides(note, marked + "  air: {text: Better air., for: yes}\n", base=marked))
    assert (ran.code, ran.told) == (0, "")
    assert len(argmap.check(argmap.loads(ran.said), select=["AM701"])) == 1


HOSTILE: dict[str, str | bytes] = {
    "nothing": "",
    "white space": " \n\n",
    "no mapping": "- a\n- b\n",
    "not UTF-8": b"argmap: 1\nid: m\nquestion: \xe9\n",
    "UTF-16": BASE.encode("utf-16"),
    "a NUL": b"argmap: 1\nid: m\0\n",
    "cut off": BASE[:-20],
    "an alias": "a: &x 1\nb: *x\n",
    "a tag": "argmap: !!python/object:os.system x\n",
    "deep": "a: " + "[" * 5000,
    "text under positions": "argmap: 1\nid: m\nquestion: q\npositions: x\n",
    "a link to nothing": BASE.replace("for: yes", "for: maybe"),
    "conflict markers": BASE.replace("id: m", "<<<<<<< HEAD\nid: m\n=======\nid: n\n>>>>>>> x"),
    "a conflict that is a text": BASE.replace("{text: No.}", "{text: No., conflict: x}"),
    "a conflict with a wrong key": BASE.replace("{text: No.}", "{text: No., conflict: {text: {mine: x}}}"),
    "a conflict by nobody": BASE.replace("{text: No.}", "{text: No., conflict: {id: {deleted: me}}}"),
    "a deep conflict": BASE.replace(
        "{text: No.}", f"{{text: No., conflict: {{text: {{base: {'[' * 40}{']' * 40}}}}}}}"
    ),
}


@pytest.mark.parametrize("which", ["ours", "theirs"])
@pytest.mark.parametrize("name", HOSTILE)
def test_a_side_that_is_no_map_is_named_and_nothing_is_written(
    name: str, which: str, argmap_, sides, tmp_path: Path
) -> None:
    bad = HOSTILE[name]
    files = sides(*((bad, MORE) if which == "ours" else (OURS, bad)))
    before = [path.read_bytes() for path in files]
    ran = argmap_("merge", *files, "-o", tmp_path / "r.yaml")
    assert ran.code == 2
    assert f"{which}.yaml" in ran.told
    assert "Traceback" not in ran.told
    assert not (tmp_path / "r.yaml").exists()
    assert [path.read_bytes() for path in files] == before


WRONG = {
    "one file": (("a.yaml",), "This takes BASE OURS THEIRS."),
    "no such file": (("a.yaml", "b.yaml", "c.yaml"), "a.yaml: There is no such file."),
    "a driver without a path": (("--driver", "a", "b", "c"), "This takes BASE OURS THEIRS PATH."),
    "both at once": (("--driver", "--resolve", "ours", "a", "b", "c", "d"), "This takes"),
    "an unknown side": (("--resolve", "mine", "a.yaml"), "'mine' is not one of 'ours', 'theirs'"),
    "an unknown suffix": (("a.docx", "b.docx", "c.docx"), "a.docx"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_done_is_told(name: str, argmap_, monkeypatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    given, words = WRONG[name]
    ran = argmap_("merge", *given)
    assert ran.code == 2
    assert words in ran.told
    assert list(tmp_path.iterdir()) == []
