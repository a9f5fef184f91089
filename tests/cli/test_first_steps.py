# ruff: noqa: E501 - tables read best with a row a line
"""What somebody meets in the first hour: what is typed wrongly, or expected, is answered in plain words."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import argmap
from argmap.cli import COMMANDS
from argmap.cli._add_part import fresh
from argmap.core.suggest import did_you_mean

MAP = """\
argmap: 1
id: bridge
question: Toll?
positions:
  toll: {text: The city should charge a toll.}
  free: {text: The bridge should stay free.}
arguments:
  queues: {text: Queues would shorten., for: toll}
"""
OTHER = """\
argmap: 1
id: vape
question: Should vapes be banned?
positions:
  ban: {text: They should be banned.}
  keep: {text: They should be allowed.}
"""
DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def bridge(write, tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write("bridge.yaml", MAP)


# Links in a shell


def _unquoted(text: str) -> list[str]:
    bare = re.sub(r"\"[^\"\n]*\"|'[^'\n]*'", "", text)
    return [line for line in bare.splitlines() if re.match(r"\s*(\$ )?argmap .*->", line)]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_no_help_shows_a_link_that_a_shell_would_take_for_a_redirection(name, argmap_):
    assert not _unquoted(argmap_(name.replace("_", "-"), "--help").said)


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_no_page_shows_a_link_that_a_shell_would_take_for_a_redirection(page):
    assert not _unquoted(page.read_text("utf-8"))


@pytest.mark.parametrize(
    "args",
    [
        ("add", "objection", "One week.", "bridge.yaml", "--against", "queues-"),
        ("add", "argument", "One week.", "bridge.yaml", "--for", "queues-"),
        ("move", "bridge.yaml", "queues", "--to", "queues-"),
        ("whatif", "bridge.yaml", "--drop", "queues-"),
        ("whatif", "bridge.yaml", "--strength", "queues-"),
    ],
)
def test_what_a_shell_has_left_of_a_link_is_known_for_what_it_is(args, bridge, argmap_):
    ran = argmap_(*args)
    assert ran.code == 2
    assert "Put the link in quotes, as in 'queues->toll': the shell took `>` for itself." in ran.told


# Errors and ids of `add`


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("argument", "X.", "bridge.yaml", "--for", "toll=hugely"), "--strength: This is not a strength."),
        (("argument", "X.", "bridge.yaml", "--for", "toll", "--strength", "much"), "--strength: This is not a strength."),
        (("argument", "X.", "bridge.yaml", "--for", "toll it"), "--for: `toll it` names no node and no link."),
        (("argument", "X.", "bridge.yaml", "--for", "toll", "--with", "a b"), "--with: `a b` cannot be an id."),
        (("argument", "X.", "bridge.yaml", "--for", "toll", "--held-by", "a b"), "--held-by: `a b` cannot be an id."),
        (("argument", "X.", "bridge.yaml", "--for", "toll", "--id", "a b"), "--id: `a b` cannot be an id."),
        (("argument", "X.", "bridge.yaml", "--for", "tol"), "--for: There is no node `tol`."),
        (("argument", "X.", "bridge.yaml", "--for", "toll", "--with", "fre"), "--with: There is no node `fre`."),
        (("source", "X.", "bridge.yaml", "--issued", "foo"), "--issued: `foo` is no date"),
        (("argument", "", "bridge.yaml", "--for", "toll"), "error: The text is empty."),
    ],
)  # fmt: skip
def test_errors_of_add_name_the_option_and_not_what_is_inside(args, said, bridge, argmap_):
    ran = argmap_("add", *args)
    assert ran.code == 2
    assert said in ran.told
    assert not re.search(r"Argument\.|Source\.|\[key\]|supports|co_premises|arguments\.x", ran.told)


def test_the_same_words_added_twice_are_told(bridge, argmap_):
    ran = argmap_("add", "argument", "queues would  shorten.", "bridge.yaml", "--for", "toll")
    assert ran.code == 0
    assert "`queues` says the same words already" in ran.told


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("A petrol blower emits as much smog in an hour as a car in a day.", "petrol-blower-emits-much-smog"),
        ("The toll is not fair.", "toll-not-fair"),
        ("It would be.", "it-would-be"),
        ("Queues fell.", "queues-fell"),
    ],
)
def test_an_id_is_made_of_the_words_that_carry_the_sense(text, id):
    assert fresh(text, ()) == id


def test_an_id_in_another_language_keeps_words_that_are_english_articles():
    assert fresh("Der Zoll ist die Lösung an sich.", (), "de") == "zoll-lösung"
    assert fresh("A ponte.", (), "pt") == "a-ponte"


def test_a_name_is_also_meant_by_its_beginning_or_a_piece_of_it():
    assert did_you_mean("petrol-blower-emits", ["a-petrol-blower-emits-as-much", "toll"]) == (
        "Did you mean `a-petrol-blower-emits-as-much`?"
    )
    assert did_you_mean("cuba-nork", ["cuba-north-korea", "harbour-bridge"]) == (
        "Did you mean `cuba-north-korea`?"
    )
    assert not did_you_mean("x", ["xylophone", "axe"])
    assert not did_you_mean("toll", ["toll-one", "toll-two"])


def test_extends_of_a_name_begun_says_which_map_is_meant(write, argmap_):
    path = write("m.yaml", "argmap: 1\nid: m\nextends: cuba-nork\n")
    assert "Did you mean `cuba-north-korea`?" in argmap_("check", path).said


# Extensions


def test_a_new_file_over_a_map_is_a_draft_with_an_id_of_its_own(bridge, write, argmap_):
    write("bridge.yaml", MAP + "status: review\ntitle: The bridge\n")
    ran = argmap_(
        "add", "argument", "Talks cost little.", "bridge.yaml", "--into", "My own.yaml", "--for", "free"
    )
    assert ran.code == 0
    m = argmap.load("My own.yaml")
    assert (m.id, m.status) == ("my-own", "draft")
    assert argmap_("check", "My own.yaml").code == 0


def test_a_new_file_over_a_map_may_be_json(bridge, argmap_):
    argmap_("add", "argument", "Talks cost little.", "bridge.yaml", "--into", "mine.json", "--for", "free")
    assert json.loads(Path("mine.json").read_text("utf-8"))["id"] == "mine"


EXTENDS = """\
argmap: 1
id: mine
extends: ./bridge.yaml
status: draft
objections:
  detour: {text: Drivers would take the quays., against: queues}
