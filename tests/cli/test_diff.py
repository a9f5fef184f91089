from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

import argmap
from argmap.change.diff.data import from_data

FIRST = """\
id: m
question: Toll?
positions: {toll: {text: A toll, label: Toll}, free: {text: No toll, label: Free}}
arguments:
  queues: {text: A toll would shorten queues, for: {toll: {strength: strong}}}
  income: {text: Hard on the poor, for: {free: {strength: weak}}}
"""
SECOND = (
    FIRST.replace("shorten queues", "shorten the queues")
    + "objections: {no: {text: Not at all, against: queues}}\n"
)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git repository with two revisions of a map, and of what it extends."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    root = tmp_path / "work"
    (root / "maps").mkdir(parents=True)
    monkeypatch.chdir(root)
    git("init", "-q", "-b", "main")
    for text in (FIRST, SECOND):
        (root / "maps" / "m.yaml").write_text(text, "utf-8")
        (root / "maps" / "more.yaml").write_text("extends: ./m.yaml\n", "utf-8")
        (root / "top.yaml").write_text("extends: maps/more.yaml\ntitle: The top\n", "utf-8")
        git("add", "-A")
        git("commit", "-q", "-m", "a state", "--allow-empty")
    return root


def git(*words: str) -> None:
    names = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *names, *words], check=True, capture_output=True)


def test_two_files_are_compared_and_the_exit_says_whether_they_differ(argmap_, write) -> None:
    one, other = write("a.yaml", FIRST), write("b.yaml", SECOND)
    ran = argmap_("diff", one, other)
    assert (ran.code, ran.told) == (1, "")
    assert ran.said == (
        "~ “A toll would shorten queues”: text: A toll would shorten {+the +}queues\n".replace(
            "“A toll would shorten queues”", "“A toll would shorten the queues”"
        )
        + "+ objection “Not at all”, against “A toll would shorten the queues”\n"
        "\n"
        "“Toll” stood and now falls by “Weighing the best reasons” (carneades); was\n"
        "  undecided and now falls by “Only what nothing can shake” (grounded); was\n"
        "  undecided and now falls by “What can be held together” (preferred); is weaker\n"
        "  by “Adding up all reasons” (df-quad), 0.700 → 0.650; is weaker by “Adding up\n"
        "  all reasons, gently” (quadratic-energy), 0.569 → 0.562.\n"
        "“Free” fell and now stands by “Weighing the best reasons”; was undecided and now\n"
        "  stands by “Only what nothing can shake”; was undecided and now stands by “What\n"
        "  can be held together”.\n"
        "\n"
        "1 other claim comes out differently:\n"
        "  “A toll would shorten the queues” stood and now falls by “Weighing the best\n"
        "    reasons” (carneades).\n"
    )
    assert argmap_("diff", one, one).code == 0
    assert argmap_("diff", one, one).said == "Nothing is different.\n"


def test_the_readings_can_be_chosen_or_left_out(argmap_, write) -> None:
    one, other = write("a.yaml", FIRST), write("b.yaml", SECOND)
    said = argmap_("diff", one, other, "-s", "grounded").said
    assert "“Toll” was undecided and now falls by “Only what nothing can shake” (grounded)." in said
    assert "carneades" not in said
    assert len(argmap_("diff", one, other, "--no-outcome").said.splitlines()) == 2
    assert argmap_("diff", one, other, "-s", "grundig").code == 2


def test_as_json_it_is_as_its_schema_says_and_can_be_made_again(argmap_, write) -> None:
    schema = json.loads(argmap_("schema", "--of", "diff").said)
    jsonschema.Draft202012Validator.check_schema(schema)
    one, other = write("a.yaml", FIRST), write("b.yaml", SECOND)
    for options in ((), ("--no-outcome",), ("-s", "burden-ranking")):
        found = json.loads(argmap_("diff", one, other, "--format", "json", *options).said)
        jsonschema.validate(found, schema)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**found, "more": 1}, schema)
        assert argmap.patch(from_data(found), argmap.load(one)) == argmap.load(other)
    assert found["changes"][0]["words"][1] == {"how": "inserted", "text": "the "}


def test_the_suffix_tells_the_format(argmap_, write, tmp_path: Path) -> None:
    one, other = write("a.yaml", FIRST), write("b.yaml", SECOND)
    made = {}
    for suffix in ("html", "md", "json", "txt"):
        assert argmap_("diff", one, other, "-o", tmp_path / f"c.{suffix}").code == 1
        made[suffix] = (tmp_path / f"c.{suffix}").read_text("utf-8")
    assert "<ins>the </ins>" in made["html"]
    assert "Content-Security-Policy" in made["html"]
    assert "shorten \\{+the +\\}queues" in made["md"]
    assert json.loads(made["json"])["same"] is False
    assert made["txt"].startswith("~ ")
    assert "\x1b" not in made["txt"]


