"""`argmap check` as a user meets it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from argmap.cli import main
from argmap.core.diagnostics import Diagnostic
from argmap.core.errors import FileError, MapError, UnknownName
from argmap.core.place import Place
from argmap.rules._report import Checked, full, github
from argmap.rules._report.json import SCHEMA

FINE = """\
argmap: 1
id: m
question: Toll?
positions:
  toll: {text: The city should charge a toll.}
  free: {text: The bridge should stay free.}
arguments:
  queues: {text: Queues would shorten., for: toll, held_by: office}
  trade: {text: Trade would suffer., for: free, held_by: office}
actors:
  office: {name: Office}
"""
WARNED = FINE.replace("for: toll,", "for: toll, against: toll,")
BROKEN = FINE.replace("for: toll,", "for: tol, agianst: free,")


@pytest.fixture(autouse=True)
def alone_in_a_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("SELECT", "IGNORE", "OUTPUT_FORMAT", "MAX_WORDS"):
        monkeypatch.delenv(f"ARGMAP_{name}", raising=False)


@pytest.fixture
def run(capsys, write):
    """Run `argmap check`: exit code, stdout, stderr."""

    def ran(*args: str) -> tuple[int, str, str]:
        for name, text in (("fine", FINE), ("warned", WARNED), ("broken", BROKEN)):
            write(f"{name}.yaml", text)
        with pytest.raises(SystemExit) as stop:
            main(["check", *args])
        out, err = capsys.readouterr()
        return int(stop.value.code or 0), out, err

    return ran


@pytest.mark.parametrize(
    ("names", "code", "summary"),
    [
        (["fine.yaml"], 0, "All fine: 1 file checked, 2 notes.\n"),
        (["warned.yaml"], 1, "1 file checked: 1 warning, 2 notes.\n"),
        (
            ["broken.yaml"],
            2,
            "1 file checked, 1 of them unreadable: 1 error.\nWith --unsafe-fixes 1 can be mended.\n",
        ),
        (["warned.yaml", "fine.yaml"], 1, "2 files checked: 1 warning, 4 notes.\n"),
        (
            ["broken.yaml", "warned.yaml", "fine.yaml"],
            2,
            "3 files checked, 1 of them unreadable: 1 error, 1 warning, 4 notes.\n"
            "With --unsafe-fixes 1 can be mended.\n",
        ),
        (["fine.yaml", "fine.yaml"], 0, "All fine: 1 file checked, 2 notes.\n"),
        (
            ["absent.yaml"],
            2,
            "argmap: error: absent.yaml: There is no such file. Check the path.\n"
            "1 file checked, 1 of them unreadable.\n",
        ),
        (["fine.pdf"], 2, None),
        ([], 2, None),
    ],
)
def test_the_worst_file_decides_the_exit_code_and_every_file_is_checked(run, names, code, summary):
    exit_code, _, err = run(*names)
    assert exit_code == code
    assert summary is None or err == summary


def test_a_finding_is_shown_with_its_line_a_caret_and_the_remedy(run):
    _, out, _ = run("warned.yaml", "--select", "AM204")
    assert out == (
        "warned.yaml:8:68: warning[AM204]: `queues` both supports and attacks `toll`.\n"
        "  |\n"
        "8 |   queues: {text: Queues would shorten., for: toll, against: toll, held_by: office}\n"
        "  |                                                             ^^^^\n"
        "  = help: Keep one link, or split the node.\n\n"
    ).replace("8:68", "8:61")


def test_a_fault_of_reading_is_shown_in_the_same_way(run):
    _, out, _ = run("broken.yaml")
    assert out.startswith("broken.yaml:8:")
    assert "error[AM007]: `agianst` is not a known key." in out
    assert "^^^^^^^\n  = help: Did you mean `against`?" in out


def test_concise_is_one_line_for_each_finding(run):
    _, out, _ = run("warned.yaml", "--output-format", "concise", "--ignore", "AM3")
    assert out == "warned.yaml:8:61: warning[AM204]: `queues` both supports and attacks `toll`.\n"


def test_json_is_as_its_schema_says(run):
    code, out, _ = run("fine.yaml", "warned.yaml", "broken.yaml", "absent.yaml", "--output-format", "json")
    found = json.loads(out)
    jsonschema.validate(found, SCHEMA)
    assert code == 2
    assert [f["read"] for f in found["files"]] == [True, True, False, False]
    assert found["files"][3]["error"] == "There is no such file."
    assert [d["rule"] for d in found["diagnostics"] if d["severity"] != "note"] == ["AM204", "AM007"]
    assert found["diagnostics"][0]["file"] == "fine.yaml"


def test_github_gets_workflow_commands(run):
    _, out, _ = run("warned.yaml", "--output-format", "github", "--select", "AM204")
    assert out == (
        "::warning file=warned.yaml,line=8,col=61,title=argmap AM204::"
        "`queues` both supports and attacks `toll`. Keep one link, or split the node.\n"
    )


def test_what_github_reads_as_syntax_is_escaped():
    d = Diagnostic("AM001", "note", "50 %\n::error::x", place=Place("a,b:c%\n.yaml"))
    out = github.report([Checked("a", (d,))], line=lambda *_: None)
    assert out == (
        "::notice file=a%2Cb%3Ac%25%0A.yaml,line=1,col=1,title=argmap AM001::50 %25\\n::error::x\n"
    )


@pytest.mark.parametrize(
    ("args", "env", "file", "found"),
    [
        ((), None, None, True),
        ((), None, 'ignore = ["AM204"]', False),
        ((), "AM3", 'ignore = ["AM204"]', True),
        ((), "AM3 AM204", None, False),
        (("--ignore", "AM3"), "AM204", 'ignore = ["AM204"]', True),
        (("--ignore", "AM3,both-ways"), None, None, False),
    ],
)
def test_command_line_before_environment_before_file(run, write, monkeypatch, args, env, file, found):
    if env:
        monkeypatch.setenv("ARGMAP_IGNORE", env)
    if file:
        write("argmap.toml", file)
    assert ("AM204" in run("warned.yaml", *args)[1]) is found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('output-format = "concise"', "warned.yaml:8:61: warning[AM204]: "),
        ('output-format = "xml"', "There is no output format `xml`."),
        ("ignore = [1]", "must be a list of rules"),
        ("max-words = 0", "must be 1 or more"),
        ('select = ["AM999"]', "There is no rule `AM999`."),
    ],
)
def test_settings_are_checked(run, write, text, said):
    write("argmap.toml", text)
    code, out, err = run("warned.yaml")
    assert said in out + err
    assert code == (1 if "concise" in text else 2)


def test_the_standard_input_is_checked(run, monkeypatch):
    text = io.TextIOWrapper(io.BytesIO(BROKEN.encode()))
    monkeypatch.setattr(sys, "stdin", text)
    code, out, _ = run("-")
    assert code == 2
    assert out.startswith("<stdin>:8:")
    assert "8 |   queues: " in out


def test_a_json_map_on_the_standard_input_is_checked_as_json(run, monkeypatch):
    fine = '{"id": "m", "question": "\\ud83d\\ude00?", "arguments": {"a": {"text": "b"}}}'
    for text, words in ((fine, "<stdin>:1:"), (fine.replace("text", "txet"), "= help: Did you mean `text`?")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        code, out, _ = run("-")
        assert "not YAML" not in out
        assert words in out
        assert code == (1 if text == fine else 2)


def test_any_command_shows_the_line_of_a_fault_on_the_standard_input(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BROKEN.encode())))
    with pytest.raises(SystemExit):
        main(["stats", "-"])
    assert "8 |   queues: " in capsys.readouterr().err


def test_bytes_that_are_no_text_are_shown_with_their_line(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"id: m\ntitle: caf\xe9\n")))
    assert "2 | title: caf" in run("-")[1]


def test_alone_names_what_comes_from_elsewhere(run, write):
    write(
        "top.yaml",
        "argmap: 1\nid: t\nextends: absent.yaml\nobjections:\n  no: {text: Never., against: queues}\n",
    )
    code, out, err = run("top.yaml", "--alone")
    assert (code, out) == (0, "")
    left = "top.yaml: Rules that need the whole map were left out; without --alone they are asked.\n"
    assert err == f"top.yaml: from what it extends: queues.\n{left}All fine: 1 file checked.\n"
    assert run("top.yaml")[0] == 2


def test_a_finding_in_a_file_that_two_extend_is_told_once(run, write):
    write("top.yaml", "argmap: 1\nid: t\nextends: warned.yaml\n")
    _, out, _ = run("top.yaml", "warned.yaml", "--select", "AM204", "--output-format", "concise")
    assert out.count("AM204") == 1


def test_nothing_of_a_user_moves_the_cursor(run, write):
    write(
        "evil.yaml",
        FINE.replace("Queues would shorten", "\u200e\u2066Oh\u2069").replace(
            "for: toll", "for: [toll, free], against: toll"
        ),
    )
    _, out, _ = run("evil.yaml", "--select", "AM204")
    assert r"\u200e\u2066Oh\u2069" in out
    assert out.isprintable() or set(out) - {"\n"} == set(filter(str.isprintable, out))
    _, _, err = run("a\x1b[31m\n.yaml")
    assert "\x1b" not in err
    assert r"a\x1b[31m\n.yaml" in err


@pytest.mark.parametrize(
    ("line", "column", "width", "shown", "caret"),
    [
        ("a: bcd", 4, 3, "a: bcd", "   ^^^"),
        ("橋: bcd", 4, 3, "橋: bcd", "    ^^^"),
        ("a: 橋橋", 4, 2, "a: 橋橋", "   ^^^^"),
        ("\ta", 2, 1, "    a", "    ^"),
        ("e\u0301: b", 5, 1, "e\u0301: b", "   ^"),
        ("\u202ea", 2, 1, r"\u202ea", "      ^"),
        ("ab", 9, 5, "ab", "  ^"),
        ("", 1, 1, None, None),
        ("x" * 500 + "y" + "z" * 500, 501, 1, "…" + "x" * 36 + "y" + "z" * 73 + "…", " " * 37 + "^"),
        ("x" * 500, 1, 400, "x" * 110 + "…", "^" * 110),
    ],
)
def test_the_caret_stands_under_what_it_points_at(line, column, width, shown, caret):
    d = Diagnostic("AM001", "error", "Oh.", place=Place("f", 1, column, width))
    lines = full.blocks([d], line=lambda *_: line).split("\n")
    assert lines[0] == f"f:1:{column}: error[AM001]: Oh."
    if shown is None:
        assert lines[1:] == ["", ""]
    else:
        assert lines[1:4] == ["  |", f"1 | {shown}", f"  | {caret}"]


def test_very_many_findings_are_cut_to_the_worst():
    many = [Diagnostic("AM001", "note", str(n), place=Place("f", n)) for n in range(1, 999)]
    many.append(Diagnostic("AM002", "error", "last", place=Place("f", 999)))
    out = full.blocks(many, line=lambda *_: None)
    assert out.count("AM001") == 199
    assert "error[AM002]: last" in out
    assert "… and 799 more" in out


def test_colours_come_on_a_terminal_only_and_not_with_no_color(monkeypatch):
    from argmap.cli._tell import coloured

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    assert coloured(Terminal())
    assert not coloured(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not coloured(Terminal())
    d = Diagnostic("AM001", "error", "Oh.", place=Place("f"))
    assert "\x1b[1;31merror[AM001]\x1b[0m" in full.blocks([d], line=lambda *_: "x", colour=True)


def test_errors_are_told_in_a_sentence_and_those_of_maps_with_lines(write, capsys):
    from argmap.cli._tell import tell

    tell(UnknownName("view", "ovrview", ["overview"]))
    tell(FileError("There is no such file.", hint="Check the path.", place=Place("x\x1b.yaml")))
    path = str(write("x.yaml", "a: 1\n"))
    tell(
        MapError.of(
            [Diagnostic("AM007", "error", "`a` is not a known key.", place=Place(path, 1, 1), help="Go.")]
        )
    )
    tell(MapError.of([Diagnostic("AM001", "error", "Gone.", place=Place("gone.yaml", 3, 1))]))
    assert capsys.readouterr().err == (
        "argmap: error: There is no view `ovrview`. Did you mean `overview`?\n"
        "argmap: error: x\\x1b.yaml: There is no such file. Check the path.\n"
        f"{path}:1:1: error[AM007]: `a` is not a known key.\n  |\n1 | a: 1\n  | ^\n  = help: Go.\n\n"
        "gone.yaml:3:1: error[AM001]: Gone.\n\n"
    )


def test_checking_loads_nothing_heavy():
    code = (
        "import sys; from argmap.cli import main\n"
        "try: main(['check', 'harbour-bridge'])\n"
        "except SystemExit as stop: code = stop.code\n"
        "print(sorted({'rich', 'jinja2', 'typst', 'wasmtime', 'numpy'} & set(sys.modules)), code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.splitlines()[-1] == "[] 0"