"""


def test_check_tells_notes_of_the_own_file_and_counts_those_of_what_it_extends(bridge, write, argmap_):
    path = write("mine.yaml", EXTENDS)
    ran = argmap_("check", "mine.yaml")
    files = set(re.findall(r"^(\S+?):\d+:\d+: ", ran.said, re.M))
    assert files == {"mine.yaml"}
    assert re.search(r"\d+ notes? in what it extends \(`--all` shows them\)", ran.told)
    every = argmap_("check", "mine.yaml", "--all").said
    files = re.findall(r"^(\S+?):\d+:\d+: ", every, re.M)
    assert files[0] == "mine.yaml"
    assert any(file.endswith("bridge.yaml") for file in files)
    assert path.exists()


def test_errors_and_warnings_of_what_a_map_extends_are_always_shown(bridge, write, argmap_):
    write("bridge.yaml", MAP + "status: review\n")
    write("mine.yaml", "argmap: 1\nid: mine\nextends: ./bridge.yaml\n")
    ran = argmap_("check", "mine.yaml")
    assert ran.code == 1
    assert "warning[" in ran.said
    assert "bridge.yaml:" in ran.said


def test_reports_for_programs_keep_every_note(bridge, write, argmap_):
    write("mine.yaml", EXTENDS)
    said = argmap_("check", "mine.yaml", "--output-format", "json").said
    assert '"severity": "note"' in said
    assert "bridge.yaml" in said


def test_check_alone_says_that_rules_on_the_whole_map_were_left_out(bridge, write, argmap_):
    write("mine.yaml", EXTENDS)
    assert "Rules that need the whole map were left out" in argmap_("check", "mine.yaml", "--alone").told


def test_a_text_that_replaces_one_of_what_a_map_extends_is_told(bridge, write, argmap_):
    write(
        "mine.yaml",
        "argmap: 1\nid: mine\nextends: ./bridge.yaml\narguments:\n  queues: {text: T., for: free}\n",
    )
    ran = argmap_("check", "mine.yaml", "--select", "AM213")
    assert "mine.yaml:5:" in ran.said
    assert "note[AM213]" in ran.said
    assert "replaces `text` of `queues` from bridge.yaml" in ran.said


def test_a_text_that_says_the_same_or_is_ignored_is_not_told(bridge, write, argmap_):
    same = (
        "argmap: 1\nid: mine\nextends: ./bridge.yaml\narguments:\n  queues: {text: Queues would shorten.}\n"
    )
    ours = same.replace("Queues would shorten.}", "T.}  # argmap: ignore[AM213]")
    for text in (same, ours):
        write("mine.yaml", text)
        assert "AM213" not in argmap_("check", "mine.yaml", "--select", "AM213").said


def test_add_over_a_map_in_the_same_file_is_no_replacement(bridge, write, argmap_):
    write("mine.yaml", EXTENDS.replace("  detour", "  queues2"))
    assert "AM213" not in argmap_("check", "mine.yaml").said


# Diff


def test_two_different_maps_are_told_as_such_and_have_no_outcome(bridge, write, argmap_):
    write("vape.yaml", OTHER)
    ran = argmap_("diff", "bridge.yaml", "vape.yaml")
    assert ran.code == 1
    assert "as before" not in ran.said
    assert "no position in common" in ran.said
    assert "different maps" in ran.told
    html = argmap_("diff", "bridge.yaml", "vape.yaml", "--format", "markdown").said
    assert "as before" not in html
    assert "no position in common" in html


def test_a_brief_since_another_map_gives_no_outcome(bridge, write, argmap_):
    write("vape.yaml", OTHER)
    said = argmap_(
        "brief", "vape.yaml", "--since", "bridge.yaml", "--to", "md", "-o", "-", "--sections", "changes"
    ).said
    assert "as before" not in said
    assert "no position in common" in said


def test_two_states_of_one_map_are_compared_as_ever(bridge, write, argmap_):
    write("new.yaml", MAP.replace("would shorten", "would shorten soon"))
    ran = argmap_("diff", "bridge.yaml", "new.yaml")
    assert "Every position comes out as before." in ran.said
    assert "different maps" not in ran.told


@pytest.mark.parametrize(("name", "start"), [("d.svg", b"<"), ("d.dot", b"digraph"), ("d.png", b"\x89PNG")])
def test_a_diff_into_a_picture_is_the_map_of_the_changes(name, start, bridge, write, argmap_):
    write("new.yaml", MAP.replace("would shorten", "would shorten soon"))
    ran = argmap_("diff", "bridge.yaml", "new.yaml", "-o", name)
    assert ran.code == 1, ran.told
    assert start in Path(name).read_bytes()[:200]
    assert ran.said == ""


def test_a_diff_in_a_format_goes_into_whatever_file_is_named(bridge, write, argmap_):
    write("new.yaml", MAP.replace("would shorten", "would shorten soon"))
    argmap_("diff", "bridge.yaml", "new.yaml", "-o", "d.svg", "--format", "text")
    assert Path("d.svg").read_text("utf-8").startswith("~")


# Query


def test_a_text_that_must_be_the_whole_is_hinted_at(argmap_):
    ran = argmap_("query", "harbour-bridge", "text:toll")
    assert ran.said.startswith("0 of ")
    assert "`text~toll`" in ran.told
    assert not argmap_("query", "harbour-bridge", "text~toll").told


def test_a_word_alone_that_is_no_id_is_hinted_at(argmap_):
    ran = argmap_("query", "cuba-north-korea", "missile")
    assert ran.code == 2
    assert "`text~missile`" in ran.told


def test_the_examples_of_the_help_find_something(argmap_):
    lines = [line.strip() for line in argmap_("query", "--help").said.splitlines()]
    shown = [line for line in lines if line.startswith("argmap query cuba")]
    assert shown
    for line in shown:
        _, map, expression = re.fullmatch(r"argmap (query) (\S+) '(.*?)'.*", line).groups()
        assert not argmap_("query", map, expression).said.startswith("0 of")


# Move


def test_a_move_that_leaves_an_argument_only_against_says_so(bridge, argmap_):
    ran = argmap_("move", "bridge.yaml", "queues", "--against")
    assert ran.code == 0
    assert "supports nothing" in ran.told
    assert "`argmap move bridge.yaml queues --kind objection`" in ran.told
    ran = argmap_("move", "bridge.yaml", "queues", "--kind", "objection")
    assert "supports nothing" not in ran.told


# Reading


MARKED = "<<<<<<< HEAD\n  toll: {text: A.}\n=======\n  toll: {text: B.}\n>>>>>>> other\n"


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("m.yaml", "argmap: 1\nid: m\nquestion: Q?\npositions:\n" + MARKED, 5),
        ("m.yaml", "<<<<<<< HEAD\nargmap: 1\n=======\nargmap: 1\n>>>>>>> b\n", 1),
        ("m.yaml", ("argmap: 1\nid: m\nquestion: Q?\npositions:\n" + MARKED).replace("\n", "\r\n"), 5),
        ("m.json", '{"argmap": 1,\n<<<<<<< HEAD\n"id": "m"\n=======\n"id": "n"\n>>>>>>> b\n}', 2),
    ],
)
def test_the_marks_of_a_git_conflict_are_known(name, text, line, write, argmap_):
    ran = argmap_("check", write(name, text))
    assert ran.code == 2
    assert f"{name}:{line}:1: error[AM001]: Unresolved git conflict." in ran.said
    assert "argmap git install --pattern" in ran.said
    assert "argmap merge" in ran.said


def test_a_line_of_signs_in_a_text_is_no_conflict(write):
    text = MAP + "background: |\n  <<<<<<< HEAD\n  =======\n"
    assert argmap.load(write("m.yaml", text)).background.startswith("<<<<<<<")


def test_a_colon_in_a_text_in_brackets_is_to_be_quoted(write, argmap_):
    ran = argmap_(
        "check", write("m.yaml", "argmap: 1\nid: m\nquestion: Q?\npositions:\n  x: {text: A: not B}\n")
    )
    assert ran.code == 2
    assert "in quotes" in ran.said
    assert "comma" not in ran.said


# New and corpus


def test_a_new_map_in_no_folder_names_the_folder(tmp_path, monkeypatch, argmap_):
    monkeypatch.chdir(tmp_path)
    ran = argmap_("new", "sub/dir/x.yaml")
    assert ran.code == 2
    assert "There is no folder `sub/dir`." in ran.told
    assert "-o" not in ran.told


def test_a_converted_file_has_one_suffix_unless_two_would_be_one(bridge, write, argmap_):
    write("in/vape.yaml", OTHER)
    write("in/both.yaml", OTHER)
    write("in/both.json", argmap.dumps(argmap.load(bridge), "json"))
    assert argmap_("corpus", "in", "--do", "convert", "--to", "csv", "--into", "out").code == 0
    assert sorted(p.name for p in Path("out").iterdir()) == ["both.json.csv", "both.yaml.csv", "vape.csv"]


def test_a_corpus_on_a_terminal_is_a_short_line_a_file(bridge, write, argmap_, monkeypatch):
    from argmap.cli import corpus

    write("in/vape.yaml", OTHER)
    write("in/bad.yaml", "x")
    assert argmap_("corpus", "in").said.startswith("{")
    monkeypatch.setattr(corpus, "_on_terminal", lambda: True)
    said = argmap_("corpus", "in").said
    assert "{" not in said
    assert [line.split()[:2] for line in said.splitlines()] == [
        ["refused", "bad.yaml"],
        ["fine", "vape.yaml"],
    ]


# Git

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def repository(tmp_path, monkeypatch, write) -> Path:
    for key in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(key, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = write("repo/m.yaml", MAP).parent
    write("repo/sub/my bridge.json", argmap.dumps(argmap.load(folder / "m.yaml"), "json"))
    write("repo/settings.yaml", "other: 1\n")
    write("repo/maps/a.yaml", MAP)
    monkeypatch.chdir(folder)
    _git("init", "-q")
    _git("add", ".")
    return folder


def _git(*args: str) -> None:
    subprocess.run(["git", *args], check=True, capture_output=True)


@needs_git
def test_maps_that_no_pattern_covers_are_named_with_the_remedy(repository, argmap_):
    told = argmap_("git", "install").told
    assert "2 maps are not covered: m.yaml, sub/my bridge.json." in told
    assert "`argmap git install --pattern m.yaml --pattern 'sub/my bridge.json'`" in told
    assert "not covered" in argmap_("git", "status").told
    assert "not covered" in argmap_("git", "check").told
    argmap_("git", "install", "--pattern", "m.yaml", "--pattern", "sub/my bridge.json")
    for command in ("status", "check", "install"):
        assert "not covered" not in argmap_("git", command).told
    assert "maps/*.yaml" in (repository / ".gitattributes").read_text("utf-8")


@needs_git
def test_the_help_of_git_says_whole_sentences(argmap_):
    assert "..." not in argmap_("git", "--help").said.partition("Commands:")[2]


@needs_git
def test_a_commit_is_stopped_by_errors_alone_and_told_how_to_go_past_it(repository, write, argmap_):
    argmap_("git", "install")
    warned = MAP.replace("for: toll", "against: toll") + "status: review\n"
    write("repo/maps/a.yaml", warned)
    _git("add", ".")
    assert argmap_("check", "maps/a.yaml").code == 1
    ran = argmap_("git", "check")
    assert (ran.code, ran.said) == (0, "")
    write("repo/argmap.toml", 'commit-check = "warnings"\n')
    ran = argmap_("git", "check", "--hook")
    assert ran.code == 1
    assert "warning[AM207]" in ran.said
    assert "note[" not in ran.said
    assert ran.told.splitlines()[-1] == "Commit stopped by argmap; `git commit --no-verify` goes past it."
    write("repo/argmap.toml", "")
    write("repo/maps/a.yaml", "argmap: 1\n")
    _git("add", ".")
    ran = argmap_("git", "check", "--hook")
    assert ran.code == 2
    assert ran.told.splitlines()[-1] == "Commit stopped by argmap; `git commit --no-verify` goes past it."