def test_a_terminal_gets_colours_beside_the_signs(argmap_, write, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = write("a.yaml", FIRST), write("b.yaml", SECOND)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("argmap.cli._tell.coloured", lambda stream: True)
    said = argmap_("diff", one, other, "--no-outcome").said
    assert said.startswith("\x1b[33m~\x1b[0m ")
    assert "\x1b[32mthe \x1b[0mqueues" in said


def test_the_changes_can_be_drawn(argmap_, write, tmp_path: Path) -> None:
    one, other = write("a.yaml", FIRST), write("b.yaml", SECOND)
    pictures = [tmp_path / f"c.{suffix}" for suffix in ("svg", "png", "pdf", "dot")]
    options = [word for path in pictures for word in ("--map", path)]
    ran = argmap_("diff", one, other, *options)
    assert ran.code == 1
    assert [path.read_bytes()[:4] for path in pictures[1:3]] == [b"\x89PNG", b"%PDF"]
    ElementTree.fromstring(pictures[0].read_bytes())  # noqa: S314 - our own
    assert "+ NEW" in pictures[3].read_text("utf-8")
    assert argmap_("diff", one, other, "--map", tmp_path / "c.xyz").code == 2


@pytest.mark.parametrize("one", ["HEAD~1:maps/m.yaml", "main~1:./maps/m.yaml", "HEAD~1:maps/../maps/m.yaml"])
def test_a_revision_is_compared_with_a_file(one: str, argmap_, repository: Path) -> None:
    ran = argmap_("diff", one, "maps/m.yaml", "--no-outcome")
    assert ran.code == 1
    assert "+ objection “Not at all”" in ran.said
    assert argmap_("diff", one, "HEAD:maps/m.yaml").code == 1
    assert argmap_("diff", "HEAD:maps/m.yaml", "maps/m.yaml").code == 0


def test_one_file_alone_is_compared_with_head(argmap_, repository: Path) -> None:
    path = repository / "maps" / "m.yaml"
    assert argmap_("diff", "maps/m.yaml").said == "Nothing is different.\n"
    path.write_text(FIRST, "utf-8")
    assert "− objection “Not at all”" in argmap_("diff", "maps/m.yaml").said
    os.chdir(repository / "maps")
    assert argmap_("diff", "m.yaml").code == 1


def test_of_a_file_that_had_another_name_the_older_one_is_asked_for(argmap_, repository: Path) -> None:
    git("mv", "maps/m.yaml", "maps/n.yaml")
    ran = argmap_("diff", "maps/n.yaml")
    assert (ran.code, ran.said) == (2, "")
    assert "There is no `./n.yaml` in the revision `HEAD`. Name two maps" in ran.told
    assert argmap_("diff", "HEAD:maps/m.yaml", "maps/n.yaml").code == 0


def test_one_revision_alone_is_compared_with_the_file_as_it_is(argmap_, repository: Path) -> None:
    assert argmap_("diff", "HEAD~1:maps/m.yaml").code == 1
    assert argmap_("diff", "HEAD:maps/m.yaml").code == 0
    os.chdir(repository / "maps")
    assert argmap_("diff", "HEAD:maps/m.yaml").code == 0
    assert argmap_("diff", "HEAD~1:./m.yaml").code == 1


@pytest.mark.parametrize("path", ["maps/more.yaml", "top.yaml", "./top.yaml", "maps/../top.yaml"])
def test_what_a_file_extends_comes_from_the_same_revision(path: str, argmap_, repository: Path) -> None:
    (repository / "maps" / "m.yaml").write_text("nothing: of a map\n", "utf-8")
    said = argmap_("diff", f"HEAD~1:{path}", f"HEAD:{path}", "--no-outcome").said
    assert "+ objection “Not at all”" in said


def test_faults_in_a_revision_are_told_with_their_place(argmap_, repository: Path) -> None:
    (repository / "maps" / "m.yaml").write_text("id: m\nquestion: Q?\narguments: {x: {txt: A}}\n", "utf-8")
    git("commit", "-q", "-a", "-m", "broken")
    ran = argmap_("diff", "HEAD:top.yaml", "HEAD~1:top.yaml")
    assert ran.code == 2
    assert "HEAD:/maps/m.yaml:3:17" in ran.told


@pytest.mark.parametrize(
    ("one", "told"),
    [
        ("HEAD~9:maps/m.yaml", "There is no revision `HEAD~9`."),
        ("nonsense:maps/m.yaml", "There is no revision `nonsense`."),
        ("HEAD:maps/x.yaml", "There is no `maps/x.yaml` in the revision `HEAD`."),
        ("HEAD:maps", "This is no file in that revision."),
        ("HEAD:../m.yaml", "There is no `../m.yaml`"),
        ("HEAD:maps/../../m.yaml", "The path leads out of the repository."),
        (":maps/x.yaml", "There is no `maps/x.yaml` in the index."),
        ("-p:maps/m.yaml", "No such option"),
        ("HEAD;touch x:maps/m.yaml", "There is no revision"),
        ("$(touch x):maps/m.yaml", "There is no revision"),
        ("HEAD:maps/m.yaml\nx", "There is no"),
        ("x" * 5000 + ":m.yaml", "There is no revision"),
        ("https://example.org/m.yaml", "There is no"),
    ],
)
def test_what_is_no_file_of_a_revision_is_told_in_a_sentence(
    one: str, told: str, argmap_, repository: Path
) -> None:
    ran = argmap_("diff", one, "maps/m.yaml")
    assert ran.code == 2
    assert told in ran.told
    assert "Traceback" not in ran.told
    assert not (repository / "x").exists()


def test_a_revision_that_begins_with_a_dash_is_no_option_of_git(argmap_, repository: Path) -> None:
    ran = argmap_("diff", "--", "--output=x:maps/m.yaml", "maps/m.yaml")
    assert (ran.code, "is no revision" in ran.told) == (2, True)


def test_a_file_with_a_colon_in_its_name_wins(argmap_, repository: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("no such names there")
    Path("HEAD:maps").mkdir()
    Path("HEAD:maps/m.yaml").write_text(FIRST, "utf-8")
    assert argmap_("diff", "HEAD:maps/m.yaml", "HEAD~1:maps/m.yaml").code == 0


def test_outside_a_repository_it_says_so(
    argmap_, write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    path = write("m.yaml", FIRST)
    for words in (("HEAD:m.yaml", path), (path,), ("HEAD:m.yaml",)):
        ran = argmap_("diff", *words)
        assert ran.code == 2
        assert "this is no git repository" in ran.told


def test_without_git_it_says_so(argmap_, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    ran = argmap_("diff", "HEAD:maps/m.yaml", "maps/m.yaml")
    assert (ran.code, "There is no git on this machine." in ran.told) == (2, True)
    assert argmap_("diff", "maps/m.yaml", "maps/m.yaml").code == 0


@pytest.mark.parametrize(
    "words", [("-", "-"), ("-",), ("nosuch",), ("nosuch.yaml", "harbour-bridge"), (), ("a", "b", "c")]
)
def test_what_cannot_be_compared_ends_with_two(
    words: tuple[str, ...], argmap_, tmp_path, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = argmap_("diff", *words)
    assert ran.code == 2
    assert ran.told


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"[1, 2]", b"id: m\nquestion: Q?\nx: [" + b"[" * 9000, b"\0" * 100, b"{" * 70],
)
def test_what_is_no_map_is_told_in_a_sentence(content: bytes, argmap_, write) -> None:
    ran = argmap_("diff", write("a.yaml", content), "harbour-bridge")
    assert ran.code == 2
    assert ran.told
    assert "Traceback" not in ran.told


def test_words_of_a_map_cannot_act_in_a_terminal_or_a_page(argmap_, write) -> None:
    nasty = "<script>alert(1)</script> \\u202b [x](javascript:alert(1)) <!-- \\u200b"
    text = SECOND.replace("shorten the queues", "shorten many queues").replace(
        "Not at all", f'"{nasty[:25]}"'
    )
    one, other = write("a.yaml", FIRST), write("b.yaml", text)
    page = argmap_("diff", one, other, "--format", "html").said
    assert "<script>alert" not in page
    assert "<script>alert" not in argmap_("diff", one, other, "--format", "markdown").said.replace("\\<", "")


def test_maps_that_ship_can_be_compared_by_name(argmap_) -> None:
    ran = argmap_("diff", "harbour-bridge", "cuba-north-korea", "--no-outcome")
    assert ran.code == 1
    assert ran.said.startswith("~ the map: id: harbour-bridge → cuba-north-korea\n")
